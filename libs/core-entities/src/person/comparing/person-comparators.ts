import { withinOneEdit } from '@sogoc/kernel';
import { alignmentDistance, statedValues, type Comparator, type FeatureValue } from '@sogoc/matching';
import { abbreviates, areRegionalForms, nameKeys } from '@sogoc/vietnam';

import { MIDDLE_OF_MONG_MEN, NAME_FREQUENCIES } from '../../term-frequencies/name-frequencies';
import { COMMONEST_MIDDLE_WORDS } from '../reading/name-words-as-meant';
import { plainPart } from '../reading/person-name-features';
import { areSpokenAlike, soundOf } from './spoken-alike';

/** The tone key; absent when the name was written without diacritics. */
const toneOf = (value: FeatureValue): string | undefined =>
  Array.isArray(value) && value.length > 1 ? String(value[0]) : undefined;

/** How two parts of a name agree, best first. */
export const NAME_GRADES = {
  /** Letter for letter, but for the tone's place and i/y. */
  same: 1,
  /** Without diacritics equal, and one side has none. */
  sameBare: 0.9,
  /** Equal but for a tone that is confused or left out: hỏi for ngã. */
  otherTone: 0.8,
  /** One letter off, or a regional or abbreviated form. */
  near: 0.7,
  /** Middle words of which one side left some out. */
  part: 0.6,
  /** Without diacritics equal, with diacritics another name: Hùng, Hưng; Tuấn, Tuân. */
  otherLetters: 0.5,
  different: 0,
} as const;

/** By plain or tone key. Words that stand in a frequency table are names of their own, so one of two near words must be in none: a slip makes no name. */
type KnownWord = (plain: string) => boolean;
const knownIn =
  (table: Readonly<Record<string, number>>): KnownWord =>
  (plain) =>
    Object.hasOwn(table, plain);
const isSurname = knownIn(NAME_FREQUENCIES.surnames);
const isGivenName = knownIn(NAME_FREQUENCIES['given-names']);
/** `A` is the initial of other words, too. */
const isMiddleWord: KnownWord = (plain) =>
  !Object.hasOwn(MIDDLE_OF_MONG_MEN, plain) && Object.hasOwn(NAME_FREQUENCIES['middle-words'], plain);

/** Grade of two words or word groups given as [tone key, plain key] or [plain key]. */
function gradeOf(left: FeatureValue, right: FeatureValue, isKnown: KnownWord): number {
  const leftTone = toneOf(left);
  const rightTone = toneOf(right);
  const l = plainPart(left);
  const r = plainPart(right);
  if (l !== r) {
    const areOne =
      (isSlip(l, r, isKnown) && !areTwoShortNames(leftTone, rightTone)) ||
      areSpokenAlike(leftTone, rightTone, isKnown) ||
      isOneByEar(leftTone, rightTone, isKnown);
    return areOne ? NAME_GRADES.near : NAME_GRADES.different;
  }
  if (leftTone === undefined || rightTone === undefined) return NAME_GRADES.sameBare;
  if (leftTone === rightTone) return NAME_GRADES.same;
  return isToneSlip(leftTone, rightTone) ? NAME_GRADES.otherTone : NAME_GRADES.otherLetters;
}

/** Hỏi and ngã are confused in writing; any other two tones make two names, whether or not a table knows them. */
const isToneSlip = (left: string, right: string): boolean => left.replace(/4/g, '3') === right.replace(/4/g, '3');

/** Two names can be one edit apart (`Tuấn`, `Toàn`); a word that is none can be a slip of one that is. */
function isSlip(left: string, right: string, isKnown: KnownWord): boolean {
  if ((isKnown(left) && isKnown(right)) || areNumerals(left, right)) return false;
  if (soundOf(left) === soundOf(right) || lacksVowel(left, right) || lacksVowel(right, left)) return true;
  const shorter = Math.min(left.length, right.length);
  if (shorter >= 3 && withinOneEdit(left, right)) return true;
  return shorter >= 6 && Math.abs(left.length - right.length) <= 2 && alignmentDistance(left, right) === 2;
}

/** `Câu` and `Của`, `Máy` and `Sầy`: of three letters, with two tones, they are no slip of each other; peoples have many such names. */
const areTwoShortNames = (left: string | undefined, right: string | undefined): boolean =>
  left !== undefined &&
  right !== undefined &&
  Math.max(lettersIn(left), lettersIn(right)) <= SHORT_NAME &&
  toneIn(left) !== toneIn(right);

const SHORT_NAME = 3;
const lettersIn = (tone: string): number => tone.replace(/\d/g, '').length;
const toneIn = (tone: string): string => tone.replace(/\D/g, '');

