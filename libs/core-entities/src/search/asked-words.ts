import { foldDiacritics, tidyText } from '@sogoc/vietnam';
import { searchWordsOf, type SearchWord } from './search-terms';

/**
 * One place of a text that somebody looks for: the ways in which records may have written it, each as words that stand side by side.
 * The first one is as it was typed.
 */
export type AskedPlace = readonly (readonly SearchWord[])[];

const APOSTROPHES = /['’‘ʼ`´]/g;
/** A letter that stands before a name: `H'Hen`, `Y Vinh`, `K'Brôi`, `Đ'Lô`. */
const LETTER_BEFORE = /^[\p{L}]$/u;
const LETTER_AND_APOSTROPHE = /^(\p{L})['’‘ʼ`´](\p{L}+)$/u;
/** Letters that begin no Vietnamese syllable together, folded: `HHEN` is H and HEN, `HOA` is a word. */
const NO_ONSET = /^(?:H[BCDGHKLMNPRSTVXZ]|Y[BCDGHKLMNPQRSTVXZ]|K[BCDGKLMNPRSTVXZ]|[BDLMRSV][BCDGHKLMNPRSTVXZ])/;

/** The places of a text, in order, each with the other ways to write it that sound the same. */
export function askedPlacesOf(text: string): readonly AskedPlace[] {
  const words = tidyText(text)
    .split(/[^\p{L}\p{M}\p{N}'’‘ʼ`´]+/u)
    .filter((word) => word.replace(APOSTROPHES, '') !== '');
  const places: AskedPlace[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    const joined = LETTER_BEFORE.test(word) && next !== undefined && /^\p{L}+$/u.test(next);
    if (joined) at++;
    const place = joined ? withLetter(word, next) : writtenOtherwise(word);
    if (place !== undefined) places.push(place);
  }
  return places;
}

/** `H Hen`: two words, or one. */
function withLetter(letter: string, name: string): AskedPlace | undefined {
  const apart = [...searchWordsOf(letter), ...searchWordsOf(name)];
  const together = searchWordsOf(letter + name);
  return apart.length === 2 ? [apart, together] : undefined;
}

function writtenOtherwise(word: string): AskedPlace | undefined {
  const typed = searchWordsOf(word);
  if (typed.length === 0) return undefined;
  const [, letter, name] = LETTER_AND_APOSTROPHE.exec(word) ?? partsOf(word);
  const apart = letter === undefined || name === undefined ? [] : [...searchWordsOf(letter), ...searchWordsOf(name)];
  return [typed, ...(apart.length === 2 ? [apart] : []), ...otherEnd(typed)];
}

/** As a match of {@link LETTER_AND_APOSTROPHE}, of a word without one. */
function partsOf(word: string): readonly (string | undefined)[] {
  const letters = word.replace(APOSTROPHES, '');
  return letters.length > 2 && NO_ONSET.test(foldDiacritics(letters))
    ? [letters, letters.charAt(0), letters.slice(1)]
    : [];
}

/** A final i is as often written y: `Quí`, `Quý`; `Mĩ`, `Mỹ`. */
const FINAL_I_OR_Y = /^(.*(?:[BCDĐFGHJKLMNPRSTVWXZ]|QU))([IY])(\d*)$/;

function otherEnd([typed]: readonly SearchWord[]): readonly (readonly SearchWord[])[] {
  const [, begin, end, tones = ''] = FINAL_I_OR_Y.exec(typed?.exact ?? '') ?? [];
  if (begin === undefined) return [];
  const other = end === 'I' ? `${begin}Y` : `${begin}I`;
  return [[{ exact: other + tones, plain: foldDiacritics(other) }]];
}
