/** The words of all texts behind one another, by their numbers: those of the text at a place stand from its start to that of the next. */
export interface WordsOfTexts {
  readonly words: Uint32Array;
  readonly starts: Uint32Array;
}

export function wordsOfTexts(lists: readonly (readonly number[])[]): WordsOfTexts {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach(({ length }, i) => (starts[i + 1] = (starts[i] as number) + length));
  const words = new Uint32Array(starts[lists.length] as number);
  lists.forEach((list, i) => words.set(list, starts[i]));
  return { words, starts };
}
