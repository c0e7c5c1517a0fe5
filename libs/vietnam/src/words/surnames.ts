import { foldDiacritics } from '../text/fold-diacritics';
import { syllableKeys } from '../text/syllable-key';
import nameWords from './data/name-words.json';

/** How often a word was counted in 8,736 names of 2016 (mostly students, mostly men). */
export interface NameWordCount {
  readonly word: string;
  readonly count: number;
}

const counts = (rows: readonly string[]): NameWordCount[] =>
  rows.map((row) => {
    const bar = row.indexOf('|');
    return { word: row.slice(0, bar), count: Number(row.slice(bar + 1)) };
  });

/** How many words stood in each place, those too rare for the lists among them: a count over it is a share of names. */
export const WORDS_COUNTED: Readonly<Record<'surnames' | 'middleNames' | 'givenNames', number>> = nameWords.words;

export const SURNAME_COUNTS: readonly NameWordCount[] = counts(nameWords.surnames);
export const MIDDLE_NAME_COUNTS: readonly NameWordCount[] = counts(nameWords.middleNames);
export const GIVEN_NAME_COUNTS: readonly NameWordCount[] = counts(nameWords.givenNames);

/**
 * A word in the names of women, and how many of the women of the country have it (0–1): 80 to 90 % of those born in the middle of the 20th century,
 * 16 % of those born now; half of all is an assumption between the two. Among the names counted it is as rare as women are there.
 */
export const WOMENS_WORD = { word: 'Thị', share: 0.5 } as const;

/** The first word of a monk's or nun's name in religion; nuns' go on with Nữ (general knowledge). */
export const DHARMA_SURNAME = 'Thích';

const SURNAMES: readonly string[] = [
  ...SURNAME_COUNTS.map(({ word }) => word),
  ...nameWords.otherSurnames,
  ...nameWords.ethnicSurnames.map((row) => row.slice(row.indexOf('|') + 1)),
];

/** Every surname of the lists, folded. */
export const COMMON_SURNAMES: ReadonlySet<string> = new Set(SURNAMES.map(foldDiacritics));

/** The same as keys without marks, i for a final y. */
export const SURNAME_PLAIN_KEYS: ReadonlySet<string> = new Set(SURNAMES.map((word) => syllableKeys(word).plain));

/** The same as tone keys: with diacritics, wherever the tone stands. */
export const COMMON_SURNAME_KEYS: ReadonlySet<string> = new Set(SURNAMES.map((word) => syllableKeys(word).tone));

const ASCII = /^[ -~]*$/;

/** Whether a word is a family name of the lists as it is spelled; one without any mark may have lost its own. */
export const isListedSurname = (word: string): boolean =>
  ASCII.test(word) ? COMMON_SURNAMES.has(word.toUpperCase()) : COMMON_SURNAME_KEYS.has(syllableKeys(word).tone);

/** Given and middle words of the counts, as tone keys. */
export const GIVEN_NAME_KEYS: ReadonlySet<string> = new Set(
  GIVEN_NAME_COUNTS.map(({ word }) => syllableKeys(word).tone),
);
export const MIDDLE_NAME_KEYS: ReadonlySet<string> = new Set(
  MIDDLE_NAME_COUNTS.map(({ word }) => syllableKeys(word).tone),
);

/** Every word of the lists that somebody is called by, as tone keys. */
export const NAME_WORD_KEYS: ReadonlySet<string> = new Set([
  ...COMMON_SURNAME_KEYS,
  ...GIVEN_NAME_KEYS,
  ...MIDDLE_NAME_KEYS,
]);
