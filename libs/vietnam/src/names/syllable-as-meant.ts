import { remembered } from '../text/bounded-cache';
import { splitTone, syllableKeys } from '../text/syllable-key';
import { isSpelledSyllable, isVietnameseSyllable, lacksItsTone } from '../text/vietnamese-syllable';
import { decodeTelex, decodeVniKeys } from '../encodings/typed-marks';
import { COMMON_SURNAME_KEYS, MIDDLE_NAME_KEYS, NAME_WORD_KEYS } from '../words/surnames';

export interface MeantSyllable {
  readonly word: string;
  /** False where the word bears a tone that it cannot have, or none where it must: which one it is, nobody can tell. */
  readonly isToneKnown: boolean;
}

/** A mark with no letter in front of it: two letters changed places. */
const LOOSE_MARKS = /^\p{M}+/u;
/** `uơ` and `ưo` stand at the end of a word only (`thuở`); before a letter one of two horns was left out (`Phuơng`). Behind q the u is no vowel. */
const HALF_HORN = /(?<!Q)(?:UƠ|ƯO)(?=\p{L})/u;

/**
 * What a word of a Vietnamese name says once a slip is taken out that makes no syllable: a mark in front of all letters, one horn of two, keys of
 * Telex or VNI left in the text (`quyeets`, `ngânf`, `Thi5`). A word that ends in a stop (c, ch, p, t) has sắc or nặng, so one that shows another tone, or none, has
 * lost its own. For comparing only: nothing here corrects a value.
 */
export const syllableAsMeant: (word: string) => MeantSyllable = remembered((word) => {
  if (isSpelledSyllable(word) && !ENDS_IN_DIGIT.test(word)) return { word, isToneKnown: true };
  const letters = word.replace(LOOSE_MARKS, '');
  const read = withBothHorns(withoutTelex(withoutVniKeys(letters)));
  return { word: read, isToneKnown: letters === word && !lacksItsTone(read) };
});

function withoutTelex(word: string): string {
  if (isVietnameseSyllable(word)) return word;
  const read = decodeTelex(word);
  return isSpelledSyllable(read) && isTyped(word, read) ? read : word;
}

/** Two of one vowel may as well be a letter typed twice (`Saang`); a tone, a w or a stroke was typed. */
const isTyped = (word: string, read: string): boolean =>
  (splitTone(read)[1] !== '' || /w|^dd/i.test(word)) && (!MAY_END_SO.test(word) || isBorne(read));

/** Highland names end in r and s too: `Pur`, `Brôs`. */
const MAY_END_SO = /^[^jfwx]*[rs]$/i;
const isBorne = (word: string): boolean => NAME_WORD_KEYS.has(syllableKeys(word).tone);

/** One digit behind a given name tells namesakes apart (`An1`); other keys of VNI were left in the text. */
function withoutVniKeys(word: string): string {
  const read = KEYS_OF_VNI.test(word) ? decodeVniKeys(word) : word;
  if (read === word || !isSpelledSyllable(read)) return word;
  return ONE_DIGIT_BEHIND.test(word) && !standsBeforeGivenName(read) ? word : read;
}

const standsBeforeGivenName = (word: string): boolean => {
  const { tone } = syllableKeys(word);
  return COMMON_SURNAME_KEYS.has(tone) || MIDDLE_NAME_KEYS.has(tone);
};

/** A digit reads as a tone too. */
const ENDS_IN_DIGIT = /\d$/;
const KEYS_OF_VNI = /^\p{L}[\p{L}1-9]*[1-9]/u;
const ONE_DIGIT_BEHIND = /^\p{L}+\d$/u;

function withBothHorns(word: string): string {
  const [base, tone] = splitTone(word);
  if (tone.length > 1 || !HALF_HORN.test(base)) return word;
  return base.replace(HALF_HORN, `ƯƠ${MARKS[Number(tone)] ?? ''}`).normalize('NFC');
}

/** By the digit of `syllableKeys`. */
const MARKS = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'] as const;
