import type { Corrupter } from '../corrupter';

/** A blank between two words is lost: `Lê Thị Hoa` → `Lê Thịhoa`. */
export const joinedWords: Corrupter = (value, random) => {
  const words = value.split(' ');
  if (words.length < 2) return value;
  const at = random.integer(1, words.length - 1);
  return [
    ...words.slice(0, at - 1),
    `${words[at - 1] ?? ''}${(words[at] ?? '').toLowerCase()}`,
    ...words.slice(at + 1),
  ].join(' ');
};

/** Middle words by their first letter: `Nguyễn Thị Thu Hà` → `Nguyễn T T Hà`. */
export const middleInitials: Corrupter = (value) => {
  const words = value.split(' ');
  return words.map((word, at) => (at === 0 || at === words.length - 1 ? word : word.slice(0, 1))).join(' ');
};

/** Two neighbouring letters of one word change places: `Phương` → `Phươgn`. */
export const swappedLetters: Corrupter = (value, random) => {
  const at = random.integer(0, Math.max(0, value.length - 2));
  const [first = '', second = ''] = value.slice(at, at + 2);
  if (first === ' ' || second === ' ' || second === '') return value;
  return `${value.slice(0, at)}${second}${first}${value.slice(at + 2)}`;
};
