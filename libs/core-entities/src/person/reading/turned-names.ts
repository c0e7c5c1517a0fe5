/** How offices turn names, undone. */
type NameOrder = <Word>(words: readonly Word[]) => readonly Word[];

/** Given name first, family name last, given name first and family name last. */
export const NAME_ORDERS: readonly NameOrder[] = [
  (words) => [...words.slice(1), ...words.slice(0, 1)],
  (words) => [...words.slice(-1), ...words.slice(0, -1)],
  (words) => [...words.slice(-1), ...words.slice(1, -1), ...words.slice(0, 1)],
];