/** `Giàng`, `Dàng`: one word to the ear with its tone, and one of the two is no name so written; without marks the other is like Đặng. */
const isOneByEar = (left: string | undefined, right: string | undefined, isKnown: KnownWord): boolean =>
  left !== undefined &&
  right !== undefined &&
  !(isKnown(left) && isKnown(right)) &&
  soundOf(left.toUpperCase()) === soundOf(right.toUpperCase());

/** Namesakes are told apart by numbers behind their names: `An 1`, `An 11`. */
const areNumerals = (left: string, right: string): boolean => /^\d+$/.test(left) && /^\d+$/.test(right);

/** `Vn` for `Văn`, `Đc` for `Đức`: without a vowel it is no word. An initial alone is an abbreviation. */
function lacksVowel(word: string, other: string): boolean {
  return word.length > 1 && !/[AEIOUY]/.test(word) && word[0] === other[0] && withinOneEdit(word, other);
}

export const surnameComparator: Comparator = (left, right) => {
  const grade = gradeOf(left, right, isSurname);
  if (grade > 0) return grade;
  const l = plainPart(left);
  const r = plainPart(right);
  return areRegionalForms(l, r) || isAbbreviated(l, r, isSurname) ? NAME_GRADES.near : NAME_GRADES.different;
};

export const givenNameComparator: Comparator = (left, right) => {
  const grade = gradeOf(left, right, isGivenName);
  return grade === 0 && isAbbreviated(plainPart(left), plainPart(right), isGivenName) ? NAME_GRADES.near : grade;
};

/** Middle words are dropped and abbreviated freely, so parts of each other are near. */
export const middleNameComparator: Comparator = (left, right) => {
  const grade = gradeOf(left, right, isMiddleWord);
  if (grade > 0) return grade;
  const l = plainPart(left).split(' ');
  const r = plainPart(right).split(' ');
  if (l.length === r.length && l.every((word, at) => areOneWord(word, r[at] ?? ''))) return NAME_GRADES.near;
  return areCovered(l, r) || areCovered(r, l) ? NAME_GRADES.part : NAME_GRADES.different;
};

const areOneWord = (left: string, right: string): boolean =>
  left === right ||
  isAbbreviated(left, right, isMiddleWord) ||
  isSlip(left, right, isMiddleWord) ||
  isSlipOfCommonest(left, right) ||
  isSlipOfCommonest(right, left);

/** `Tị` for `Thị`: two letters are too short for a slip of any word, but most people have one of these two, and nobody chooses what is no name. */
const isSlipOfCommonest = (word: string, commonest: string): boolean =>
  PLAIN_COMMONEST.has(commonest) &&
  word.length > 1 &&
  !isMiddleWord(word) &&
  !isGivenName(word) &&
  withinOneEdit(word, commonest);

const PLAIN_COMMONEST: ReadonlySet<string> = new Set(COMMONEST_MIDDLE_WORDS.map((word) => nameKeys(word).plain));

/** Whether every word stands among the others, in full or abbreviated. */
function areCovered(words: readonly string[], others: readonly string[]): boolean {
  return words.every((word) => others.some((other) => areOneWord(word, other)));
}

/** `Ng` for `Nguyen`, `T` for `Thi`; words that are names themselves abbreviate nothing (`Ho`, `Hoang`). */
function isAbbreviated(left: string, right: string, isKnown: KnownWord): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  return !isKnown(short) && !areNumerals(short, long) && abbreviates(short, long);
}

/** Full names written without diacritics: 1 equal in whatever order of words, 0.9 two edits at most in a long name, 0.7 same first and last word, else 0. */
export const plainNameComparator: Comparator = (left, right) => {
  let best = 0;
  for (const l of statedValues(left)) for (const r of statedValues(right)) best = Math.max(best, plainNameGrade(l, r));
  return best;
};

function plainNameGrade(left: string, right: string): number {
  if (left === right) return 1;
  if (isLongNameWithSlips(left, right)) return 0.9;
  const l = left.split(' ');
  const r = right.split(' ');
  if (left.length === right.length && [...l].sort().join(' ') === [...r].sort().join(' ')) return 1;
  return l[0] === r[0] && l[l.length - 1] === r[r.length - 1] && l.length > 1 && r.length > 1 ? 0.7 : 0;
}

/** Two edits make no larger difference in length. */
const isLongNameWithSlips = (left: string, right: string): boolean =>
  Math.min(left.length, right.length) >= 8 &&
  Math.abs(left.length - right.length) <= 2 &&
  alignmentDistance(left, right) <= 2;
