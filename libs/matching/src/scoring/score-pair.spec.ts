import fc from 'fast-check';

import { standardComparators } from '../comparators/standard-comparators';
import type { Features, MatchRecord } from '../record/match-record';
import { compileMatchModel } from '../model/compile-match-model';
import type { MatchModelDeclaration } from '../model/match-model-declaration';
import { conflictBetween } from '../exclusive-numbers/exclusive-scheme-veto';
import { explainPair } from './explain-pair';
import { vetoesOf } from './find-vetoes';
import { scorePair } from './score-pair';

const spec: MatchModelDeclaration = {
  entity: 'thing',
  version: '1',
  priorBits: -4,
  thresholds: { match: 3, review: 0 },
  comparisons: [
    {
      name: 'name',
      feature: 'name',
      levels: [
        { name: 'missing', when: 'missing', m: 0, u: 0 },
        { name: 'equal', when: { comparator: 'exact' }, m: 0.8, u: 0.1 },
        { name: 'close', when: { comparator: 'jaro-winkler', atLeast: 0.9 }, m: 0.16, u: 0.04 },
        { name: 'else', when: 'else', m: 0.04, u: 0.86 },
      ],
      termFrequency: { table: 'names', levels: ['equal', 'close'], floor: 0.0125 },
    },
    {
      name: 'town',
      feature: 'towns',
      levels: [
        { name: 'missing', when: 'missing', m: 0, u: 0 },
        { name: 'shared', when: { comparator: 'overlap' }, m: 0.75, u: 0.1875 },
        { name: 'else', when: 'else', m: 0.25, u: 0.8125 },
      ],
    },
  ],
  exclusive: [{ scheme: 'number', feature: 'numbers', formerFeature: 'formerNumbers', typingErrors: 1 }],
  vetoes: [{ name: 'colours', predicate: 'colours-differ' }],
  termFrequencies: { names: { an: 0.2, anna: 0.05 } },
};
const model = compileMatchModel(spec, {
  comparators: standardComparators,
  predicates: { 'colours-differ': (l, r) => l.colour !== undefined && r.colour !== undefined && l.colour !== r.colour },
});

const record = (features: Features, recordNumber = 1): MatchRecord => ({
  recordNumber,
  identity: { source: 's', recordKey: `${recordNumber}` },
  features,
});
const score = (left: Features, right: Features) => scorePair(model, record(left, 1), record(right, 2));

describe('scorePair', () => {
  const cases: readonly [string, Features, Features, object][] = [
    ['nothing stated', {}, {}, { weight: -4000, class: 'none', levels: ['missing', 'missing'], vetoes: [] }],
    [
      'empty values are missing',
      { name: '', towns: [] },
      { name: 'an', towns: ['x'] },
      { weight: -4000, levels: ['missing', 'missing'] },
    ],
    [
      'a common value says less',
      { name: 'an' },
      { name: 'an' },
      { weight: -4000 + 3000 - 1000, levels: ['equal', 'missing'] },
    ],
    ['a rare value says more', { name: 'anna' }, { name: 'anna' }, { weight: -4000 + 3000 + 1000 }],
    [
      'an unlisted value says no more than the floor',
      { name: 'zoe' },
      { name: 'zoe' },
      { weight: -4000 + 3000 + 3000, class: 'review' },
    ],
    [
      'a fuzzy level takes the commoner value',
      { name: 'anna' },
      { name: 'annas' },
      { weight: -4000 + 2000 - 322, levels: ['close', 'missing'] },
    ],
    [
      'weights add up',
      { name: 'zoe', towns: ['x', 'y'] },
      { name: 'zoe', towns: ['y'] },
      { weight: 4000, class: 'match' },
    ],
    [
      'a contradiction of exclusive values is a conflict',
      { name: 'zoe', numbers: ['123456'] },
      { name: 'zoe', numbers: ['999999'] },
      { weight: 2000, class: 'conflict', vetoes: ['exclusive:number'] },
    ],
    [
      'a predicate is a conflict',
      { name: 'zoe', towns: ['x'], colour: 'red' },
      { name: 'zoe', towns: ['x'], colour: 'blue' },
      { weight: 4000, class: 'conflict', vetoes: ['colours'] },
    ],
    [
      'below review a veto makes no conflict',
      { numbers: ['123456'] },
      { numbers: ['999999'] },
      { class: 'none', vetoes: [] },
    ],
  ];

  it.each(cases)('%s', (_, left, right, expected) => {
    expect(score(left, right)).toMatchObject(expected);
  });

  const features = fc.record(
    {
      name: fc.constantFrom('an', 'anna', 'ann', 'zoe', ''),
      towns: fc.array(fc.constantFrom('x', 'y', 'z')),
      numbers: fc.array(fc.constantFrom('111', '112', '221', '999'), { maxLength: 2 }),
      formerNumbers: fc.array(fc.constantFrom('111', '999'), { maxLength: 1 }),
      colour: fc.constantFrom('red', 'blue'),
    },
    { requiredKeys: [] },
  );

  it('is symmetric', () => {
    fc.assert(fc.property(features, features, (left, right) => expect(score(left, right)).toEqual(score(right, left))));
  });

  it('is explained by a waterfall that ends in the same weight and class', () => {
    fc.assert(
      fc.property(features, features, (left, right) => {
        const scored = score(left, right);
        const explained = explainPair(model, record(left), record(right));
        expect(explained.total).toBe(scored.weight);
        expect(explained.class).toBe(scored.class);
        expect(explained.comparisons.map(({ level }) => level)).toEqual(scored.levels);
        expect(explained.comparisons.at(-1)?.after).toBe(scored.weight);
        expect(explained.prior + explained.comparisons.reduce((sum, { weight }) => sum + weight, 0)).toBe(
          scored.weight,
        );
      }),
    );
  });
});

