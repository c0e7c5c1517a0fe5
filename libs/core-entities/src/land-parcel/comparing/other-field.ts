import { haveValueInCommon, type PairPredicate } from '@sogoc/matching';

import { lieInOtherFields } from './place-of-plot-agreement';
import { isSameNumberInReform } from './surely-one-parcel';

/**
 * Both say in which field the plot lies, and these are two: plots of one holder. A code, a certificate or a number on a sheet that agrees says more than what
 * people call a field.
 */
export const otherField: PairPredicate = (left, right) =>
  lieInOtherFields(left.localPlaces, right.localPlaces) &&
  (left.parcelCode === undefined || left.parcelCode !== right.parcelCode) &&
  !haveValueInCommon(left.certificates, right.certificates) &&
  !isSameNumberInReform(left, right);
