import type { Draws } from '../draw/draws';

const KEYS: Readonly<Record<string, string>> = {
  a: 'sq',
  b: 'vn',
  c: 'xv',
  d: 'sf',
  e: 'wr',
  g: 'fh',
  h: 'gj',
  i: 'uoj',
  k: 'jl',
  l: 'k',
  m: 'n',
  n: 'bm',
  o: 'ip',
  p: 'o',
  q: 'wa',
  r: 'et',
  s: 'ad',
  t: 'ry',
  u: 'yi',
  v: 'cb',
  x: 'zc',
  y: 'tu',
};

/** One slip of the fingers in one word of at least three letters; a text without such a word stays. */
export function typingSlip(text: string, draws: Draws): string {
  return inOneWord(text, draws, (word) => {
    const place = draws.whole(1, word.length - 1);
    const [before, letter, after] = [word.slice(0, place), word.charAt(place), word.slice(place + 1)];
    const kind = draws.next();
    if (kind < 0.4) return word.slice(0, place - 1) + letter + word.charAt(place - 1) + after;
    if (kind < 0.6) return before + after;
    if (kind < 0.75) return before + letter + letter + after;
    const neighbours = KEYS[plain(letter).toLowerCase()] ?? '';
    if (neighbours === '') return before + after;
    const struck = draws.one([...neighbours]);
    return before + (letter === letter.toUpperCase() ? struck.toUpperCase() : struck) + after;
  });
}

const TONE_KEYS: Readonly<Record<string, string>> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
};

/** One word as it was typed in Telex while the editor was off: `Quần` → `Quaanf`. */
export function telexLeft(text: string, draws: Draws): string {
  return inOneWord(text, draws, telexOf, /[^\p{ASCII}]/u);
}

function telexOf(word: string): string {
  let [typed, tone] = ['', ''];
  for (const char of word.normalize('NFD').replace(/đ/g, 'dd').replace(/Đ/g, 'Dd')) {
    if (TONE_KEYS[char] !== undefined) tone = TONE_KEYS[char];
    else if (char === '\u0302') typed += typed.slice(-1).toLowerCase();
    else if (char === '\u0306' || char === '\u031b') typed += 'w';
    else typed += char;
  }
  return typed + tone;
}

const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

/** Another tone, or none, on one word: hỏi for ngã most often. */
export function toneSlip(text: string, draws: Draws): string {
  return inOneWord(
    text,
    draws,
    (word) => {
      const parts = word.normalize('NFD');
      const tone = /[\u0300\u0301\u0309\u0303\u0323]/u.exec(parts)?.[0] ?? '';
      const swapped = tone === '\u0309' ? '\u0303' : tone === '\u0303' ? '\u0309' : draws.one(TONES);
      return parts.replace(tone, swapped).normalize('NFC');
    },
    /[\u00c0-\u1ef9]/u,
  );
}

/** One letter with its quality mark lost: `Trường` → `Trương` is a tone, `Trường` → `Trừong` is this. */
export function markSlip(text: string, draws: Draws): string {
  return inOneWord(
    text,
    draws,
    (word) =>
      word
        .normalize('NFD')
        .replace(/[\u0302\u0306\u031b]/u, '')
        .normalize('NFC'),
    /[\u00c0-\u1ef9]/u,
  );
}

const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/^L(?=[^h])/u, 'N'],
  [/^N(?=[^gh])/u, 'L'],
  [/^S/u, 'X'],
  [/^X/u, 'S'],
  [/^Tr/u, 'Ch'],
  [/^Ch/u, 'Tr'],
  [/^D(?=[^d])/u, 'Gi'],
  [/^Gi/u, 'D'],
  [/(?<=[^aâuAU])y$/u, 'i'],
  [/(?<=[lmktsh])i$/u, 'y'],
  [/n$/u, 'ng'],
  [/(?<=[^n])ng$/u, 'n'],
  [/t$/u, 'c'],
  [/c$/u, 't'],
];

/** One word spelled as it is spoken somewhere: l/n, s/x, tr/ch, d/gi, i/y, finals of the south. */
export function spokenSlip(text: string, draws: Draws): string {
  return inOneWord(text, draws, (word) => {
    const fitting = SPOKEN.filter(([sound]) => sound.test(word));
    if (fitting.length === 0) return word;
    const [sound, written] = draws.one(fitting);
    return word.replace(sound, written);
  });
}

/** Letters without any mark, case kept: `Đỗ Thị Hà` → `Do Thi Ha`. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
}

function inOneWord(text: string, draws: Draws, change: (word: string) => string, fitting = /.{3}/u): string {
  const words = text.split(' ');
  const places = words.flatMap((word, place) => (fitting.test(word) ? [place] : []));
  if (places.length === 0) return text;
  const chosen = draws.one(places);
  return words.map((word, place) => (place === chosen ? change(word) : word)).join(' ');
}
