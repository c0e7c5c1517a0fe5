import type { Corrupter } from '../corrupter';

const INITIALS: readonly (readonly [string, string])[] = [
  ['L', 'N'],
  ['S', 'X'],
  ['Tr', 'Ch'],
];

/** Written as heard: l/n, s/x or tr/ch at the start of one word after the surname. */
export const confusedInitial: Corrupter = (value, random) => {
  const words = value.split(' ');
  const swaps = words.flatMap((word, index) =>
    index === 0 ? [] : swapsOf(word).map((swapped) => ({ index, swapped })),
  );
  if (swaps.length === 0) return value;
  const { index, swapped } = random.pick(swaps);
  words[index] = swapped;
  return words.join(' ');
};

function swapsOf(word: string): string[] {
  // `Ng` and `Nh` are sounds of their own.
  if (/^N[gh]/.test(word)) return [];
  return INITIALS.flatMap(([left, right]) => {
    if (word.startsWith(left)) return [`${right}${word.slice(left.length)}`];
    return word.startsWith(right) ? [`${left}${word.slice(right.length)}`] : [];
  });
}

const HOOK = '\u0309';
const TILDE = '\u0303';

/** Hỏi and ngã change places in one word: `Nguyễn` → `Nguyển`. */
export const confusedTone: Corrupter = (value, random) => {
  const decomposed = value.normalize('NFD');
  const places = [...decomposed.matchAll(/[\u0309\u0303]/g)].map((match) => match.index);
  if (places.length === 0) return value;
  const place = random.pick(places);
  const other = decomposed[place] === HOOK ? TILDE : HOOK;
  return `${decomposed.slice(0, place)}${other}${decomposed.slice(place + 1)}`.normalize('NFC');
};
