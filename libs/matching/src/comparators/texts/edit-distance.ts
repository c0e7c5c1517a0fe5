import { alignmentDistanceInBits, BITS_OF_PATTERN } from './edit-distance-in-bits';

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, no part edited twice.
 * Counted in UTF-16 units, so text must be NFC first.
 */
export function alignmentDistance(left: string, right: string): number {
  if (left === right) return 0;
  const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left];
  if (shorter.length === 0) return longer.length;
  return shorter.length <= BITS_OF_PATTERN ? alignmentDistanceInBits(shorter, longer) : distanceByRows(left, right);
}

/** The same for texts of any length, a row of the table after another. */
export function distanceByRows(left: string, right: string): number {
  const width = right.length + 1;
  let [beforeLast, last, row] = width <= SCRATCH_LENGTH ? SCRATCH : rowsOf(width);
  for (let j = 0; j < width; j++) last[j] = j;
  for (let i = 1; i <= left.length; i++) {
    row[0] = i;
    for (let j = 1; j < width; j++) {
      const same = left.charCodeAt(i - 1) === right.charCodeAt(j - 1);
      let cost = least(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      if (isSwap(left, right, i, j)) cost = least(cost, at(beforeLast, j - 2) + 1, cost);
      row[j] = cost;
    }
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return at(last, right.length);
}

type Rows = [beforeLast: Uint32Array, last: Uint32Array, row: Uint32Array];

const rowsOf = (width: number): Rows => [new Uint32Array(width), new Uint32Array(width), new Uint32Array(width)];

/** Reused for each call, which runs to its end before the next; longer text has rows of its own. */
const SCRATCH_LENGTH = 128;
const SCRATCH = rowsOf(SCRATCH_LENGTH);

function isSwap(left: string, right: string, i: number, j: number): boolean {
  if (i < 2 || j < 2 || i > left.length || j > right.length) return false;
  return left.charCodeAt(i - 1) === right.charCodeAt(j - 2) && left.charCodeAt(i - 2) === right.charCodeAt(j - 1);
}

function least(a: number, b: number, c: number): number {
  const ab = a < b ? a : b;
  return ab < c ? ab : c;
}

function at(row: Uint32Array, index: number): number {
  return row[index] ?? 0;
}
