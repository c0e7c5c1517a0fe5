import { remembered } from './bounded-cache';
import { foldDiacritics } from './fold-diacritics';
import { PLAIN_OF_UNIT } from './letter-table';
import { PLACEHOLDER_WORDS } from './placeholder-words';
import { listedKeys, spelledKey } from './spelled-key';

const LONGEST_WORDS = 48;
/** By the words without marks, the keys of each. */
const KEYS_OF_WORDS: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  PLACEHOLDER_WORDS.map((words) => [foldDiacritics(words), words.split(' ').map(listedKeys)] as const),
);
/** First words of the table: most texts begin otherwise and need not be looked up. */
const FIRST_WORDS: ReadonlySet<string> = new Set([...KEYS_OF_WORDS.keys()].map((words) => words.replace(/ .*/, '')));
const SAME_CHARACTER = /^(.)\1{3,}$/;
/** `000000000001`, `000000123`: nothing, and what a counter made of it. */
const ZEROS_AND_LITTLE = /^0{6,}\d{1,4}$/;
/** `100000000000`. */
const DIGIT_AND_ZEROS = /^\d0{7,}$/;
/** `121212121212`, `123123123123`, `123412341234`. */
const REPEATED_BLOCK = /^(\d{2,4})\1{2,}$/;
const LONG_ENOUGH_TO_REPEAT = 9;
const COUNTS = [
  '012345678901234567890123456789',
  '987654321098765432109876543210',
  '00112233445566778899',
  '99887766554433221100',
  '000111222333444555666777888999',
  '999888777666555444333222111000',
  '001002003004005006007008009',
];
/** `001080000000`, `079999999999`: a number of twelve digits that is filled up with one. */
const FILLED_UP = /^\d{1,5}(\d)\1{6,}$/;
const PERSONAL_NUMBER_LENGTH = 12;
const FEWEST_COUNTED = 8;
/** `123456789123`, `001234567890`: counted as far as it goes, and filled up before or behind. */
/** `100000000001`, `123456123456`: too few digits that differ for a number of which six are drawn. */
const ALL_BUT_NOTHING = /^(?:\d0{8,}\d{1,3}|(\d{6})\1|(\d)\2{5}(\d)\3{5})$/;
const COUNTED_AND_FILLED = /^\d{0,3}(?:123456789|987654321)\d{0,3}$/;

/** Keys of the same, with their marks and without. */
const FIRST_KEYS: ReadonlySet<string> = new Set([...KEYS_OF_WORDS.values()].flatMap(([first = []]) => first));

/** Whether a placeholder of words begins so, with marks or without: `Võ` is not `vô`. */
export const mayStartPlaceholderText = (word: string): boolean => FIRST_KEYS.has(spelledKey(word));

/** Words such as `Không rõ`, `N/A`, `Chưa cập nhật`, or nothing but punctuation, stand for "no value". `Khổng Rõ` is a name. */
export function isPlaceholderText(text: string): boolean {
  const end = endOfFirstWord(text);
  if (end > 0 && (!isShapedLikeFirstWord(text, end) || !beginsPlaceholder(text.slice(0, end)))) return false;
  if (text.length > LONGEST_WORDS || /\p{N}/u.test(text)) return false;
  const folded = foldDiacritics(text);
  if (folded === '') return text.trim() !== '' && !/\p{L}/u.test(text);
  const keys = KEYS_OF_WORDS.get(folded);
  return keys !== undefined && isSpelledSo(text, keys);
}

const beginsPlaceholder: (word: string) => boolean = remembered((word) => FIRST_WORDS.has(foldDiacritics(word)));

/** Where the first blank or sign stands; 0 when the text begins with one. */
function endOfFirstWord(text: string): number {
  let end = 0;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  return end;
}

/** By the place of first and last letter in the alphabet, a bit for each length of a first word of the table. */
const LENGTHS_OF_FIRST_WORDS = new Int32Array(26 * 26);
for (const word of FIRST_WORDS) {
  const place = placeOfEnds(word.charCodeAt(0), word.charCodeAt(word.length - 1));
  LENGTHS_OF_FIRST_WORDS[place] = (LENGTHS_OF_FIRST_WORDS[place] ?? 0) | (1 << word.length);
}

function placeOfEnds(first: number, last: number): number {
  return (first - 0x41) * 26 + last - 0x41;
}

/** Whether some first word of the table has these ends and this length, so that it is worth to be looked up. */
function isShapedLikeFirstWord(text: string, end: number): boolean {
  let first = 0;
  let last = 0;
  for (let at = 0; at < end; at++) {
    const unit = text.charCodeAt(at);
    last = unit < PLAIN_OF_UNIT.length ? (PLAIN_OF_UNIT[unit] ?? 0) : 0;
    // Marks by themselves and letters of other scripts: how long the word is when folded is not to be seen.
    if (last === 0) return true;
    if (at === 0) first = last;
  }
  return end < 32 && ((LENGTHS_OF_FIRST_WORDS[placeOfEnds(first, last)] ?? 0) & (1 << end)) !== 0;
}

const isLetter = (unit: number): boolean => (unit > 0x40 && unit < 0x5b) || (unit > 0x60 && unit < 0x7b) || unit > 0xbf;

function isSpelledSo(text: string, keys: readonly (readonly string[])[]): boolean {
  const words = text
    .normalize('NFC')
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '');
  return words.length !== keys.length || words.every((word, at) => keys[at]?.includes(spelledKey(word)));
}

/** `000000000`, `111111111111`, `123456789`, `000000000001`: typed to get past a form. `digits` has no separators. */
export function isPlaceholderNumber(digits: string): boolean {
  if (digits.length < 4 || !mayBeTyped(digits)) return false;
  if (SAME_CHARACTER.test(digits) || ZEROS_AND_LITTLE.test(digits) || DIGIT_AND_ZEROS.test(digits)) return true;
  return digits.length >= FEWEST_COUNTED && COUNTS.some((count) => count.includes(digits));
}

/** By its first three characters: equal ones, steps of one, or zeros. Most numbers need not be looked at further. */
function mayBeTyped(digits: string): boolean {
  // From 9 to 0 is a step of one too.
  const one = (digits.charCodeAt(1) - digits.charCodeAt(0) + 100) % 10;
  const two = (digits.charCodeAt(2) - digits.charCodeAt(1) + 100) % 10;
  return one === two || one === 0 || two === 0;
}

/** {@link isPlaceholderNumber}, or one block again and again: for numbers whose digits have no check digit and are drawn or counted. */
export function isPlaceholderSerial(digits: string): boolean {
  if (isPlaceholderNumber(digits) || COUNTED_AND_FILLED.test(digits)) return true;
  if (digits.length === PERSONAL_NUMBER_LENGTH && (FILLED_UP.test(digits) || ALL_BUT_NOTHING.test(digits))) return true;
  return digits.length >= LONG_ENOUGH_TO_REPEAT && REPEATED_BLOCK.test(digits);
}
