import { haveValueInCommon, statedValues, type Features, type FeatureValue, type PairPredicate } from '@sogoc/matching';

import { givenNameComparator, NAME_GRADES, surnameComparator } from '../person-comparators';
import { nationalIdsAgree } from '../shared-national-id';
import { hasDecisiveAgreement } from './person-vetoes';

/**
 * A parent whom both sides name is somebody else, and no other parent, number, phone or house agrees: namesakes of one place and birthday have
 * parents of their own. Where both parents are others, neither house nor phone makes the two one: cousins live together.
 */
export const otherParents: PairPredicate = (left, right) => {
  if (areNamedCrosswise(left, right)) return false;
  const father = areTwo(left.fatherName, right.fatherName);
  const mother = areTwo(left.motherName, right.motherName);
  if (father === false || mother === false || (father ?? mother) === undefined) return false;
  if (agreeInNumber(left, right)) return false;
  return (father === true && mother === true) || !haveHouseInCommon(left, right);
};

/** Each is married to somebody else, and no number or parent agrees: sisters-in-law of one name, and namesakes of one hamlet. */
export const otherSpouse: PairPredicate = (left, right) =>
  areTwo(left.spouseNames, right.spouseNames) === true &&
  areTwo(left.fatherName, right.fatherName) !== false &&
  areTwo(left.motherName, right.motherName) !== false &&
  !agreeInNumber(left, right);

/** The father stands in the mother's column on one side. */
const areNamedCrosswise: PairPredicate = (left, right) =>
  haveValueInCommon(left.fatherName, right.motherName) || haveValueInCommon(left.motherName, right.fatherName);

/** Whether two names, or two lists of them, name other people; undefined where one is not stated. */
function areTwo(left: Features[string], right: Features[string]): boolean | undefined {
  if (left === undefined || right === undefined) return undefined;
  return statedValues(left).every((l) => statedValues(right).every((r) => areTwoNames(l, r)));
}

/** Another given name, or another family name: not a word left out, another order or a slip in one of them. */
function areTwoNames(left: string, right: string): boolean {
  const [l, r] = [left.split(' '), right.split(' ')];
  if (l.every((word) => r.includes(word)) || r.every((word) => l.includes(word))) return false;
  const differ = (comparator: typeof givenNameComparator, own?: string, other?: string): boolean =>
    comparator(part(own), part(other)) === NAME_GRADES.different;
  if (differ(givenNameComparator, l.at(-1), r.at(-1))) return true;
  return l.length > 1 && r.length > 1 && differ(surnameComparator, l[0], r[0]);
}

const part = (word: string | undefined): FeatureValue => [word ?? ''];

const agreeInNumber: PairPredicate = (left, right) =>
  nationalIdsAgree(left, right) || hasDecisiveAgreement(left, right);

const OF_A_HOUSE = ['phone', 'email', 'addressLines'] as const;

const haveHouseInCommon: PairPredicate = (left, right) =>
  OF_A_HOUSE.some((feature) => haveValueInCommon(left[feature], right[feature]));
