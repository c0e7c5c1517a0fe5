import fc from 'fast-check';

import { standardComparators } from '../comparators/standard-comparators';
import { compileMatchModel } from '../model/compile-match-model';
import type { PairAlignment } from '../record/comparator';
import type { MatchRecord } from '../record/match-record';
import { scorePair } from '../scoring/score-pair';
import { scorePairs } from './score-candidates';

/** Turns the words of a name that stands in the other order. */
const oneOrder: PairAlignment = (left, right) => {
  const turned = String(right.name).split(' ').reverse().join(' ');
  return left.name === turned ? { left, right: { ...right, name: turned } } : undefined;
};
const levels = [
  { name: 'missing', when: 'missing', m: 0, u: 0 },
  { name: 'same', when: { comparator: 'exact' }, m: 0.8, u: 0.1 },
  { name: 'near', when: { comparator: 'levenshtein', atLeast: 0.6 }, m: 0.1, u: 0.2 },
  { name: 'else', when: 'else', m: 0.1, u: 0.7 },
] as const;
const model = compileMatchModel(
  {
    entity: 'thing',
    version: '1',
    priorBits: -2,
    thresholds: { match: 3, review: 1, conflict: -4 },
    comparisons: [
      { name: 'name', feature: 'name', levels, termFrequency: { table: 'names', levels: ['same'], floor: 0.01 } },
      { name: 'phones', feature: 'phones', levels },
      { name: 'house', feature: 'house', levels },
    ],
    bodies: [{ name: 'household', comparisons: ['phones', 'house'], most: 4 }],
    alignment: 'one-order',
    exclusive: [{ scheme: 'number', feature: 'number', typingErrors: 0 }],
    vetoes: [],
    termFrequencies: { names: { 'an binh': 0.2 } },
  },
  { comparators: standardComparators, predicates: {}, alignments: { 'one-order': oneOrder } },
);

const features = fc.record(
  {
    name: fc.constantFrom('an binh', 'binh an', 'an bin', 'cuc', ''),
    phones: fc.subarray(['111', '112', '222']),
    house: fc.constantFrom('7', '8'),
    number: fc.constantFrom('1', '2'),
  },
  { requiredKeys: [] },
);

describe('scorePairs', () => {
  it('comes to what each pair comes to by itself, however often values repeat', () => {
    fc.assert(
      fc.property(fc.array(features, { minLength: 2, maxLength: 12 }), (all) => {
        const records = all.map((stated, i): MatchRecord => ({
          recordNumber: i + 1,
          identity: { source: 's', recordKey: `k${i}` },
          features: stated,
        }));
        const places = records.flatMap((_, right) => records.slice(0, right).map((__, left) => [left, right] as const));
        const scored = scorePairs(model, records, {
          count: places.length,
          left: Uint32Array.from(places, ([left]) => left),
          right: Uint32Array.from(places, ([, right]) => right),
        });
        const alone = places.map(([left, right]) =>
          scorePair(model, records[left] as MatchRecord, records[right] as MatchRecord),
        );
        expect([...scored.weights]).toEqual(alone.map(({ weight }) => weight));
        const names = model.comparisons.map((comparison) => comparison.levels.map(({ name }) => name));
        expect([...scored.levels].map((level, i) => names[i % 3]?.[level])).toEqual(
          alone.flatMap((score) => score.levels),
        );
      }),
    );
  });
});
