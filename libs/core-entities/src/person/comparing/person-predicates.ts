import { DATE_GRADES, statedValues, type Features, type PairPredicate } from '@sogoc/matching';
import {
  birthDateComparator,
  givenNameComparator,
  middleNameComparator,
  NAME_GRADES,
  plainNameComparator,
} from './person-comparators';
import { nationalIdsAgree } from './shared-national-id';

/** Numbers of which an equal value outweighs another given name: names are changed and misread, these are issued once. */
const DECISIVE = ['idCard9', 'taxCode', 'insuranceNumber', 'passportNumber'] as const;

/**
 * Twins, brothers and sisters share birth dates, parents, phones and addresses, so without an equal number two different given
 * names are two persons. A name by which one side is also known lifts the veto.
 */
export const otherGivenName: PairPredicate = (left, right) =>
  hasOtherGivenName(left, right) && !nationalIdsAgree(left, right) && !hasDecisiveAgreement(left, right);

/**
 * Another given name under a father of one name, and no other mother: two children of one family, born on one day or not. A mother's
 * name alone is too often all that a form for the mother's own number asks for.
 */
export const siblings: PairPredicate = (left, right) =>
  isNamed(left.fatherName, right.fatherName) &&
  (left.motherName === undefined || right.motherName === undefined || isNamed(left.motherName, right.motherName)) &&
  otherGivenName(left, right);

/**
 * Parents give twins and siblings one given name under two middle words (`Minh Anh`, `Ngọc Anh`): born on one day they agree in all
 * but the middle word and the numbers. A dropped or abbreviated middle word is no other one.
 */
export const otherMiddleName: PairPredicate = (left, right) =>
  left.middle !== undefined &&
  right.middle !== undefined &&
  middleNameComparator(left.middle, right.middle) === NAME_GRADES.different &&
  !knownAs(left, right) &&
  !sameWords(left.name, right.name) &&
  !nationalIdsAgree(left, right) &&
  !hasDecisiveAgreement(left, right);

/**
 * One personal number with another given name and no agreeing birth date: somebody's number stands in another's record, as happens
 * to parents and children. With an agreeing birth date it is one person whose name was changed.
 */
export const oneNumberTwoPersons: PairPredicate = (left, right) =>
  nationalIdsAgree(left, right) &&
  hasOtherGivenName(left, right) &&
  !birthDatesAgree(left, right) &&
  !hasDecisiveAgreement(left, right);

function hasOtherGivenName(left: Features, right: Features): boolean {
  if (left.given === undefined || right.given === undefined) return false;
  const grade = givenNameComparator(left.given, right.given);
  if (grade !== NAME_GRADES.different && grade !== NAME_GRADES.otherLetters) return false;
  return !knownAs(left, right) && !sameWords(left.name, right.name);
}

/** Whether a number that is no personal number agrees. */
export function hasDecisiveAgreement(left: Features, right: Features): boolean {
  return DECISIVE.some((feature) => shares(left, right, feature));
}

function birthDatesAgree({ birthDate: left }: Features, { birthDate: right }: Features): boolean {
  return left !== undefined && right !== undefined && birthDateComparator(left, right) >= DATE_GRADES.yearOnly;
}

/** Names written in another order: `An Nguyễn Văn`. */
function sameWords(left: Features[string], right: Features[string]): boolean {
  if (typeof left !== 'string' || typeof right !== 'string' || left === right) return false;
  return left.split(' ').sort().join(' ') === right.split(' ').sort().join(' ');
}

/** A living person's record can be old, so a death is no veto; two different days of death are. */
export const otherDeath: PairPredicate = (left, right) =>
  typeof left.deceasedOn === 'string' &&
  typeof right.deceasedOn === 'string' &&
  left.deceasedOn.slice(0, 4) !== right.deceasedOn.slice(0, 4) &&
  !nationalIdsAgree(left, right);

function shares(left: Features, right: Features, feature: string): boolean {
  const values = new Set(statedValues(left[feature]));
  return statedValues(right[feature]).some((value) => values.has(value));
}

function knownAs(left: Features, right: Features): boolean {
  return isNamed(left.otherNames, right.name) || isNamed(right.otherNames, left.name);
}

function isNamed(otherNames: Features[string], name: Features[string]): boolean {
  return otherNames !== undefined && name !== undefined && plainNameComparator(otherNames, name) >= 0.9;
}
