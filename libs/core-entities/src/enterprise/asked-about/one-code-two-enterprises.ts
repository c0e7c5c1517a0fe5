import { statedValues, type Features, type PairPredicate } from '@sogoc/matching';

import {
  ENTERPRISE_NAME_GRADES,
  enterpriseNameComparator,
  isSignBesideFirm,
} from '../comparing/enterprise-comparators';
import { sameTaxCode } from '../comparing/enterprise-vetoes';
import {
  anythingAgreesBeside,
  haveOneHamlet,
  haveOneRepresentative,
  haveSeatsInTwoProvinces,
} from './what-agrees-beside';

/**
 * One tax code and other names, which a renamed firm has too; but founding day and representatives contradict, or nothing else agrees and they are in
 * two provinces, or one is the sign of a shop and the other a firm: somebody's code stands in another's record.
 */
export const oneCodeTwoEnterprises: PairPredicate = (left, right) => {
  const { name } = left;
  if (name === undefined || right.name === undefined || !sameTaxCode(left, right)) return false;
  if (enterpriseNameComparator(name, right.name) !== ENTERPRISE_NAME_GRADES.different) return false;
  const isApartInAll =
    isApart(left.foundedOn, right.foundedOn) && isApart(left.representativeNames, right.representativeNames);
  return (
    isApartInAll ||
    (!anythingAgreesBeside(left, right) &&
      !haveOneHamlet(left, right) &&
      !haveOneRepresentative(left, right) &&
      (haveSeatsInTwoProvinces(left, right) || isSignBesideFirm(name, right.name)))
  );
};

/** Both stated, nothing shared. */
function isApart(left: Features[string], right: Features[string]): boolean {
  const l = new Set(statedValues(left));
  const r = statedValues(right);
  return l.size > 0 && r.length > 0 && !r.some((value) => l.has(value));
}
