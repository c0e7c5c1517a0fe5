import { withinOneEdit } from '@sogoc/kernel';

import { isVietnameseSyllable } from '../../text/vietnamese-syllable';
import { legalFormAt, type LegalFormPhrase, nextFormWords } from './legal-forms';

/**
 * A legal form at the head of a name of which one word is a slip of the hand away: `COGN TY TNHH`, `HO KNH DOANH`, `CTY TNHH MOT THANH VIN`.
 * Only a longer phrase than what stands there as written, of three words or more. Of the words that it takes more, three tell what was meant; of
 * fewer the misspelt one must be no Vietnamese syllable, lest a word of the name be taken (`HO KINH DOANH CA PHE` is no `… CA THE`).
 * `words` are folded, `exact` of them are a form as written.
 */
export function misspeltFormAt(words: readonly string[], exact: number): LegalFormPhrase | undefined {
  for (let at = Math.min(words.length, LONGEST_FORM) - 1; at >= exact; at--) {
    const word = words[at] ?? '';
    for (const meant of nextFormWords(words, at)) {
      if (word === meant || !withinOneEdit(word, meant)) continue;
      const form = legalFormAt([...words.slice(0, at), meant, ...words.slice(at + 1)], 0);
      if (form !== undefined && form.length > at && isMeant(word, meant, form.length, exact)) return form;
    }
  }
  return undefined;
}

const LONGEST_FORM = 8;
const WORDS_OF_A_FORM = 3;
const WORDS_THAT_TELL = 3;
/** Of a single word, and of those beside few others: shorter ones are another's letters after a slip (`VTV` for `MTV`). */
const LETTERS_THAT_TELL = 4;

function isMeant(word: string, meant: string, length: number, exact: number): boolean {
  if (length < WORDS_OF_A_FORM) return false;
  return length - exact >= WORDS_THAT_TELL || (meant.length >= LETTERS_THAT_TELL && !isVietnameseSyllable(word));
}
