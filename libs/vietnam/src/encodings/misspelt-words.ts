import { isVietnameseSyllable } from '../text/vietnamese-syllable';
import { COMPOSED } from './judge-text';

/**
 * A text in which only what is misspelt was decoded. Only words that are no syllables are candidates; the others are what they are. A digit behind a syllable (`Hoa2`) is a key where another
 * word has such keys inside it (`Nguye6n4`), else a number.
 */
export function misspeltDecoded(raw: string, decode: (text: string) => string | undefined): string {
  const words = raw.split(/(\s+)/);
  const isMisspelt = (word: string): boolean => !COMPOSED.test(word) && !isVietnameseSyllable(word);
  const hasKeys = words.some((word) => KEY_INSIDE.test(word) && isMisspelt(word) && decode(word) !== word);
  return words
    .map((word) => (isMisspelt(word) || (hasKeys && KEY_AT_END.test(word)) ? (decode(word) ?? word) : word))
    .join('');
}

const KEY_INSIDE = /\p{L}\d\p{L}|\p{L}\d\d/u;

const KEY_AT_END = /^\p{L}+\d$/u;
