import { standardComparators } from '../comparators/standard-comparators';
import { compileMatchModel } from '../model/compile-match-model';
import type { MatchModelDeclaration } from '../model/match-model-declaration';
import { explainPair } from './explain-pair';
import { scorePair } from './score-pair';

const comparison = (name: string): MatchModelDeclaration['comparisons'][number] => ({
  name,
  feature: name,
  levels: [
    { name: 'missing', when: 'missing', m: 0, u: 0 },
    { name: 'same', when: { comparator: 'exact' }, m: 0.8, u: 0.1 },
    { name: 'different', when: 'else', m: 0.2, u: 0.9 },
  ],
});
const model = compileMatchModel(
  {
    entity: 'thing',
    version: '1',
    priorBits: -1,
    thresholds: { match: 3, review: 1 },
    comparisons: ['phone', 'house'].map(comparison),
    bodies: [{ name: 'household', comparisons: ['phone', 'house'], most: 4 }],
    exclusive: [],
    vetoes: [],
  },
  { comparators: standardComparators, predicates: {} },
);
const record = (recordNumber: number, phone: string, house: string): Parameters<typeof scorePair>[1] => ({
  recordNumber,
  identity: { source: 's', recordKey: String(recordNumber) },
  features: { phone, house },
});

describe('comparisons of one body of evidence', () => {
  it.each([
    ['agree', '1', '2', 3000],
    ['disagree', '3', '4', -1000 - 2170 - 2170],
    ['differ in one', '1', '4', -1000 + 3000 - 2170],
  ])('weigh no more than it when they %s', (_, phone, house, weight) => {
    const pair = [record(1, '1', '2'), record(2, phone, house)] as const;
    expect(scorePair(model, ...pair).weight).toBe(weight);
    expect(explainPair(model, ...pair).total).toBe(weight);
  });
});
