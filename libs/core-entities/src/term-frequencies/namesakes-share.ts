import { nameKeys, remembered, WOMENS_WORD } from '@sogoc/vietnam';

import { MIDDLE_OF_MONG_MEN, NAME_FREQUENCIES } from './name-frequencies';

const SURNAMES = new Map(Object.entries(NAME_FREQUENCIES.surnames));
const MIDDLE_WORDS = new Map(Object.entries(NAME_FREQUENCIES['middle-words']));
const GIVEN_NAMES = new Map(Object.entries(NAME_FREQUENCIES['given-names']));

/** Shares of words that stand in no table. */
const RAREST = { surname: 0.0002, middle: 0.001, given: 0.0005 } as const;

/** Shares (0–1) of people who have a word in each place of their name. */
export interface WordShares {
  readonly surname: number;
  readonly middle: number;
  readonly given: number;
}

/** Of a word's key without diacritics. */
export const sharesOfWord: (word: string) => WordShares = remembered((word) => ({
  surname: SURNAMES.get(word) ?? RAREST.surname,
  middle: MIDDLE_WORDS.get(word) ?? RAREST.middle,
  given: GIVEN_NAMES.get(word) ?? RAREST.given,
}));

/** Share of people (0–1) who bear a name, its words taken for independent: surname first, given name last. One word is a given name. */
export function nameShare(words: readonly WordShares[]): number {
  const last = words.length - 1;
  let share = words[last]?.given ?? RAREST.given;
  if (last > 0) share *= words[0]?.surname ?? RAREST.surname;
  for (let at = 1; at < last; at++) share *= words[at]?.middle ?? RAREST.middle;
  return share;
}

const mostOf = (shares: ReadonlyMap<string, number>): number => Math.max(...shares.values());
const COUNTED_MIDDLE_WORDS = new Map([...MIDDLE_WORDS].filter(([word]) => !Object.hasOwn(MIDDLE_OF_MONG_MEN, word)));
const COMMONEST = {
  surname: mostOf(SURNAMES),
  middle: mostOf(COUNTED_MIDDLE_WORDS),
  given: mostOf(GIVEN_NAMES),
} as const;

/** No name of so many words, two or more, has a larger share. */
export const largestNameShare = (words: number): number =>
  COMMONEST.surname * COMMONEST.given * COMMONEST.middle ** (words - 2);

/** The names that were counted are mostly young men's, so what women are called is borne by more of them than the counts say. */
const WOMENS_KEY = nameKeys(WOMENS_WORD.word).plain;
const UNDERCOUNTED = WOMENS_WORD.share / (MIDDLE_WORDS.get(WOMENS_KEY) ?? WOMENS_WORD.share);

/** Share (0–1) of people of one sex who bear a name, as `nameShare` takes it. */
export const shareOfOneSex = (words: readonly string[]): number =>
  nameShare(words.map(sharesOfWord)) * (words.slice(1, -1).includes(WOMENS_KEY) ? UNDERCOUNTED : 1);
