import { remembered } from '../text/bounded-cache';
import { splitTone } from '../text/syllable-key';
import { isSpelledSyllable, isVietnameseSyllable, lacksItsTone } from '../text/vietnamese-syllable';
import { decodeTelex } from '../encodings/typed-marks';

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
 * Telex left in the text (`quyeets`, `ngânf`). A word that ends in a stop (c, ch, p, t) has sắc or nặng, so one that shows another tone, or none, has
 * lost its own. For comparing only: nothing here corrects a value.
 */
export const syllableAsMeant: (word: string) => MeantSyllable = remembered((word) => {
  if (isSpelledSyllable(word)) return { word, isToneKnown: true };
  const letters = word.replace(LOOSE_MARKS, '');
  const read = withBothHorns(withoutTelex(letters));
  return { word: read, isToneKnown: letters === word && !lacksItsTone(read) };
});

function withoutTelex(word: string): string {
  if (isVietnameseSyllable(word)) return word;
  const read = decodeTelex(word);
  return isSpelledSyllable(read) && isTyped(word, read) ? read : word;
}

/** Two of one vowel may as well be a letter typed twice (`Saang`); a tone, a w or a stroke was typed. */
const isTyped = (word: string, read: string): boolean => splitTone(read)[1] !== '' || /w|^dd/i.test(word);

function withBothHorns(word: string): string {
  const [base, tone] = splitTone(word);
  if (tone.length > 1 || !HALF_HORN.test(base)) return word;
  return base.replace(HALF_HORN, `ƯƠ${MARKS[Number(tone)] ?? ''}`).normalize('NFC');
}

/** By the digit of `syllableKeys`. */
const MARKS = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'] as const;
