import { remembered } from './bounded-cache';
import { BASE_OF_UNIT, PLAIN_OF_UNIT, TONE_OF_UNIT } from './letter-table';

/** Keys of one word, coarser from left to right: words equal at one level are equal at all later ones. */
export interface SyllableKeys {
  /** K0: upper case, NFC. */
  readonly exact: string;
  /** K1: tone taken out and set behind as a digit, so that its place does not matter: `hòa`, `hoà` → `HOA2`. */
  readonly tone: string;
  /** K2: K1 with final y after a consonant as i: `lý`, `lí` → `LI1`. */
  readonly iy: string;
  /** K3: K2 without the tone. */
  readonly noTone: string;
  /** K4: K3 in A–Z: `Đức` → `DUC`. */
  readonly plain: string;
}

const FINAL_Y = /(?<=[BCDĐFGHJKLMNPRSTVWXZ]|QU)Y$/;

/** Keys of a word in NFC. */
export const syllableKeys: (word: string) => SyllableKeys = remembered(computeKeys);

function computeKeys(word: string): SyllableKeys {
  let base = '';
  let tones = '';
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    const inTable = unit < BASE_OF_UNIT.length;
    base += inTable ? String.fromCharCode(BASE_OF_UNIT[unit] ?? unit) : word.charAt(i).toUpperCase();
    const tone = inTable ? (TONE_OF_UNIT[unit] ?? 0) : 0;
    if (tone !== 0) tones += tone;
  }
  const folded = base.replace(FINAL_Y, 'I');
  return { exact: word.toUpperCase(), tone: base + tones, iy: folded + tones, noTone: folded, plain: toPlain(folded) };
}

function toPlain(upper: string): string {
  let plain = '';
  for (let i = 0; i < upper.length; i++) {
    const unit = upper.charCodeAt(i);
    const letter = unit < PLAIN_OF_UNIT.length ? (PLAIN_OF_UNIT[unit] ?? 0) : 0;
    if (letter !== 0) plain += String.fromCharCode(letter);
  }
  return plain;
}

/** The tone digit and the toneless upper-case base of a word: `hoà` → `['HOA', '2']`. */
export function splitTone(word: string): readonly [base: string, tones: string] {
  const { tone } = syllableKeys(word);
  const at = /\d*$/.exec(tone)?.index ?? tone.length;
  return [tone.slice(0, at), tone.slice(at)];
}
