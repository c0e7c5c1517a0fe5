import { type Features, type PairPredicate, statedValues } from '@sogoc/matching';

import { HOLDER_GRADES, holderComparator } from '../../modelling/holder-agreement';

/**
 * Two certificates of one plot that name other people, and do not share the plot between them: one was issued by mistake, or the other
 * should have been recovered.
 */
export const otherCertificateOtherHolder: PairPredicate = (left, right) =>
  isLivingRecord(left) &&
  isLivingRecord(right) &&
  isOnePlace(left, right) &&
  areOtherHolders(left, right) &&
  areOtherCertificates(left, right) &&
  !areShares(left, right);

function isOnePlace(left: Features, right: Features): boolean {
  const isOne = (name: 'parcelCode' | 'mapPlace'): boolean => left[name] !== undefined && left[name] === right[name];
  return isOne('parcelCode') || isOne('mapPlace');
}

const isLivingRecord = ({ closed, recovered }: Features): boolean => closed !== true && recovered !== true;

/** Both have one that is good, and neither names the other's, not even as a former one. */
function areOtherCertificates(left: Features, right: Features): boolean {
  return isOther(left, right) && isOther(right, left);
}

function isOther({ livingCertificates }: Features, { certificates }: Features): boolean {
  const living = statedValues(livingCertificates);
  const known = new Set(statedValues(certificates));
  return living.length > 0 && !living.some((serial) => known.has(serial));
}

/** What the holders of two certificates have of a plot that they share is one at most; thirds are written with few digits. */
const WHOLE = 1.01;

function areShares({ heldShare: left }: Features, { heldShare: right }: Features): boolean {
  return typeof left === 'number' && typeof right === 'number' && left + right <= WHOLE;
}

/** Both name holders, and none in common. */
export function areOtherHolders({ holders: left }: Features, { holders: right }: Features): boolean {
  return left !== undefined && right !== undefined && holderComparator(left, right) === HOLDER_GRADES.different;
}
