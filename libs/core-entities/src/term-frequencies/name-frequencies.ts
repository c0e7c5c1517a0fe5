import { nameKeys } from '@sogoc/vietnam';
import givenNames from './given-names.json';
import middleWords from './middle-words.json';
import surnames from './surnames.json';

interface NameCounts {
  readonly words: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** Shares in 0–1, kept to six places so that they print the same everywhere. */
const PLACES = 1e6;

/**
 * A table of shares by tone key (lower case) and by key without diacritics (upper case), the two forms that name features hold.
 * Words that fold together add up.
 */
function sharesOf({ words, counts }: NameCounts): Readonly<Record<string, number>> {
  const totals = new Map<string, number>();
  for (const [word, count] of Object.entries(counts)) {
    const { iy, plain } = nameKeys(word);
    for (const key of new Set([iy.toLowerCase(), plain])) totals.set(key, (totals.get(key) ?? 0) + count);
  }
  const sorted = [...totals].sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.freeze(
    Object.fromEntries(sorted.map(([key, count]) => [key, Math.round((count / words) * PLACES) / PLACES])),
  );
}

/** Frozen tables by name, as models refer to them. */
export const NAME_FREQUENCIES = Object.freeze({
  surnames: sharesOf(surnames),
  'middle-words': sharesOf(middleWords),
  'given-names': sharesOf(givenNames),
});
