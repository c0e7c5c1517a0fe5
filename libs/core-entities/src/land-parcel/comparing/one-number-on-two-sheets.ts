import { haveValueInCommon, type PairPredicate } from '@sogoc/matching';

import { CADASTRE_GRADES, cadastreComparator } from './map-number-agreement';

/**
 * One parcel number on two sheets of a commune, and two certificates and two fields or hamlets: a holder's plots that happen to be numbered alike, or a
 * sheet numbered anew.
 */
export const oneNumberOnTwoSheets: PairPredicate = (left, right) =>
  left.cadastre !== undefined &&
  right.cadastre !== undefined &&
  cadastreComparator(left.cadastre, right.cadastre) === CADASTRE_GRADES.sameNumberOnOtherSheet &&
  left.certificates !== undefined &&
  right.certificates !== undefined &&
  !haveValueInCommon(left.certificates, right.certificates) &&
  left.localPlaces !== undefined &&
  right.localPlaces !== undefined &&
  !haveValueInCommon(left.localPlaces, right.localPlaces) &&
  (left.position === undefined || right.position === undefined) &&
  (left.parcelCode === undefined || left.parcelCode !== right.parcelCode);
