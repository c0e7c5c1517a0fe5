import type { PairExplanation } from './explain-pair';
import { ENGLISH_PHRASES, explanationText } from './explanation-text';

const explanation: PairExplanation = {
  prior: -12000,
  comparisons: [
    { name: 'name', feature: 'n', level: 'equal', weight: 9500, termFrequencyPart: -1250, after: -2500, couldGain: 0 },
    {
      name: 'date of birth',
      feature: 'd',
      level: 'missing',
      weight: 0,
      termFrequencyPart: 0,
      after: -2500,
      couldGain: 11000,
    },
    { name: 'phone', feature: 'p', level: 'equal', weight: 7100, termFrequencyPart: 0, after: 4600, couldGain: 0 },
  ],
  total: 4600,
  thresholds: { match: 8000, review: 2000 },
  vetoes: ['exclusive:national-id'],
  class: 'conflict',
  lacking: { toReview: 0, toMatch: 3400, anyOneOf: ['date of birth'], vetoed: true },
};

describe('explanationText', () => {
  it('tells the waterfall, the outcome, what forbids it and what is lacking', () => {
    expect(explanationText(explanation).split('\n')).toEqual([
      'before looking            -12.0   -12.0',
      'name            equal      +9.5    -2.5  of which -1.3 for how rare the value is',
      'date of birth   missing     0.0    -2.5',
      'phone           equal      +7.1    +4.6',
      'Together 4.6 bits; a match from 8.0, a review from 2.0.',
      'The two would belong together, but something forbids it: a steward decides.',
      'Forbidden by exclusive:national-id.',
      '3.4 bits are lacking for an automatic match.',
      'Full agreement in date of birth alone would have been enough.',
    ]);
  });

  it('speaks the words it is given', () => {
    const phrases = {
      ...ENGLISH_PHRASES,
      prior: 'ban đầu',
      comparison: (name: string) => (name === 'name' ? 'họ tên' : name),
    };
    expect(explanationText(explanation, phrases)).toMatch(/^ban đầu .*\nhọ tên /);
  });
});
