/** One step of cleaning a text; `argument` is what stands after the colon in a definition. Empty means that nothing is stated. */
export type Cleaner = (text: string, argument: string) => string;

/** `20160401` and the like; parts that cannot be (month 0 or 13) leave the coarser date. */
function isoFromDigits(text: string): string {
  const [, year, month, day] = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})$/.exec(text.trim()) ?? [];
  if (year === undefined || month === undefined || day === undefined) return '';
  if (month < '01' || month > '12') return year;
  return day < '01' || day > '31' ? `${year}-${month}` : `${year}-${month}-${day}`;
}

/** Letter classes of Soundex; vowels, h, w and y have none. Source: United States National Archives, Soundex System. */
const SOUNDEX = new Map(
  [...'bfpv']
    .map((letter): [string, string] => [letter, '1'])
    .concat(
      [...'cgjkqsxz'].map((letter) => [letter, '2']),
      [...'dt'].map((letter) => [letter, '3']),
      [['l', '4']],
      [...'mn'].map((letter) => [letter, '5']),
      [['r', '6']],
    ),
);

function soundex(text: string): string {
  const letters = text.toLowerCase().replace(/[^a-z]/g, '');
  if (letters === '') return '';
  let code = letters[0] as string;
  let last = SOUNDEX.get(code) ?? '';
  for (const letter of letters.slice(1)) {
    const digit = SOUNDEX.get(letter) ?? '';
    if (digit !== '' && digit !== last) code += digit;
    // h and w do not separate two letters of one class; vowels do.
    if (letter !== 'h' && letter !== 'w') last = digit;
  }
  return code.slice(0, 4).padEnd(4, '0');
}

/** Figures that tell a subscriber apart: country codes, trunk zeros and exchange codes of other writings are left out. */
const PHONE_FIGURES = 9;

/** The first number in a text: of `12b Elm St` 12. */
const firstNumber = (text: string): string => /\d+/.exec(text)?.[0] ?? '';

/**
 * A quantity without its unit, currency and grouping, with a point: `$ 1,299.00`, `1.299,00 €` and `1 299` are numbers. The last
 * point or comma is the decimal sign unless three figures follow it.
 */
function plainNumber(text: string): string {
  const written = /-?\d[\d.,'\s\u00a0]*/u.exec(text)?.[0].replace(/[\s'\u00a0]/gu, '') ?? '';
  const [, whole = written, decimals = ''] = /^(.*)[.,](\d{1,2}|\d{4,})$/.exec(written) ?? [];
  const figures = whole.replace(/[.,]/g, '');
  return figures === '' ? '' : String(Number(decimals === '' ? figures : `${figures}.${decimals}`));
}

/** Cleaners that need no knowledge of a country, by the name that definitions use. */
export const standardCleaners: Readonly<Record<string, Cleaner>> = Object.freeze({
  lower: (text: string) => text.toLowerCase(),
  /** Without diacritics that Unicode separates; letters with a stroke (đ, ø) stay. */
  fold: (text: string) =>
    text
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .normalize('NFC'),
  /** Anything but letters, digits and spaces becomes a space. */
  words: (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim(),
  compact: (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ''),
  digits: (text: string) => text.replace(/\D+/g, ''),
  letters: (text: string) => text.replace(/[^\p{L}]+/gu, ''),
  first: (text: string, argument: string) => [...text].slice(0, Number(argument)).join(''),
  last: (text: string, argument: string) => [...text].slice(-Number(argument)).join(''),
  'first-word': (text: string) => text.trim().split(/\s+/u)[0] ?? '',
  'sorted-words': (text: string) => text.trim().split(/\s+/u).sort().join(' '),
  /** What stands before (after) the first occurrence of the argument; all of it when there is none (for `after`: nothing). */
  before: (text: string, argument: string) => text.split(argument, 1)[0] ?? '',
  after: (text: string, argument: string) =>
    text.includes(argument) ? text.slice(text.indexOf(argument) + argument.length) : '',
  'iso-date': isoFromDigits,
  soundex,
  /** The sounds of all words, in an order of their own. */
  sounds: (text: string) => text.split(/\s+/u).map(soundex).filter(Boolean).sort().join(' '),
  'first-number': firstNumber,
  number: plainNumber,
  /** The last nine figures of a phone number, or all of a shorter one. */
  phone: (text: string) => text.replace(/\D+/g, '').slice(-PHONE_FIGURES),
  /** Nothing when the text is one of the placeholders listed with `|`. */
  drop: (text: string, argument: string) => (argument.split('|').includes(text) ? '' : text),
});

/** A chain of cleaners as a definition writes it: `["lower", "first:3"]`. */
export function cleaningOf(
  steps: readonly string[],
  cleaners: Readonly<Record<string, Cleaner>>,
): ((text: string) => string) | { readonly unknown: readonly string[] } {
  const parsed = steps.map((step) => {
    const colon = step.indexOf(':');
    return colon < 0 ? { name: step, argument: '' } : { name: step.slice(0, colon), argument: step.slice(colon + 1) };
  });
  const unknown = parsed.filter(({ name }) => !Object.hasOwn(cleaners, name)).map(({ name }) => name);
  if (unknown.length > 0) return { unknown };
  return (text) =>
    parsed.reduce((cleaned, { name, argument }) => (cleaners[name] as Cleaner)(cleaned, argument), text.trim());
}
