import type { FeatureValue } from '@sogoc/matching';
import { isListedSurname, nameKeys, remembered, syllableAsMeant } from '@sogoc/vietnam';
import { NAME_FREQUENCIES } from '../../term-frequencies/name-frequencies';
import { inLikeliestOrder, withGivenNameLast } from './name-order';
import { wordsAsMeant } from './name-words-as-meant';

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
  /** Words written with a final y where another spelling has i, in order of the alphabet: `Vy`, not `Vi`. Undefined when there is none. */
  readonly finalY?: readonly string[];
}

const ASCII_ONLY = /^[ -~]*$/;

/** A word of a name as matching reads it. */
interface NameWord {
  /** Without a slip that makes no syllable of it. */
  readonly meant: string;
  readonly plain: string;
  readonly tone: string;
  readonly isToneKnown: boolean;
  /** No sign in it parts words. */
  readonly isOneWord: boolean;
}

const LETTERS = /^\p{L}+$/u;

const nameWord: (word: string) => NameWord = remembered((word) => {
  const { word: meant, isToneKnown } = syllableAsMeant(word);
  const { plain, iy } = nameKeys(meant);
  const isOneWord = LETTERS.test(meant) && plain !== '';
  return { meant, plain, tone: iy, isToneKnown: isToneKnown && !hasLostMarks(meant, iy, plain), isOneWord };
});

const { surnames, 'middle-words': middleWords, 'given-names': givenNames } = NAME_FREQUENCIES;
const NAMES = [surnames, middleWords, givenNames];
const isName = (key: string): boolean => NAMES.some((names) => Object.hasOwn(names, key));

/** A word without marks that people bear with marks only: `Hoang`, `Tuyen`, in a name whose other words show theirs. */
const hasLostMarks = (word: string, tone: string, plain: string): boolean =>
  ASCII_ONLY.test(word) && isName(plain) && !isName(tone.toLowerCase());

/** Stands for the tone key of a word that has lost its tone. */
const UNKNOWN_TONE = '';

/**
 * First word, last word and what lies between; a single word is a given name, and a name that clearly stands in another order is turned. Undefined when no
 * word is left. Remembered: people share names, and their records repeat them.
 */
export const nameFeatures: (name: string) => NameFeatures | undefined = remembered(readFeatures);

function readFeatures(stated: string): NameFeatures | undefined {
  const meant = wordsAsMeant(stated.split(' '));
  const name = meant.join(' ');
  const words = meant.map(nameWord);
  const [statedPlain, statedTone] = words.every(({ isOneWord }) => isOneWord)
    ? [words.map(({ plain }) => plain), words.map(toneOf)]
    : keysInWords(words);
  if (statedPlain.length === 0) return undefined;
  const [plain, tone] = inOrder(statedPlain, statedTone, words);
  // A name with marks nowhere was typed without them, or has none: its words say nothing about tones.
  const isBare = ASCII_ONLY.test(name) || plain.length !== tone.length;
  const part = (from: number, to: number): readonly string[] => {
    const plainPart = plain.slice(from, to).join(' ');
    if (plainPart === '') return [];
    const tones = tone.slice(from, to);
    return isBare || tones.includes(UNKNOWN_TONE) ? [plainPart] : [tones.join(' ').toLowerCase(), plainPart];
  };
  const last = plain.length - 1;
  return {
    plain: plain.join(' '),
    surname: last === 0 ? [] : part(0, 1),
    middle: part(1, last),
    given: part(last, last + 1),
    finalY: wordsWithFinalY(name),
  };
}

function inOrder(
  plain: readonly string[],
  tone: readonly string[],
  words: readonly NameWord[],
): readonly [plain: readonly string[], tone: readonly string[]] {
  if (plain.length !== tone.length) return [plain, tone];
  if (givenNameStandsFirst(plain, words)) return [withGivenNameLast(plain), withGivenNameLast(tone)];
  return beginsWithFamilyName(words) ? [plain, tone] : inLikeliestOrder(plain, tone);
}

/**
 * Few of the names that were counted are those of minorities, so their family names look like given names there: `Sơn Thị Ly`, `Mùa Thị Dợ` stand in
 * their own order. `Văn` is a family name too, and far oftener the middle word of a name with its family name last.
 */
const beginsWithFamilyName = ([first]: readonly NameWord[]): boolean =>
  first !== undefined && first.plain !== 'VAN' && isListedSurname(first.meant);

/**
 * `Hịa Tòng Văn`, `Cở Giàng Thị`, `Sếnh Tráng A`: nobody's given name is Thị, nor A, and Văn is hardly one behind a family name. The given names of
 * peoples are in no count, so shares do not tell.
 */
function givenNameStandsFirst(plain: readonly string[], words: readonly NameWord[]): boolean {
  const [first, second, third] = words;
  if (first === undefined || second === undefined || third === undefined || plain.length !== words.length) return false;
  if (HIGHLAND_PREFIXES.has(first.plain)) return false;
  const [beginsWithFamily, isFamilySecond] = [isListedSurname(first.meant), isListedSurname(second.meant)];
  if (words.length > 3) return !beginsWithFamily && isFamilySecond && NO_GIVEN_NAMES.has(third.tone);
  if (SURELY_NO_GIVEN_NAMES.has(third.tone)) return isFamilySecond || !beginsWithFamily;
  return !beginsWithFamily && (third.tone === WITH_ITS_MARK || (isFamilySecond && NO_GIVEN_NAMES.has(third.tone)));
}

/** By tone keys; without its mark `THI` may be the given name Thi, and Văn is one, too. */
const SURELY_NO_GIVEN_NAMES: ReadonlySet<string> = new Set(['THI5', 'A']);
const WITH_ITS_MARK = 'VĂN';
const NO_GIVEN_NAMES: ReadonlySet<string> = new Set([...SURELY_NO_GIVEN_NAMES, WITH_ITS_MARK, 'VAN', 'THI']);
/** `A Mi Nah`, `Y Thih Êban`. */
const HIGHLAND_PREFIXES: ReadonlySet<string> = new Set(['A', 'Y', 'H']);

const toneOf = ({ tone, isToneKnown }: NameWord): string => (isToneKnown ? tone : UNKNOWN_TONE);

/** Words may hold signs that part them, or no letters at all. */
function keysInWords(words: readonly NameWord[]): readonly [plain: readonly string[], tone: readonly string[]] {
  const { plain, iy } = nameKeys(words.map(({ meant }) => meant).join(' '));
  const tones = wordsOf(iy);
  const areParallel = tones.length === words.length;
  return [
    wordsOf(plain),
    tones.map((tone, at) => (areParallel && words[at]?.isToneKnown === false ? UNKNOWN_TONE : tone)),
  ];
}

const wordsOf = (key: string): readonly string[] => key.split(' ').filter((word) => word !== '');

function wordsWithFinalY(name: string): readonly string[] | undefined {
  const { tone, iy } = nameKeys(name);
  if (tone === iy) return undefined;
  const folded = wordsOf(iy);
  const differing = wordsOf(tone)
    .filter((word, at) => word !== folded[at])
    .sort();
  return differing.length === 0 ? undefined : differing;
}

/** The key without diacritics of a name part as features hold it; empty when unknown. */
export function plainPart(part: FeatureValue | undefined): string {
  // Read for every pair of names that is compared.
  return String((Array.isArray(part) ? part[part.length - 1] : part) ?? '');
}
