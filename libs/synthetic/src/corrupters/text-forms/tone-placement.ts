import type { Corrupter } from '../corrupter';

/** Tone on the first vowel and on the second, in rimes `oa`, `oe`, `uy` without a final. */
const PAIRS: readonly (readonly [old: string, modern: string])[] = [
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ỏa', 'oả'],
  ['õa', 'oã'],
  ['ọa', 'oạ'],
  ['òe', 'oè'],
  ['óe', 'oé'],
  ['ỏe', 'oẻ'],
  ['õe', 'oẽ'],
  ['ọe', 'oẹ'],
  ['ùy', 'uỳ'],
  ['úy', 'uý'],
  ['ủy', 'uỷ'],
  ['ũy', 'uỹ'],
  ['ụy', 'uỵ'],
];

const TO_OLD = new Map(PAIRS.map(([old, modern]) => [modern, old]));
const TO_MODERN = new Map(PAIRS);

/** Only open syllables differ between the two styles, and `qu` is an initial of its own: `quý` stays. */
const rimesOf = (rimes: Iterable<string>): RegExp =>
  new RegExp(`(?<![qQ])(?:${[...rimes].join('|')})(?!\\p{L})`, 'giu');
const MODERN_RIME = rimesOf(TO_OLD.keys());
const OLD_RIME = rimesOf(TO_MODERN.keys());

/** The style before Decision 1989/QĐ-BGDĐT of 2018: `Hoà` → `Hòa`, `Thuỷ` → `Thủy`. */
export const oldTonePlacement: Corrupter = (value) =>
  value.replace(MODERN_RIME, (rime) => inCaseOf(rime, TO_OLD.get(rime.toLowerCase()) ?? rime));

/** The style of Decision 1989/QĐ-BGDĐT of 2018: `Hòa` → `Hoà`, `Thủy` → `Thuỷ`. */
export const newTonePlacement: Corrupter = (value) =>
  value.replace(OLD_RIME, (rime) => inCaseOf(rime, TO_MODERN.get(rime.toLowerCase()) ?? rime));

/** Letter by letter the case of the model. */
const inCaseOf = (model: string, text: string): string =>
  [...text].map((letter, index) => (isUpper(model[index] as string) ? letter.toUpperCase() : letter)).join('');

const isUpper = (letter: string): boolean => letter !== letter.toLowerCase();
