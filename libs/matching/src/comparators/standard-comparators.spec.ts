import fc from 'fast-check';

import type { FeatureValue } from '../record/match-record';
import { withinOneEdit } from '@sogoc/kernel';
import { alignmentDistance } from './texts/edit-distance';
import { standardComparators } from './standard-comparators';

const compare = (name: string, left: FeatureValue, right: FeatureValue): number => {
  const comparator = standardComparators[name];
  if (!comparator) throw new Error(name);
  return comparator(left, right);
};

describe('standard comparators', () => {
  const cases: readonly [string, FeatureValue, FeatureValue, number][] = [
    ['exact', 'an', 'an', 1],
    ['exact', 'an', 'am', 0],
    ['exact', 12, '12', 1],
    ['exact', ['a', 'b'], 'b', 1],
    ['levenshtein', 'kitten', 'sitting', 1 - 3 / 7],
    ['levenshtein', 'same', 'same', 1],
    ['levenshtein', ['x', 'same'], ['same', 'y'], 1],
    ['damerau', '001180000123', '001180000123', 1],
    ['damerau', '001180000123', '001180000132', 0.9],
    ['damerau', '001180000123', '001180000124', 0.9],
    ['damerau', '001180000123', '01180000123', 0.9],
    ['damerau', '001180000123', '001180000299', 0.7],
    ['damerau', 'abcdefghijkl', 'mnopqrstuvwx', 0],
    ['jaro-winkler', 'martha', 'marhta', 0.9611],
    ['jaro-winkler', 'dixon', 'dicksonx', 0.8133],
    ['jaro-winkler', 'jellyfish', 'smellyfish', 0.8963],
    ['jaro-winkler', 'abc', 'xyz', 0],
    ['token-set', 'nguyen van an', 'an nguyen van', 1],
    ['token-set', 'nguyen van an', 'nguyen van', 0.8],
    ['token-set', 'nguyen an', 'tran binh', 0],
    ['either-order', ['isla', 'hall'], ['isla', 'hall'], 1],
    ['either-order', ['isla', 'hall'], ['hall', 'isla'], 0.95],
    ['either-order', ['robert', 'alan'], ['robert', 'allan'], 0.9],
    ['either-order', ['robert', 'alan'], ['allan', 'robert'], 0.85],
    ['either-order', ['robert', 'alan'], 'alan', 0.8],
    ['either-order', ['robert', 'alan'], ['allan'], 0.7],
    ['either-order', ['robert', 'alan'], ['robert', 'zhukov'], 0.5],
    ['either-order', ['robert', 'alan'], ['robet', 'zhukov'], 0.45],
    ['either-order', ['robert', 'alan'], ['zhukov', 'robert'], 0.35],
    ['either-order', ['robert', 'alan'], ['zhukov', 'robet'], 0.3],
    ['either-order', ['robert', 'alan'], ['zhukov'], 0.1],
    ['either-order', ['robert', 'alan'], ['zhukov', 'ivy'], 0],
    ['either-order', ['lee', 'lee'], ['lee', 'lee'], 1],
    ['overlap', ['a', 'b'], ['b', 'c'], 1],
    ['overlap', ['a'], ['c'], 0],
    ['overlap', [], ['c'], 0],
    ['jaccard', ['a', 'b'], ['b', 'c'], 1 / 3],
    ['jaccard', ['a', 'a'], ['a'], 1],
    ['date-parts', '1980-02-01', '1980-02-01', 1],
    ['date-parts', '1980-02', '1980-02-01', 0.9],
    ['date-parts', '1980-02', '1980-02', 0.9],
    ['date-parts', '1980-02-01', '1980-01-02', 0.8],
    ['date-parts', '1980-02-01', '1980-02-02', 0.7],
    ['date-parts', '1980-02-01', '1990-02-01', 0.7],
    ['date-parts', '1980-02-10', '1980-02-01', 0.7],
    ['date-parts', '1980', '1980-02-01', 0.6],
    ['date-parts', '1980', '1980', 0.6],
    ['date-parts', '1980-03', '1980-02-01', 0.4],
    ['date-parts', '1980-12-25', '1980-02-01', 0.4],
    ['date-parts', '1980', '1981-02-01', 0],
    ['numeric-ratio', 100, 125, 0.8],
    ['numeric-ratio', '100', 100, 1],
    ['numeric-ratio', 0, 100, 0],
    ['numeric-ratio', 0, 0, 1],
    ['numeric-ratio', 'much', 100, 0],
  ];

  it.each(cases)('%s of %j and %j is %d', (name, left, right, expected) => {
    expect(compare(name, left, right)).toBeCloseTo(expected, 4);
  });

  const anyValue: fc.Arbitrary<FeatureValue> = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b', ' ', '-', '1', '9', 'đ'), maxLength: 12 }),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.array(fc.string({ maxLength: 4 }), { maxLength: 4 }),
    fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 }),
  );

  it.each(Object.keys(standardComparators))('%s is symmetric, total and within 0–1', (name) => {
    fc.assert(
      fc.property(anyValue, anyValue, (left, right) => {
        const similarity = compare(name, left, right);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(compare(name, right, left)).toBe(similarity);
      }),
    );
  });

  it.each(['exact', 'levenshtein', 'damerau', 'jaro-winkler', 'token-set', 'overlap', 'jaccard'])(
    '%s gives 1 for equal text',
    (name) => {
      fc.assert(fc.property(fc.string({ minLength: 1 }), (text) => expect(compare(name, text, text)).toBe(1)));
    },
  );
});

describe('withinOneEdit', () => {
  it('agrees with the alignment distance', () => {
    const text = fc.string({ unit: fc.constantFrom('0', '1', '2'), maxLength: 6 });
    fc.assert(
      fc.property(text, text, (left, right) => {
        expect(withinOneEdit(left, right)).toBe(alignmentDistance(left, right) <= 1);
      }),
      { numRuns: 2000 },
    );
  });
});
