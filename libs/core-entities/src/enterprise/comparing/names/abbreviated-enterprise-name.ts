/** Two to five consonants: no Vietnamese word. */
const CONSONANTS = /^[B-DF-HJ-NP-TV-XZ]{2,5}$/;

export const isAbbreviation = (word: string): boolean => CONSONANTS.test(word);

/** Word for word, where a word of consonants may stand for the first letters of several. */
export function isAbbreviationOf(short: readonly string[], full: readonly string[]): boolean {
  let at = 0;
  for (const word of short) {
    if (word === full[at]) at += 1;
    else if (isInitials(word, full.slice(at, at + word.length))) at += word.length;
    else return false;
  }
  return at === full.length;
}

const isInitials = (word: string, words: readonly string[]): boolean =>
  isAbbreviation(word) && word === words.map((other) => other.charAt(0)).join('');
