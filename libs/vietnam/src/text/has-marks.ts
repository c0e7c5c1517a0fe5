const MARKED = /[^\p{ASCII}]/u;

/** Whether a text was written with diacritics: without any, its words may be others that lost theirs. */
export const hasMarks = (text: string): boolean => MARKED.test(text);
