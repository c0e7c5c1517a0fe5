/** In what is not shared, things that belong together agree so many times as often as strangers at most (one language, one trade). */
const MOST_OFTEN = 8;

/** The levels bound so; what lies beyond is left to the last one, that they differ. */
export function nearStrangers(levels: readonly number[], u: readonly number[] = []): number[] {
  const last = levels.length - 1;
  const bound = levels.map((share, l) => (l === last ? 0 : Math.min(share, MOST_OFTEN * (u[l] ?? share))));
  bound[last] = 1 - bound.reduce((sum, share, l) => sum + (l === 0 ? 0 : share), 0);
  return bound;
}
