/** Words that article 41 of the Law on Enterprises 59/2020/QH14 names: a name that differs by them alone is another enterprise's. */
const DISTINGUISHING = new Set(['TAN', 'MOI', 'MIEN', 'BAC', 'NAM', 'TRUNG', 'TAI', 'TAY', 'DONG']);

/** A numeral (`#2`), a single letter, or a word of article 41. */
export const isDistinguishing = (word: string): boolean =>
  word.startsWith('#') || word.length === 1 || DISTINGUISHING.has(word);
