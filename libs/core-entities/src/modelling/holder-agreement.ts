import { alignmentDistance, statedValues, type Comparator } from '@sogoc/matching';

import { lettersOf } from './name-letters';

/** How far the holders of two records agree, best first: the best that any two of them reach. */
export const HOLDER_GRADES = {
  /** One number. */
  sameNumber: 1,
  /** One name, marks and capitals apart. */
  sameName: 0.9,
  /** One name in other order, with words run together, or with letters swapped. */
  sameLetters: 0.8,
  /** A typing slip or two apart, or middle words left out or given by their initials. */
  similarName: 0.7,
  different: 0,
} as const;

const NUMBER = ':';
/** A short name is another one after a single slip. */
const LETTERS_PER_SLIP = 7;

/** Reads lists of `scheme:number` and folded names. */
export const holderComparator: Comparator = (left, right) => {
  const [own, others] = [statedValues(left), statedValues(right)];
  const shared = own.filter((value) => others.includes(value));
  if (shared.some((value) => value.includes(NUMBER))) return HOLDER_GRADES.sameNumber;
  if (shared.length > 0) return HOLDER_GRADES.sameName;
  const names = others.filter((other) => !other.includes(NUMBER));
  return own.reduce<number>(
    (best, name) => (name.includes(NUMBER) ? best : Math.max(best, ...names.map((other) => gradeOfNames(name, other)))),
    HOLDER_GRADES.different,
  );
};

function gradeOfNames(left: string, right: string): number {
  const letters = lettersOf(left);
  if (letters !== '' && letters === lettersOf(right)) return HOLDER_GRADES.sameLetters;
  return areSlipsApart(left, right) || isShortened(left, right) || isShortened(right, left)
    ? HOLDER_GRADES.similarName
    : HOLDER_GRADES.different;
}

function areSlipsApart(left: string, right: string): boolean {
  const [one, other] = [left.replaceAll(' ', ''), right.replaceAll(' ', '')];
  const slips = Math.floor(Math.min(one.length, other.length) / LETTERS_PER_SLIP);
  return Math.abs(one.length - other.length) <= slips && alignmentDistance(one, other) <= slips;
}

/** `NGUYEN HUNG` and `NGUYEN V HUNG` for `NGUYEN VAN HUNG`: the ends are one, and what stands between begins a word of the other's. */
function isShortened(short: string, long: string): boolean {
  const [words, others] = [short.split(' '), long.split(' ')];
  if (words.length < 2 || others.length < 3 || words.length > others.length) return false;
  if (words[0] !== others[0] || words[words.length - 1] !== others[others.length - 1]) return false;
  const between = others.slice(1, -1);
  return words.slice(1, -1).every((word) => between.some((other) => other.startsWith(word)));
}
