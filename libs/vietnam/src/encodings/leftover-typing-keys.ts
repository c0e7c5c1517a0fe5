import { COMMON_SURNAME_KEYS, GIVEN_NAME_KEYS, MIDDLE_NAME_KEYS, SURNAME_COUNTS } from '../words/surnames';
import { splitTone, syllableKeys } from '../text/syllable-key';
import { isSpelledSyllable, isVietnameseSyllable } from '../text/vietnamese-syllable';
import { decodeTelex, decodeVniKeys } from './typed-marks';

const TONE_KEY_AT_END = /^(.+)[sfrxj]$/i;
/** In a word with a mark of its own, or as a key that hardly a foreign name ends in, or small after capitals: `Nguyênx`, `Thij`, `ANHs`. */
const UNMISTAKABLE = /[^ -~]|[jfJF]$|^[A-Z]{2,}[a-z]$/;

const FEWEST_COUNTED = 100;
const keyOf = (word: string): string => syllableKeys(word).tone;
/** Family names that are what stands in front of a name far oftener than any foreign word: `Vox Gia Hiếu`. */
const FREQUENT_SURNAMES: ReadonlySet<string> = new Set(
  SURNAME_COUNTS.filter(({ count }) => count >= FEWEST_COUNTED).map(({ word }) => keyOf(word)),
);

/** A key of VNI inside a word or two at its end, of which no name has any: `Tua61n`, `Nguye6n4`. */
const VNI_KEYS = /^\p{L}+(?:\d+\p{L}+\d*|[1-5][6-9]|[6-9][1-5])$/u;
const VOWEL_MARK = /[ĂÂÊÔƠƯĐ]/;

export interface SlippedKeys {
  readonly text: string;
  /** No other reading is possible for any of the words. */
  readonly certain: boolean;
}

/**
 * A tone key of Telex that was typed too late and stands at a word's end, or a whole word that was typed raw, in a name whose other words are
 * spelled well: `Nguyênx Văn An`, `Lê Thij Hoa`, `Lê Anh Tua61n`, `Võ Hoàng Yeens`. Only words that are no syllables are candidates, and only when a name comes out that is borne in that place. `Khanhs` may be
 * Khánh and is not taken for it.
 */
export function slippedKeys(text: string): SlippedKeys | undefined {
  const words = text.split(' ');
  if (words.length < 2) return undefined;
  let certain = true;
  let changed = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (isVietnameseSyllable(word)) continue;
    const read = readWord(word);
    if (read === undefined || !isBorneAt(read, at, words.length)) return undefined;
    words[at] = read;
    certain &&=
      UNMISTAKABLE.test(word) ||
      VNI_KEYS.test(word) ||
      hasTwoKeys(read, word) ||
      needsTone(word) ||
      (at === 0 && FREQUENT_SURNAMES.has(keyOf(read)));
    changed = true;
  }
  return changed && words.every((word) => isSpelledSyllable(word)) ? { text: words.join(' '), certain } : undefined;
}

function readWord(word: string): string | undefined {
  if (VNI_KEYS.test(word)) return spelled(decodeVniKeys(word));
  const stem = TONE_KEY_AT_END.exec(word)?.[1];
  if (stem === undefined) return undefined;
  const read = spelled(decodeTelex(word));
  return decodeTelex(stem) === stem || (read !== undefined && hasTwoKeys(read, word)) ? read : undefined;
}

const spelled = (read: string): string | undefined => (isSpelledSyllable(read) ? read : undefined);

/** A name with a mark and a tone, each typed by a key of its own: hardly a foreign name holds both. */
function hasTwoKeys(read: string, word: string): boolean {
  const [base, tones] = splitTone(read);
  return tones !== '' && VOWEL_MARK.test(base) && /^[ -~]+$/.test(word);
}

/** What ends in a stop has a tone: without the key the word is none (`Phucs`). */
const needsTone = (word: string): boolean => !isSpelledSyllable(word.slice(0, -1));

function isBorneAt(word: string, at: number, words: number): boolean {
  const key = keyOf(word);
  if (at === 0) return COMMON_SURNAME_KEYS.has(key);
  return GIVEN_NAME_KEYS.has(key) || (at < words - 1 && MIDDLE_NAME_KEYS.has(key));
}
