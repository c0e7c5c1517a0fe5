import {
  DATE_GRADES,
  type Features,
  haveValueInCommon,
  type PairPredicate,
  standardComparators,
  statedValues,
} from '@sogoc/matching';

import { ENTERPRISE_NAME_GRADES, enterpriseNameComparator } from '../comparing/enterprise-comparators';
import { paddedYearComparator } from '../comparing/padded-founding-day';

/**
 * Two businesses under the personal number of one owner: a second shop, or the next one after the first was closed. What tells them
 * apart is the registration number, else name and start: a slip in a name makes no second shop, nor does a start of which the year alone is
 * known; and who began on one day began once. Of two owners at one place the start alone tells: a business may pass to another owner
 * and stay what it is (Decree 168/2025/NĐ-CP).
 */
export const otherHousehold: PairPredicate = (left, right) => {
  const [one, other] = [left.registrationNumber, right.registrationNumber];
  if (one !== undefined && other !== undefined) return one !== other;
  if (haveOtherOwners(left, right)) return compareStarts(left, right) === 'other';
  if (!haveOneOwner(left, right)) return false;
  const starts = compareStarts(left, right);
  return starts === 'other' || (starts !== 'same' && haveOtherNames(left, right));
};

/** A business that has closed beside one that has not, where nothing says when either began: the owner's next one, or the next owner's. */
export const householdClosed: PairPredicate = (left, right) =>
  (haveOneOwner(left, right) || haveOtherOwners(left, right)) &&
  (left.registrationNumber === undefined || left.registrationNumber !== right.registrationNumber) &&
  isOnlyOneEnded(left, right);

/** A household business is no company of that name: one that becomes a company gets another code, and is its predecessor. */
export const householdBesideCompany: PairPredicate = (left, right) =>
  left.household !== undefined &&
  right.household !== undefined &&
  left.household !== right.household &&
  !haveValueInCommon(left.taxCode, right.taxCode);

/** One says that it came of the other, or the other of it, and they have two codes. */
export const reorganisedIntoOther: PairPredicate = (left, right) =>
  (names(left, right) || names(right, left)) && !haveValueInCommon(left.taxCode, right.taxCode);

const names = ({ reorganisedWith }: Features, other: Features): boolean =>
  [other.taxCode, other.registrationNumber, other.ownerNumber].some(
    (number) => number !== undefined && statedValues(reorganisedWith).includes(String(number)),
  );

const haveOneOwner = ({ ownerNumber: left }: Features, { ownerNumber: right }: Features): boolean =>
  left !== undefined && left === right;

const haveOtherOwners = ({ ownerNumber: left }: Features, { ownerNumber: right }: Features): boolean =>
  left !== undefined && right !== undefined && left !== right;

function haveOtherNames({ name: left }: Features, { name: right }: Features): boolean {
  return (
    left !== undefined && right !== undefined && enterpriseNameComparator(left, right) < ENTERPRISE_NAME_GRADES.near
  );
}

/** Units of one parent bear its name, and often its representative and phone: those that began on two days are two. */
export const otherUnit: PairPredicate = (left, right) =>
  left.unit === 'dependent' &&
  right.unit === 'dependent' &&
  compareStarts(left, right) === 'other' &&
  !haveValueInCommon(left.taxCode, right.taxCode);

function compareStarts(left: Features, right: Features): 'same' | 'other' | 'unknown' {
  const [[one], [other]] = [statedValues(left.foundedOn), statedValues(right.foundedOn)];
  if (one === undefined || other === undefined) return 'unknown';
  if (one === other) return 'same';
  const length = Math.min(one.length, other.length);
  if (one.slice(0, length) === other.slice(0, length)) return 'unknown';
  const hasEnded = (left.ended === true) !== (right.ended === true);
  return !hasEnded && isOneStart(one, other) ? 'unknown' : 'other';
}

/** 1 January stands for the year, and days a digit apart for a slip. */
const isOneStart = (left: string, right: string): boolean =>
  paddedYearComparator(left, right) === 1 || daysAlike(left, right) >= DATE_GRADES.oneDigit;

const daysAlike = (left: string, right: string): number => standardComparators['date-parts']?.(left, right) ?? 0;

function isOnlyOneEnded(left: Features, right: Features): boolean {
  const areDated = left.foundedOn !== undefined && right.foundedOn !== undefined;
  return !areDated && (left.ended === true) !== (right.ended === true);
}
