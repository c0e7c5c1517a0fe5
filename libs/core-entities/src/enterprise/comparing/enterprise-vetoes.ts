import type { Features, PairPredicate } from '@sogoc/matching';
import { ENTERPRISE_NAME_GRADES, enterpriseNameComparator, legalFormComparator } from './enterprise-comparators';

/** Both state it. */
export const sameTaxCode = (left: Features, right: Features): boolean =>
  left.taxCode !== undefined && left.taxCode === right.taxCode;

/** A branch or office is not its parent, nor a branch an office, whatever they share. */
export const unitBesideParent: PairPredicate = (left, right) =>
  (differ(left.unit, right.unit) || differ(left.unitKind, right.unitKind)) && !sameTaxCode(left, right);

const differ = (left: Features[string], right: Features[string]): boolean =>
  left !== undefined && right !== undefined && left !== right;

/**
 * One was dissolved with its code, and the other, of which nobody states a code or an end, was observed later: the same people may have
 * founded another under such a name. One founding day is one enterprise, and so is one name and form: lists keep what has ended.
 */
export const observedAfterTheEnd: PairPredicate = (left, right) =>
  (isObservedAfter(left, right) || isObservedAfter(right, left)) &&
  (haveOtherForms(left, right) || haveOtherNames(left, right));

function haveOtherForms({ legalForm: left }: Features, { legalForm: right }: Features): boolean {
  return left !== undefined && right !== undefined && legalFormComparator(left, right) === 0;
}

function haveOtherNames({ name: left }: Features, { name: right }: Features): boolean {
  return (
    left !== undefined && right !== undefined && enterpriseNameComparator(left, right) < ENTERPRISE_NAME_GRADES.near
  );
}

function isObservedAfter(ended: Features, other: Features): boolean {
  if (ended.ended !== true || ended.taxCode === undefined) return false;
  if (other.ended === true || other.statedTaxCode !== undefined || other.ownerNumber !== undefined) return false;
  if (ended.foundedOn !== undefined && ended.foundedOn === other.foundedOn) return false;
  return (
    typeof ended.observedOn === 'string' && typeof other.observedOn === 'string' && ended.observedOn < other.observedOn
  );
}
