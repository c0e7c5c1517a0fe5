/** Letters of a beginning that tell a name. */
const FEWEST_LETTERS = 10;

/** Where a name ends that is the beginning of another: forms and columns hold so many letters and no more. */
export type CutShort = 'in-a-word' | 'after-a-word';

/**
 * Whether one of two names breaks off: `DAU TU PHAT TRIEN THI PH` for `DAU TU PHAT TRIEN THI PHONG`. `THANH HA` for `THANH HAI HA` has left
 * out a word.
 */
export function cutShort(left: string, right: string): CutShort | undefined {
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  if (short.length < FEWEST_LETTERS || short.length === long.length || !long.startsWith(short)) return undefined;
  if (long.charAt(short.length) === ' ') return 'after-a-word';
  const isWordOfLong = long
    .slice(short.length)
    .split(' ')
    .includes(short.slice(short.lastIndexOf(' ') + 1));
  return isWordOfLong ? undefined : 'in-a-word';
}
