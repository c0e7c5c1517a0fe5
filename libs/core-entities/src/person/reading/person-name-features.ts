import { nameKeys } from '@sogoc/vietnam';
import { NAME_FREQUENCIES } from '../../term-frequencies/name-frequencies';

/**
 * What matching reads of a person's name. `surname`, `given` and the middle words are lists of a tone key in lower case (absent
 * when the whole name was written without diacritics) and of a key without diacritics in upper case, so that a term-frequency
 * table of both finds the agreeing one.
 */
export interface NameFeatures {
  /** Whole name without diacritics, upper case. */
  readonly plain: string;
  readonly surname: readonly string[];
  /** Words between surname and given name: tone keys joined by one blank, then plain keys. */
  readonly middle: readonly string[];
  readonly given: readonly string[];
}

const ASCII_ONLY = /^[ -~]*$/;

/** How many times likelier another order must be before a name is taken to stand in it. */
const LIKELIER = 100;
/** How many times likelier than the next that order must be; else only another record tells which it is. */
const CLEARLY = 8;
/** Shares of words that stand in no table. */
const RAREST = { surname: 0.0002, middle: 0.001, given: 0.0005 } as const;

/** Whole names with the given name in front, the family name last, or both, where the words leave no doubt: `Huệ Nguyễn Diệu`, `Văn Hùng Nguyễn`, `Hùng Văn Nguyễn`. */
function inLikeliestOrder(plain: string[], tone: string[]): readonly [string[], string[]] {
  if (plain.length < 3) return [plain, tone];
  const stated = likelihoodOf(plain);
  if (LIKELIER * stated > LIKELIEST * COMMONEST_MIDDLE ** (plain.length - 2)) return [plain, tone];
  const [first, second] = TURNS.map((turn) => ({ turn, likelihood: likelihoodOf(turn(plain)) })).sort(
    (left, right) => right.likelihood - left.likelihood,
  );
  if (first === undefined || second === undefined) return [plain, tone];
  const isClear = first.likelihood >= LIKELIER * stated && first.likelihood >= CLEARLY * second.likelihood;
  return isClear ? [first.turn(plain), first.turn(tone)] : [plain, tone];
}

const SURNAMES = new Map(Object.entries(NAME_FREQUENCIES.surnames));
const GIVEN_NAMES = new Map(Object.entries(NAME_FREQUENCIES['given-names']));
const MIDDLE_WORDS = new Map(Object.entries(NAME_FREQUENCIES['middle-words']));
const COMMONEST_MIDDLE = Math.max(...MIDDLE_WORDS.values());
/** No two words at the ends are likelier. */
const LIKELIEST = Math.max(...SURNAMES.values()) * Math.max(...GIVEN_NAMES.values());

function likelihoodOf(words: readonly string[]): number {
  const last = words.length - 1;
  let likelihood =
    (SURNAMES.get(words[0] ?? '') ?? RAREST.surname) * (GIVEN_NAMES.get(words[last] ?? '') ?? RAREST.given);
  for (let at = 1; at < last; at++) likelihood *= MIDDLE_WORDS.get(words[at] ?? '') ?? RAREST.middle;
  return likelihood;
}

const givenToEnd = (words: readonly string[]): string[] => [...words.slice(1), ...words.slice(0, 1)];
const familyToFront = (words: readonly string[]): string[] => [...words.slice(-1), ...words.slice(0, -1)];
const endsChanged = (words: readonly string[]): string[] => [
  ...words.slice(-1),
  ...words.slice(1, -1),
  ...words.slice(0, 1),
];
const TURNS = [givenToEnd, familyToFront, endsChanged];

/** First word, last word and what lies between; a single word is a given name, and a name that clearly stands in another order is turned. Undefined when no word is left. */
export function nameFeatures(name: string): NameFeatures | undefined {
  const keys = nameKeys(name);
  if (keys.plain === '') return undefined;
  const statedPlain = keys.plain.split(' ').filter((word) => word !== '');
  const statedTone = keys.iy.split(' ').filter((word) => word !== '');
  const [plain, tone] =
    statedPlain.length === statedTone.length ? inLikeliestOrder(statedPlain, statedTone) : [statedPlain, statedTone];
  // A name with marks nowhere was typed without them, or has none: its words say nothing about tones.
  const bare = ASCII_ONLY.test(keys.exact) || plain.length !== tone.length;
  const part = (from: number, to: number): readonly string[] => {
    const plainPart = plain.slice(from, to).join(' ');
    if (plainPart === '') return [];
    return bare ? [plainPart] : [tone.slice(from, to).join(' ').toLowerCase(), plainPart];
  };
  const last = plain.length - 1;
  return {
    plain: plain.join(' '),
    surname: last === 0 ? [] : part(0, 1),
    middle: part(1, last),
    given: part(last, last + 1),
  };
}

/** The last item of a name part: its key without diacritics. */
export function plainOf(part: readonly string[]): string {
  return part[part.length - 1] ?? '';
}
