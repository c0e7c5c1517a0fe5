import { statedValues, type Comparator, type Features, type FeatureValue } from '@sogoc/matching';
import { isVietnameseSyllable, type nameKeys } from '@sogoc/vietnam';

import { HOLDER_GRADES, holderComparator } from '../../modelling/holder-agreement';
import { nameShare, sharesOfWord } from '../../term-frequencies/namesakes-share';
import type { KindOfName } from './names/kind-of-name';

/** How far the people of two household businesses agree, best first; those of firms agree by {@link HOLDER_GRADES}. */
export const OWNER_GRADES = {
  sameNumber: 0.6,
  /** One name that hardly anybody bears. */
  sameRareName: 0.58,
  sameName: 0.56,
  /** One name of those that thousands bear. */
  sameCommonName: 0.54,
  sameLetters: 0.52,
  similarName: 0.5,
  /** The same but for its marks, and both are spelled well: Hoa and Hòa. */
  sameButMarks: 0.48,
  different: 0.4,
  /** One side states numbers alone and the other names alone: an invoice has the owner's number, an inspection the owner's name. */
  untold: 0.2,
} as const;

type Names = ReturnType<typeof nameKeys>;

const HOUSEHOLD = 'household';
const FIRM = 'firm';
/** Nothing tells. Empty text would be no value of the list. */
const UNTOLD = 'untold';
/** Stands between a name in A–Z and the same with its marks. */
const MARKS = '=';
const NUMBER = ':';

/** Household or firm, then `scheme:number` and names, each with its marks behind unless it was typed without. Undefined without people. */
export function packedPeople(
  kind: KindOfName | undefined,
  numbers: readonly string[],
  names: readonly Names[],
): readonly string[] | undefined {
  if (numbers.length + names.length === 0) return undefined;
  const packed = names.map(({ plain, iy }) => (plain === iy ? plain : `${plain}${MARKS}${iy}`));
  const of = kind === undefined ? UNTOLD : kind === 'firm' ? FIRM : HOUSEHOLD;
  return [of, ...numbers, ...packed];
}

/** Reads what {@link packedPeople} packs. */
export const peopleComparator: Comparator = (left, right) => {
  const [[kind, ...own], [otherKind, ...others]] = [unpacked(left), unpacked(right)];
  const grade = holderComparator(own.map(plainOf), others.map(plainOf));
  if (grade === HOLDER_GRADES.different && haveNothingToCompare(own, others)) return OWNER_GRADES.untold;
  const areOwners = [kind, otherKind].includes(HOUSEHOLD) && ![kind, otherKind].includes(FIRM);
  return areOwners ? gradeOfOwners(grade, own, others) : grade;
};

/** Whether two household businesses name one owner, by number or name. */
export function areOwnersOfOneName({ people: left }: Features, { people: right }: Features): boolean {
  if (left === undefined || right === undefined) return false;
  const grade = peopleComparator(left, right);
  return grade <= OWNER_GRADES.sameNumber && grade >= OWNER_GRADES.sameLetters;
}

/** Whether two household businesses name two owners, not one of them by number alone. */
export function haveOwnersOfOtherNames({ people: left }: Features, { people: right }: Features): boolean {
  if (left === undefined || right === undefined) return false;
  const areNamed = [left, right].every((people) =>
    unpacked(people)
      .slice(1)
      .some((party) => !isNumber(party)),
  );
  return areNamed && peopleComparator(left, right) === OWNER_GRADES.different;
}

/** A number says nothing of a name. */
const haveNothingToCompare = (own: readonly string[], others: readonly string[]): boolean =>
  (own.every(isNumber) && !others.some(isNumber)) || (others.every(isNumber) && !own.some(isNumber));

const isNumber = (party: string): boolean => party.includes(NUMBER);

const unpacked = (value: FeatureValue): readonly string[] => statedValues(value);
const plainOf = (name: string): string => (name.includes(MARKS) ? name.slice(0, name.indexOf(MARKS)) : name);
const marksOf = (name: string): string => name.slice(name.indexOf(MARKS) + 1);

function gradeOfOwners(grade: number, own: readonly string[], others: readonly string[]): number {
  switch (grade) {
    case HOLDER_GRADES.sameNumber:
      return OWNER_GRADES.sameNumber;
    case HOLDER_GRADES.sameName:
      return gradeOfOneName(own, others);
    case HOLDER_GRADES.sameLetters:
      return OWNER_GRADES.sameLetters;
    case HOLDER_GRADES.similarName:
      return OWNER_GRADES.similarName;
    default:
      return OWNER_GRADES.different;
  }
}

function gradeOfOneName(own: readonly string[], others: readonly string[]): number {
  const pairs = own.flatMap((name) =>
    others.filter((other) => !isNumber(name) && plainOf(other) === plainOf(name)).map((other) => [name, other]),
  );
  const agreed = pairs.find(([name = '', other = '']) => haveOneMeaning(marksOf(name), marksOf(other)));
  return agreed === undefined ? OWNER_GRADES.sameButMarks : gradeByShare(plainOf(agreed[0] ?? ''));
}

/** Marks are letters beside A to Z. */
const BARE = /^[A-Z]*$/;

/** Word by word the same, but for words that lost their marks, or some of them so that they are no words. */
function haveOneMeaning(left: string, right: string): boolean {
  const others = right.split(' ');
  return left.split(' ').every((word, at) => {
    const other = others[at] ?? '';
    return word === other || isCareless(word) || isCareless(other);
  });
}

const isCareless = (word: string): boolean => BARE.test(word) || !isVietnameseSyllable(word);

/** Shares of people (0–1) above which a name is common, and below which it is rare. */
const COMMON = 0.00003;
const RARE = 0.000003;

function gradeByShare(name: string): number {
  const share = nameShare(name.split(' ').map(sharesOfWord));
  if (share >= COMMON) return OWNER_GRADES.sameCommonName;
  return share <= RARE ? OWNER_GRADES.sameRareName : OWNER_GRADES.sameName;
}
