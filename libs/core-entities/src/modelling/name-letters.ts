/** The letters of a folded name in order of the alphabet: the same whatever the order of its words and however they are joined. */
export const lettersOf = (name: string): string => [...name.toUpperCase().replace(/[^A-Z0-9]/g, '')].sort().join('');
