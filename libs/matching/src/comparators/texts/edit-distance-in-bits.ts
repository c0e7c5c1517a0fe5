/** A pattern of so many UTF-16 units has one bit for each in an integer. */
export const BITS_OF_PATTERN = 31;

/** Which places of the pattern hold a unit; all 0 between two calls. */
const places = new Int32Array(2 ** 16);

/**
 * Optimal string alignment distance by the bits of one integer, a column of the table for each unit of `text` (Myers 1999; with swaps of
 * neighbours, Hyyrö 2003). `pattern` holds 1 to `BITS_OF_PATTERN` units.
 */
export function alignmentDistanceInBits(pattern: string, text: string): number {
  const last = 1 << (pattern.length - 1);
  for (let i = 0; i < pattern.length; i++) {
    const unit = pattern.charCodeAt(i);
    places[unit] = (places[unit] as number) | (1 << i);
  }
  // Whether a row's value is one more, or one less, than that of the row above.
  let more = -1;
  let less = 0;
  let kept = 0;
  let before = 0;
  let distance = pattern.length;
  for (let j = 0; j < text.length; j++) {
    const here = places[text.charCodeAt(j)] as number;
    const swapped = ((~kept & here) << 1) & before;
    kept = ((((here & more) + more) | 0) ^ more) | here | less | swapped;
    let wider = less | ~(kept | more);
    const narrower = kept & more;
    if ((wider & last) !== 0) distance++;
    else if ((narrower & last) !== 0) distance--;
    wider = (wider << 1) | 1;
    more = (narrower << 1) | ~(kept | wider);
    less = wider & kept;
    before = here;
  }
  for (let i = 0; i < pattern.length; i++) places[pattern.charCodeAt(i)] = 0;
  return distance;
}
