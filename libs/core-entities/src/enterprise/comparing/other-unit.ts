import { haveValueInCommon, type PairPredicate } from '@sogoc/matching';

import { compareStarts } from './founding-days-apart';

/** Units of one parent bear its name, and often its representative and phone: those that began on two days are two. */
export const otherUnit: PairPredicate = (left, right) =>
  left.unit === 'dependent' &&
  right.unit === 'dependent' &&
  compareStarts(left, right) === 'other' &&
  !haveValueInCommon(left.taxCode, right.taxCode);
