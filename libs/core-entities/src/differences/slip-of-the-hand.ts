/** One slip of a hand between two rows of letters or digits. */
export type Slip = 'doubled' | 'missing' | 'swapped' | 'one-other';

/** The one slip that makes one row of the other; undefined when it takes more. */
export function slipBetween(left: readonly string[], right: readonly string[]): Slip | undefined {
  if (left.length === right.length) return slipInPlace(left, right);
  const [longer, shorter] = left.length > right.length ? [left, right] : [right, left];
  if (longer.length !== shorter.length + 1) return undefined;
  const at = firstDifference(longer, shorter);
  if (!sameFrom(longer, at + 1, shorter, at)) return undefined;
  return at > 0 && longer[at] === longer[at - 1] ? 'doubled' : 'missing';
}

function slipInPlace(left: readonly string[], right: readonly string[]): Slip | undefined {
  const at = firstDifference(left, right);
  if (at === left.length) return undefined;
  if (sameFrom(left, at + 1, right, at + 1)) return 'one-other';
  const crossed = left[at] === right[at + 1] && left[at + 1] === right[at];
  return crossed && sameFrom(left, at + 2, right, at + 2) ? 'swapped' : undefined;
}

function firstDifference(one: readonly string[], other: readonly string[]): number {
  let at = 0;
  while (at < other.length && one[at] === other[at]) at++;
  return at;
}

function sameFrom(one: readonly string[], from: number, other: readonly string[], start: number): boolean {
  return one.slice(from).join('\0') === other.slice(start).join('\0');
}
