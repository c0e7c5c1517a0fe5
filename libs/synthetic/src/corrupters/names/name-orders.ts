import type { Corrupter } from '../corrupter';

/** `Vũ Đình Toàn` → `Toàn Vũ Đình`, as forms with the given name in front have it. */
export const givenFirst: Corrupter = (value) => {
  const words = value.split(' ');
  return [...words.slice(-1), ...words.slice(0, -1)].join(' ');
};

/** `Vũ Đình Toàn` → `Đình Toàn Vũ`, as foreign systems print it. */
export const familyLast: Corrupter = (value) => {
  const words = value.split(' ');
  return [...words.slice(1), ...words.slice(0, 1)].join(' ');
};

/** `Vũ Đình Toàn` → `Toàn Đình Vũ`. */
export const westernOrder: Corrupter = (value) => {
  const words = value.split(' ');
  return words.length < 2 ? value : [...words.slice(-1), ...words.slice(1, -1), ...words.slice(0, 1)].join(' ');
};
