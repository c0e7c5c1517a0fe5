const ESCAPED = /&#?\w{2,8};|\\u[0-9a-f]{4}|%(?:c3|c4|c6|e1)%[89ab]/i;
const REFERENCE = /&(?:#(\d{2,6})|#x([0-9a-f]{2,5})|([a-z]{2,6}\d?));/gi;
const CODE_UNIT = /\\u([0-9a-f]{4})/gi;
const PERCENT = /(?:%[0-9a-f]{2})+/gi;
/** Letters with marks that HTML has names for (HTML 4.01, 24.2), as the letter and its mark. */
const MARKS = new Map([
  ['grave', '\u0300'],
  ['acute', '\u0301'],
  ['circ', '\u0302'],
  ['tilde', '\u0303'],
]);
const NAMED = new Map([
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
]);
const HIGHEST = 0xffff;
/** What is written again in a text that was written so already: `&amp;#7877;`. */
const MOST_TIMES = 2;

/**
 * A text in which a web page's, a script's or an address bar's way to write letters was left, in letters: `Nguy&#7877;n`, `A &amp; B`,
 * `Nguy\u1ec5n`, `Nguy%E1%BB%85n`. What means no letter stays. `undefined` when nothing is to be changed.
 */
export function withoutEscapes(text: string): string | undefined {
  if (!text.includes('&') && !text.includes('%') && !text.includes('\\u')) return undefined;
  let plain = text;
  for (let times = 0; times < MOST_TIMES && ESCAPED.test(plain); times++) plain = unescapedOnce(plain);
  return plain === text ? undefined : plain;
}

const unescapedOnce = (text: string): string =>
  text
    .replace(REFERENCE, (whole: string, decimal?: string, hex?: string, name?: string) =>
      name === undefined ? (letterOf(Number(decimal ?? `0x${hex ?? ''}`)) ?? whole) : (named(name) ?? whole),
    )
    .replace(CODE_UNIT, (whole: string, hex: string) => letterOf(Number(`0x${hex}`)) ?? whole)
    .replace(PERCENT, (whole: string) => (ESCAPED.test(whole) ? fromPercent(whole) : whole));

/** Nothing that is no letter or sign to be seen, and no half of a pair. */
function letterOf(code: number): string | undefined {
  const letter = code > HIGHEST ? '' : String.fromCharCode(code);
  return /^[\p{L}\p{M}\p{P}\p{S}\p{N}\p{Zs}]$/u.test(letter) ? letter : undefined;
}

function named(name: string): string | undefined {
  const [, letter = '', mark = ''] = /^([a-z])(grave|acute|circ|tilde)$/i.exec(name) ?? [];
  const combining = MARKS.get(mark.toLowerCase());
  if (/^eth$/i.test(name)) return name === 'eth' ? 'đ' : 'Đ';
  return combining === undefined ? NAMED.get(name.toLowerCase()) : `${letter}${combining}`.normalize('NFC');
}

function fromPercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
