/** Words that article 41 of the Law on Enterprises 59/2020/QH14 names: a name that differs by them alone is another enterprise's. */
const DISTINGUISHING = new Set(['TAN', 'MOI', 'MIEN', 'BAC', 'NAM', 'TRUNG', 'TAI', 'TAY', 'DONG']);

/** `#2`. */
export const isNumeral = (word: string): boolean => word.startsWith('#');

/** A numeral, a single letter, or a word of article 41. */
export const isDistinguishing = (word: string): boolean =>
  isNumeral(word) || word.length === 1 || DISTINGUISHING.has(word);
