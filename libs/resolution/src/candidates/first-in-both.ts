/** The lowest number in both, which ascend; undefined: there is none. */
export function firstInBoth(one: readonly number[], other: readonly number[]): number | undefined {
  let [i, j] = [0, 0];
  while (i < one.length && j < other.length) {
    const difference = one[i]! - other[j]!;
    if (difference === 0) return one[i];
    if (difference < 0) i += 1;
    else j += 1;
  }
  return undefined;
}
