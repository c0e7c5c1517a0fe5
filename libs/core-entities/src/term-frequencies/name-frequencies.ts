import {
  DHARMA_SURNAME,
  GIVEN_NAME_COUNTS,
  MIDDLE_NAME_COUNTS,
  nameKeys,
  SURNAME_COUNTS,
  WORDS_COUNTED,
  type NameWordCount,
} from '@sogoc/vietnam';

/** Shares in 0–1, kept to six places so that they print the same everywhere. */
const PLACES = 1e6;

/**
 * A table of shares by tone key (lower case) and by key without diacritics (upper case), the two forms that name features hold.
 * Words that fold together add up.
 */
function sharesOf(counts: readonly NameWordCount[], words: number): Readonly<Record<string, number>> {
  const totals = new Map<string, number>();
  for (const { word, count } of counts) {
    const { iy, plain } = nameKeys(word);
    for (const key of new Set([iy.toLowerCase(), plain])) totals.set(key, (totals.get(key) ?? 0) + count);
  }
  const sorted = [...totals].sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.freeze(
    Object.fromEntries(sorted.map(([key, count]) => [key, Math.round((count / words) * PLACES) / PLACES])),
  );
}

const shareOf = (word: string, share: number): Readonly<Record<string, number>> => {
  const { iy, plain } = nameKeys(word);
  return { [iy.toLowerCase()]: share, [plain]: share };
};

/**
 * The middle word of most Mông men (`Giàng A Nủ`; general knowledge, hardly any of them were counted): behind a family name of theirs, which already
 * counts, it tells as little as Văn elsewhere.
 */
export const MIDDLE_OF_MONG_MEN = shareOf('A', 0.5);

/**
 * Frozen tables by name, as models refer to them: they are part of a policy version. A full name's share is approximated by the product of
 * its words' shares, which is what three separate comparisons add up to.
 */
export const NAME_FREQUENCIES = Object.freeze({
  // All monks and nuns bear it: it tells none of them from another.
  surnames: { ...sharesOf(SURNAME_COUNTS, WORDS_COUNTED.surnames), ...shareOf(DHARMA_SURNAME, 1) },
  'middle-words': { ...sharesOf(MIDDLE_NAME_COUNTS, WORDS_COUNTED.middleNames), ...MIDDLE_OF_MONG_MEN },
  'given-names': sharesOf(GIVEN_NAME_COUNTS, WORDS_COUNTED.givenNames),
});