describe('explainPair', () => {
  it('tells the term-frequency part and what would have been enough', () => {
    const { comparisons, lacking, thresholds, prior } = explainPair(
      model,
      record({ name: 'zoe' }),
      record({ name: 'zoe' }),
    );
    expect({ prior, thresholds }).toEqual({ prior: -4000, thresholds: { match: 3000, review: 0, conflict: 0 } });
    expect(comparisons[0]).toEqual({
      name: 'name',
      feature: 'name',
      level: 'equal',
      weight: 6000,
      termFrequencyPart: 3000,
      after: 2000,
      couldGain: 0,
    });
    expect(lacking).toEqual({ toReview: 0, toMatch: 1000, anyOneOf: ['town'], vetoed: false });
  });

  it('tells what the vetoes settle between them, and only when all of them hold', () => {
    const settled = [{ name: 'both', vetoes: ['exclusive:number', 'colours'] }];
    const settling = { ...model, settled };
    expect(vetoesOf(settling, { numbers: ['111'], colour: 'red' }, { numbers: ['777'], colour: 'blue' })).toEqual([
      'exclusive:number',
      'colours',
      'settled:both',
    ]);
    expect(vetoesOf(settling, { colour: 'red' }, { colour: 'blue' })).toEqual(['colours']);
  });

  it('names vetoes even where the weight would not reach review', () => {
    const explained = explainPair(model, record({ colour: 'red' }), record({ colour: 'blue' }));
    expect(explained).toMatchObject({ class: 'none', vetoes: ['colours'], lacking: { vetoed: true, toReview: 4000 } });
  });

  it('holds no value of the records', () => {
    const text = JSON.stringify(explainPair(model, record({ name: 'zoe', towns: ['hue'] }), record({ name: 'zoe' })));
    expect(text).not.toMatch(/zoe|hue/);
  });
});

describe('conflictBetween', () => {
  const scheme = spec.exclusive[0];
  if (!scheme) throw new Error('no scheme');
  const cases: readonly [string, Features, Features, boolean][] = [
    ['equal', { numbers: ['123456'] }, { numbers: '123456' }, false],
    ['different', { numbers: ['123456'] }, { numbers: ['654321'] }, true],
    ['one typing error', { numbers: ['123456'] }, { numbers: ['123465'] }, false],
    ['any two agree', { numbers: ['123456', '777777'] }, { numbers: ['654321', '777777'] }, false],
    ['one side states nothing', { numbers: ['123456'] }, {}, false],
    ['stated as former', { numbers: ['123456'] }, { numbers: ['654321'], formerNumbers: ['123456'] }, false],
    ['both former only', { formerNumbers: ['123456'] }, { formerNumbers: ['654321'] }, false],
  ];

  it.each(cases)('%s', (_, left, right, expected) => {
    expect(conflictBetween(scheme, left, right)).toBe(expected);
    expect(conflictBetween(scheme, right, left)).toBe(expected);
  });

  it('tolerates no typing error where the scheme has check digits', () => {
    expect(conflictBetween({ ...scheme, typingErrors: 0 }, { numbers: ['123456'] }, { numbers: ['123465'] })).toBe(
      true,
    );
  });
});
