import { foldDiacritics } from '../text/fold-diacritics';
import { CODE_SETS } from '../admin-units/code-set';
import { unitsOf } from '../admin-units/unit-registry';

const COUNTRY = /^(?:việt nam|viet nam|vietnam|vn)\.?$/i;
const SAYS_SOMETHING = /[\p{L}\d]/u;

/**
 * Segments of an address as its commas, semicolons and spaced hyphens part it, without the country. A hyphen that belongs to a unit's name
 * (Bà Rịa - Vũng Tàu) parts nothing.
 */
export function commaSegments(text: string): string[] {
  return keepSegments(partsOf(text));
}

/** The expressions are slow, and commas alone part most addresses. */
function partsOf(text: string): readonly string[] {
  if (!HYPHEN_OR_SEMICOLON.test(text)) return text.split(',');
  return text.split(/[,;|]/).flatMap((part) => rejoined(part.split(SPACED_HYPHEN)));
}

const HYPHEN_OR_SEMICOLON = /[;|]|[-–—] | [-–—]/;

/** A hyphen with a space beside it, not between two numbers; and, where nothing else helps, any hyphen between letters. */
const SPACED_HYPHEN =
  /(?<!\d\s*)\s*[-–—]+\s+|\s+[-–—]+\s*(?!\s*\d)|(?<=\d)\s+[-–—]+\s*(?=\D)|(?<!\d)\s*[-–—]+\s+(?=\d)/u;
const ANY_HYPHEN = /\s*[-–—]+\s*(?=\p{L})/u;
const POSTCODE = /^\d{5,6}$/;

/**
 * Ways to part a text into segments, best first: at commas, semicolons and spaced hyphens, where a hyphen that belongs to a unit's name
 * (Bà Rịa - Vũng Tàu) parts nothing; at all spaced hyphens; at every hyphen before a letter.
 */
export function* segmentations(text: string): Generator<readonly string[]> {
  if (WORD_SIGN.test(text)) yield* segmentationsAtHyphens(text.split(WORD_SIGN).join(','));
  yield* segmentationsAtHyphens(text);
}

function* segmentationsAtHyphens(text: string): Generator<readonly string[]> {
  const parts = text.split(/[,;|]/);
  if (!HYPHEN.test(text)) return yield placesOnly(parts);
  yield placesOnly(partsOf(text));
  yield placesOnly(parts.flatMap((part) => part.split(SPACED_HYPHEN)));
  yield placesOnly(parts.flatMap((part) => rejoined(part.split(ANY_HYPHEN))));
}

/** `Hải Anh/Hải Hậu/Nam Định`, `Hải Anh.Hải Hậu.Nam Định`: signs that else are those of numbers and abbreviations. */
const WORD_SIGN = /(?<=\p{L}{3,})\s*[/.\\]\s*(?=\p{L}{2,})/u;

const HYPHEN = /[-–—]/;

const placesOnly = (segments: readonly string[]): string[] =>
  keepSegments(segments).filter((segment, at) => at === 0 || !POSTCODE.test(segment));

/** Pieces of a text parted at hyphens, put together again where the hyphen is part of a name. */
function rejoined(pieces: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && isOneName(last, piece)) joined[joined.length - 1] = `${last} - ${piece}`;
    else joined.push(piece);
  }
  return joined;
}

function isOneName(left: string, right: string): boolean {
  const before = foldDiacritics(left);
  const behind = foldDiacritics(right);
  return namesWithHyphen().some(
    ([first, second]) =>
      (before === first || before.endsWith(` ${first}`)) && (behind === second || behind.startsWith(`${second} `)),
  );
}

let hyphenated: readonly (readonly [string, string])[] | undefined;

/** Names of units with a hyphen, folded, parted at it. Abbreviations and the long name of Huế are written so too. */
function namesWithHyphen(): readonly (readonly [string, string])[] {
  hyphenated ??= [
    ['BR', 'VT'],
    ['THUA THIEN', 'HUE'],
    ['TT', 'HUE'],
    ...CODE_SETS.flatMap(({ codeSet }) => [...unitsOf(codeSet).values()])
      .filter(({ name }) => name.includes('-'))
      .map(({ name }) => name.split('-').map(foldDiacritics))
      .map(([first = '', second = '']) => [first, second] as const),
  ];
  return hyphenated;
}

function keepSegments(segments: readonly string[]): string[] {
  const kept: string[] = [];
  for (const segment of segments) {
    const trimmed = segment.trim();
    const bare = EDGE.test(trimmed) ? trimmed.replace(EDGES, '') : trimmed;
    const first = bare.charCodeAt(0) | LOWER_CASE;
    const isCountry = first === LETTER_V && COUNTRY.test(bare);
    if (!isCountry && (isAsciiLetter(first) || SAYS_SOMETHING.test(bare))) kept.push(bare);
  }
  return kept;
}

const EDGE = /^\.|\.$/;
const EDGES = /^[.\s]+|[.\s]+$/g;
const LOWER_CASE = 0x20;
const LETTER_V = 0x76;
const isAsciiLetter = (lower: number): boolean => lower >= 0x61 && lower <= 0x7a;
