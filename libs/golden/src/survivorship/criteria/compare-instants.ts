const FRACTION = /\.(\d+)/;

/**
 * Orders two RFC 3339 instants in time, whatever their offsets and down to any fraction of a second. Negative when `left` is
 * earlier. A text that is no instant is before all others.
 */
export function compareInstants(left: string, right: string): number {
  if (left === right) return 0;
  const [leftMs, rightMs] = [millisecondsOf(left), millisecondsOf(right)];
  if (leftMs !== rightMs) return leftMs < rightMs ? -1 : 1;
  const [leftRest, rightRest] = [belowMilliseconds(left), belowMilliseconds(right)];
  return leftRest < rightRest ? -1 : leftRest > rightRest ? 1 : 0;
}

function millisecondsOf(instant: string): number {
  const milliseconds = Date.parse(instant);
  return Number.isNaN(milliseconds) ? -Infinity : milliseconds;
}

/** `Date.parse` drops digits after the third; the rest compares as text once trailing zeros are gone. */
function belowMilliseconds(instant: string): string {
  return (FRACTION.exec(instant)?.[1] ?? '').slice(3).replace(/0+$/, '');
}
