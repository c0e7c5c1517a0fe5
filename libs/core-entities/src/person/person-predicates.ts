import { statedValues, type Features, type PairPredicate } from '@sogoc/matching';
import { givenNameComparator, NAME_GRADES, plainNameComparator } from './person-comparators';
import { nationalIdsAgree } from './national-id-agreement';

/** Numbers of which an equal value outweighs another given name: names are changed and misread, these are issued once. */
const DECISIVE = ['idCard9', 'taxCode', 'insuranceNumber', 'passportNumber'] as const;

/**
 * Twins, brothers and sisters share birth dates, parents, phones and addresses, so without an equal number two different given
 * names are two persons. A name by which one side is also known lifts the veto.
 */
export const otherGivenName: PairPredicate = (left, right) => {
  if (left.given === undefined || right.given === undefined) return false;
  const grade = givenNameComparator(left.given, right.given);
  if (grade !== NAME_GRADES.different && grade !== NAME_GRADES.otherLetters) return false;
  return !nationalIdsAgree(left, right) && !DECISIVE.some((feature) => shares(left, right, feature)) && !knownAs(left, right);
};

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
