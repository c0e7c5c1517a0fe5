import { bridgesOf, weakestOf } from './bridges';

const edges = (...pairs: readonly (readonly [number, number])[]) => pairs.map(([left, right]) => ({ left, right }));

describe('bridges', () => {
  it.each([
    ['of one edge', edges([1, 2]), [[1, 2]]],
    [
      'of a chain: all',
      edges([1, 2], [2, 3]),
      [
        [1, 2],
        [2, 3],
      ],
    ],
    ['of a circle: none', edges([1, 2], [2, 3], [3, 1]), []],
    ['between two circles', edges([1, 2], [2, 3], [3, 1], [3, 4], [4, 5], [5, 6], [6, 4]), [[3, 4]]],
    ['of two edges between the same: none', edges([1, 2], [2, 1]), []],
    ['of nothing', [], []],
  ])('%s', (_case, given, expected) => {
    expect([...bridgesOf(given)].map(({ left, right }) => [left, right])).toEqual(expected);
  });

  it('the weakest are those that weigh least, all of them', () => {
    const [strong, weak, asWeak] = [{ weight: 9 }, { weight: 4 }, { weight: 4 }] as const;
    expect(weakestOf(new Set([strong, weak, asWeak]))).toEqual(new Set([weak, asWeak]));
    expect(weakestOf(new Set<{ weight: number }>())).toEqual(new Set());
  });
});
