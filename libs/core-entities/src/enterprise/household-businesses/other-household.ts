import { type Features, haveValueInCommon, type PairPredicate } from '@sogoc/matching';
import { daysBetween } from '@sogoc/vietnam';

import { ENTERPRISE_NAME_GRADES, enterpriseNameComparator } from '../comparing/enterprise-comparators';
import { compareStarts } from '../comparing/founding-days-apart';
import { INDUSTRY_GRADES, industryComparator } from '../comparing/industry-agreement';
import { areOwnersOfOneName, haveOwnersOfOtherNames } from '../comparing/people-of-enterprise';

/**
 * Two businesses of one owner: a second shop, or the next one after the first was closed. What tells them apart is the registration number,
 * else name, trade and start: a slip in a name makes no second shop, nor does a start of which the year alone is known, or that offices
 * wrote down some days apart; and who began on one day began once. An owner's name on one side and a sign on the other may be one shop. A
 * business may pass to another owner and stay what it is (Decree 168/2025/NĐ-CP): of two owners' numbers at one place the start alone tells; where
 * two owners are named, the next one's shop is another unless registration, code, start or, under one sign, the phone went with it.
 */
export const otherHousehold: PairPredicate = (left, right) => {
  const [one, other] = [left.registrationNumber, right.registrationNumber];
  if (one !== undefined && other !== undefined) return one !== other;
  if (haveOtherOwners(left, right)) return compareStarts(left, right) === 'other';
  if (haveOneStatedCode(left, right)) return false;
  const isOneNumber = haveOneOwner(left, right);
  if (!isOneNumber && haveOwnersOfOtherNames(left, right)) return !saysItPassedOn(left, right);
  if (!isOneNumber && !areOwnersOfOneName(left, right)) return false;
  const starts = haveStartsWithinAMonth(left, right) ? 'unknown' : compareStarts(left, right);
  if (starts !== 'unknown') return isOneNumber && starts === 'other';
  return haveOtherNames(left, right) || haveOtherTrades(left, right);
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

const haveOneOwner = ({ ownerNumber: left }: Features, { ownerNumber: right }: Features): boolean =>
  left !== undefined && left === right;

/** A shop whose next owner goes on with it: what was there before the owner changed is still there. */
const saysItPassedOn = (left: Features, right: Features): boolean =>
  compareStarts(left, right) === 'same' || (haveOneSign(left, right) && haveValueInCommon(left.phone, right.phone));

/** The code of ten digits is one business's, on records of before the owner's number took its place and of since. */
const haveOneStatedCode = ({ statedTaxCode: left }: Features, { statedTaxCode: right }: Features): boolean =>
  haveValueInCommon(left, right);

const haveOtherOwners = ({ ownerNumber: left }: Features, { ownerNumber: right }: Features): boolean =>
  left !== undefined && right !== undefined && left !== right;

/** The tax office counts from the day of the code, the register from that of the certificate. */
const DAYS_OF_A_MONTH = 31;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function haveStartsWithinAMonth({ foundedOn: left }: Features, { foundedOn: right }: Features): boolean {
  if (typeof left !== 'string' || typeof right !== 'string' || left === right) return false;
  return DAY.test(left) && DAY.test(right) && Math.abs(daysBetween(left, right)) <= DAYS_OF_A_MONTH;
}

function haveOtherTrades({ industries: left, name }: Features, { industries: right, name: other }: Features): boolean {
  if (left === undefined || right === undefined || industryComparator(left, right) !== INDUSTRY_GRADES.different)
    return false;
  return !haveOneSign({ name }, { name: other });
}

const haveOneSign = ({ name: left }: Features, { name: right }: Features): boolean =>
  left !== undefined && right !== undefined && enterpriseNameComparator(left, right) >= ENTERPRISE_NAME_GRADES.sameSign;

function haveOtherNames({ name: left }: Features, { name: right }: Features): boolean {
  return (
    left !== undefined && right !== undefined && enterpriseNameComparator(left, right) < ENTERPRISE_NAME_GRADES.near
  );
}

function isOnlyOneEnded(left: Features, right: Features): boolean {
  const areDated = left.foundedOn !== undefined && right.foundedOn !== undefined;
  return !areDated && (left.ended === true) !== (right.ended === true);
}
