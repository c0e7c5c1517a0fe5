import { DATE_GRADES, haveValueInCommon, type Features, type FeatureValue, type PairPredicate } from '@sogoc/matching';
import { givenNameComparator, middleNameComparator, NAME_GRADES, surnameComparator } from './person-comparators';
import { birthDateComparator } from './birth-date-agreement';
import { lettersOf } from '../../modelling/name-letters';
import { otherParents, otherSpouse } from './vetoes/other-family';
import { hasDecisiveAgreement } from './vetoes/person-vetoes';

type Part = FeatureValue | undefined;
type Comparison = (left: FeatureValue, right: FeatureValue) => number;

/** Whether one number stands on both sides. One that its own record contradicts may be somebody else's, and ties nothing. */
export const areBoundByNumber: PairPredicate = (left, right) =>
  haveValueInCommon(left.nationalId, right.nationalId) || hasDecisiveAgreement(left, right);

/**
 * Whether a record says of name and birth what the other says, at least as exactly: what lacks marks is no word for what has them, unless the
 * record that contradicts has other letters.
 */
export function saysTheSame(third: Features, other: Features, own: Features = {}): boolean {
  const areOtherLetters = own.name !== undefined && lettersOf(String(own.name)) !== lettersOf(String(other.name));
  const says = areOtherLetters ? saysLetters : saysMarks;
  return (
    other.given !== undefined &&
    says(givenNameComparator, third.given, other.given) &&
    says(surnameComparator, third.surname, other.surname) &&
    says(middleNameComparator, third.middle, other.middle) &&
    saysBirth(third.birthDate, other.birthDate) &&
    saysFamily(third, other, own)
  );
}

/** Where the two have other parents, or another husband or wife, the third has to name the other one's: a name and a birthday say nothing of those. */
function saysFamily(third: Features, other: Features, own: Features): boolean {
  if (otherParents(own, other)) return PARENTS.some((parent) => haveValueInCommon(third[parent], other[parent]));
  return !otherSpouse(own, other) || haveValueInCommon(third.spouseNames, other.spouseNames);
}

const PARENTS = ['fatherName', 'motherName'] as const;

/** A year alone is no word for a day in it. */
function saysBirth(third: Part, other: Part): boolean {
  if (other === undefined) return true;
  return areOneBirth(third, other, isDay(other) ? DATE_GRADES.sameDay : DATE_GRADES.yearOnly);
}

/** 1 January is what registers write that know the year alone. */
const isDay = (date: FeatureValue): boolean => String(date).length === 10 && !String(date).endsWith('-01-01');

function saysMarks(comparator: Comparison, third: Part, other: Part): boolean {
  if (other === undefined || third === undefined) return other === undefined;
  return comparator(third, other) >= (hasMarks(other) ? NAME_GRADES.same : NAME_GRADES.sameBare);
}

const saysLetters = (comparator: Comparison, third: Part, other: Part): boolean =>
  other === undefined || (third !== undefined && comparator(third, other) >= NAME_GRADES.sameBare);

/** A part of a name with its marks is held as tone key and plain key. */
const hasMarks = (part: FeatureValue): boolean => Array.isArray(part) && part.length > 1;

/**
 * One name but for its marks, and one day of birth, under two numbers: twins whose names differ in a tone, of whom one side or the other is
 * written without it.
 */
export const areBornAsTwins: PairPredicate = (left, right) =>
  left.nationalId !== undefined &&
  right.nationalId !== undefined &&
  left.nationalId !== right.nationalId &&
  saysLetters(givenNameComparator, left.given, right.given) &&
  saysLetters(surnameComparator, left.surname, right.surname) &&
  areOneBirth(left.birthDate, right.birthDate, DATE_GRADES.sameDay);

/** What people of one house have in common. */
const OF_A_HOUSE = ['phone', 'email', 'addressLines', 'hamlets', 'fatherName', 'motherName', 'spouseNames'] as const;

/**
 * The whole name with its marks, the whole day of birth, and a house in common: parents give twins two names, and a namesake of one day
 * lives elsewhere. So whom else one of the two records may be makes no difference.
 */
export const areSurelyOnePerson: PairPredicate = (left, right) =>
  isWritten(left, right) &&
  areOneBirth(left.birthDate, right.birthDate, DATE_GRADES.sameDay) &&
  OF_A_HOUSE.some((feature) => haveValueInCommon(left[feature], right[feature]));

const isWritten = (left: Features, right: Features): boolean =>
  isSamePart(givenNameComparator, left.given, right.given) &&
  isSamePart(surnameComparator, left.surname, right.surname) &&
  (left.middle === undefined && right.middle === undefined
    ? true
    : isSamePart(middleNameComparator, left.middle, right.middle));

const isSamePart = (comparator: Comparison, left: Part, right: Part): boolean =>
  left !== undefined && right !== undefined && comparator(left, right) >= NAME_GRADES.same;

const areOneBirth = (left: Part, right: Part, atLeast: number): boolean =>
  left !== undefined && right !== undefined && birthDateComparator(left, right) >= atLeast;
