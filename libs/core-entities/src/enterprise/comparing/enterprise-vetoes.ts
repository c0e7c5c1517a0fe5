import { statedValues, type Features, type PairPredicate } from '@sogoc/matching';
import { ENTERPRISE_NAME_GRADES, enterpriseNameComparator } from './enterprise-comparators';

/** Words that article 41 of the Law on Enterprises 59/2020/QH14 names: a name that differs by them alone is another enterprise's. */
const DISTINGUISHING = new Set(['TAN', 'MOI', 'MIEN', 'BAC', 'NAM', 'TRUNG', 'TAI', 'TAY', 'DONG']);

const sameTaxCode = (left: Features, right: Features): boolean =>
  left.taxCode !== undefined && left.taxCode === right.taxCode;

/** A branch or office is not its parent, nor a branch an office, whatever they share. */
export const unitBesideParent: PairPredicate = (left, right) =>
  (differ(left.unit, right.unit) || differ(left.unitKind, right.unitKind)) && !sameTaxCode(left, right);

const differ = (left: Features[string], right: Features[string]): boolean =>
  left !== undefined && right !== undefined && left !== right;

/** Numerals, single letters and the words of article 41 keep near-equal names apart (points d, e, g). */
export const distinguishedName: PairPredicate = (left, right) => {
  if (left.properWords === undefined || right.properWords === undefined || sameTaxCode(left, right)) return false;
  const l = new Set(statedValues(left.properWords));
  const r = new Set(statedValues(right.properWords));
  const apart = [...[...l].filter((word) => !r.has(word)), ...[...r].filter((word) => !l.has(word))];
  return apart.length > 0 && apart.every(isDistinguishing);
};

const isDistinguishing = (word: string): boolean =>
  word.startsWith('#') || word.length === 1 || DISTINGUISHING.has(word);

/** One tax code, but name, founding day and representatives all contradict: somebody's code stands in another's record. */
export const oneCodeTwoEnterprises: PairPredicate = (left, right) =>
  sameTaxCode(left, right) &&
  left.name !== undefined &&
  right.name !== undefined &&
  enterpriseNameComparator(left.name, right.name) === ENTERPRISE_NAME_GRADES.different &&
  isApart(left.foundedOn, right.foundedOn) &&
  isApart(left.representativeNames, right.representativeNames);

/**
 * One was dissolved with its code, and the other, of which nobody states a code or an end, was observed later: the same people may have
 * founded another under the same name. One founding day is one enterprise.
 */
export const observedAfterTheEnd: PairPredicate = (left, right) =>
  isObservedAfter(left, right) || isObservedAfter(right, left);

function isObservedAfter(ended: Features, other: Features): boolean {
  if (ended.ended !== true || ended.taxCode === undefined) return false;
  if (other.ended === true || other.statedTaxCode !== undefined || other.ownerNumber !== undefined) return false;
  if (ended.foundedOn !== undefined && ended.foundedOn === other.foundedOn) return false;
  return (
    typeof ended.observedOn === 'string' && typeof other.observedOn === 'string' && ended.observedOn < other.observedOn
  );
}

/** Both stated, nothing shared. */
function isApart(left: Features[string], right: Features[string]): boolean {
  const l = new Set(statedValues(left));
  const r = statedValues(right);
  return l.size > 0 && r.length > 0 && !r.some((value) => l.has(value));
}
