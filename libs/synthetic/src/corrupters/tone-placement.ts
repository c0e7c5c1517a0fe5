import type { Corrupter } from './corrupter';

const PAIRS: readonly (readonly [string, string])[] = [
  ...['òa oà', 'óa oá', 'ỏa oả', 'õa oã', 'ọa oạ', 'òe oè', 'óe oé', 'ỏe oẻ', 'õe oẽ', 'ọe oẹ'],
  ...['ùy uỳ', 'úy uý', 'ủy uỷ', 'ũy uỹ', 'ụy uỵ'],
].map((pair) => pair.split(' ') as [string, string]);

/** Only open syllables differ between the two styles, and `qu` is an initial of its own: `quý` stays. */
const replaceAll = (value: string, from: string, to: string): string =>
  value.replace(new RegExp(`(?<![qQ])${from}(?!\\p{L})`, 'giu'), (match) =>
    match === match.toUpperCase()
      ? to.toUpperCase()
      : match[0] === match[0]?.toUpperCase()
        ? `${to[0]?.toUpperCase()}${to.slice(1)}`
        : to,
  );

/** The style before Decision 1989/QĐ-BGDĐT of 2018: `Hoà` → `Hòa`, `Thuỷ` → `Thủy`. */
export const oldTonePlacement: Corrupter = (value) =>
  PAIRS.reduce((text, [old, modern]) => replaceAll(text, modern, old), value);

/** The style of Decision 1989/QĐ-BGDĐT of 2018: `Hòa` → `Hoà`, `Thủy` → `Thuỷ`. */
export const newTonePlacement: Corrupter = (value) =>
  PAIRS.reduce((text, [old, modern]) => replaceAll(text, old, modern), value);
