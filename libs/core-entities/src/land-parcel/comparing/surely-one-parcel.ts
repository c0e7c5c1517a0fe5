import { haveValueInCommon, type Features } from '@sogoc/matching';

import { HOLDER_GRADES, holderComparator } from '../../modelling/holder-agreement';
import { CADASTRE_GRADES, cadastreComparator } from './map-number-agreement';

/** One code, or one certificate for one number on a sheet: what else differs was taken down wrongly. */
export function isShownOne(left: Features, right: Features): boolean {
  if (left.parcelCode !== undefined && left.parcelCode === right.parcelCode) return true;
  return haveValueInCommon(left.certificates, right.certificates) && isSameNumberOnSheet(left, right);
}

export function isSameNumberOnSheet({ cadastre: left }: Features, { cadastre: right }: Features): boolean {
  return left !== undefined && right !== undefined && cadastreComparator(left, right) >= CADASTRE_GRADES.sameNumbers;
}

export function haveHolderInCommon({ holders: left }: Features, { holders: right }: Features): boolean {
  return left !== undefined && right !== undefined && holderComparator(left, right) > HOLDER_GRADES.different;
}
