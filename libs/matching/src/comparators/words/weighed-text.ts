import type { WordCounts } from './word-counts';
import type { WordBook } from './word-book';

const SHORTEST_WITH_SLIP = 4;

/** The words of a text by their numbers, the rarest first. */
export interface WeighedText {
  readonly words: readonly number[];
  /** Inverse document frequency, log2 of records / records with the word; less where another word of the text brings it along. */
  readonly rarities: readonly number[];
  /** Places of the words that may have a slip. */
  readonly slippable: readonly number[];
}

/** Each word as rare as it is where the words before it stand. */
export function weighedText(
  { records, recordsWith, companions }: WordCounts,
  words: readonly string[],
  book: WordBook,
): WeighedText {
  const rarityOf = (word: string): number => Math.log2((records + 1) / Math.max(1, recordsWith(word)));
  const ordered = [...words].sort((l, r) => recordsWith(l) - recordsWith(r) || (l < r ? -1 : 1));
  const rarities = ordered.map((word, i) => {
    const given = companions === undefined ? [] : ordered.slice(0, i).map((before) => companions(before, word));
    return Math.min(rarityOf(word), ...given);
  });
  const slippable = ordered.flatMap((word, i) => (mayHaveSlip(word) ? [i] : []));
  return { words: ordered.map((word) => book.numberOf(word)), rarities, slippable };
}

const mayHaveSlip = (word: string): boolean => word.length >= SHORTEST_WITH_SLIP && !/\d/.test(word);
