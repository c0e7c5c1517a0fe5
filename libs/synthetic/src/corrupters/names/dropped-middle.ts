import type { Corrupter } from '../corrupter';

/** The first middle word is left out: `Nguyễn Thị Thu Hà` → `Nguyễn Thu Hà`. Names of two words are kept. */
export const droppedMiddle: Corrupter = (value) => {
  const words = value.split(' ');
  return words.length < 3 ? value : [words[0], ...words.slice(2)].join(' ');
};
