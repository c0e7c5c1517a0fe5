import { type Features, haveValueInCommon, type PairPredicate } from '@sogoc/matching';

import { ENTERPRISE_NAME_GRADES, enterpriseNameComparator } from '../comparing/enterprise-comparators';
import { compareStarts } from '../comparing/founding-days-apart';

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

const haveOneOwner = ({ ownerNumber: left }: Features, { ownerNumber: right }: Features): boolean =>
  left !== undefined && left === right;

const haveOtherOwners = ({ ownerNumber: left }: Features, { ownerNumber: right }: Features): boolean =>
  left !== undefined && right !== undefined && left !== right;

function haveOtherNames({ name: left }: Features, { name: right }: Features): boolean {
  return (
    left !== undefined && right !== undefined && enterpriseNameComparator(left, right) < ENTERPRISE_NAME_GRADES.near
  );
}

function isOnlyOneEnded(left: Features, right: Features): boolean {
  const areDated = left.foundedOn !== undefined && right.foundedOn !== undefined;
  return !areDated && (left.ended === true) !== (right.ended === true);
}
