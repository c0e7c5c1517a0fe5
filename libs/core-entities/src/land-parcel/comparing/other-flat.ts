import { haveValueInCommon, type Features, type PairPredicate } from '@sogoc/matching';

/** Square metres: hardly a flat is larger, and hardly a block's ground smaller. */
const LARGEST_FLAT = 400;

/**
 * Two flats of a block, which share its sheet and parcel number. A record that states more ground than a flat has, or none, may tell of the parcel under
 * the block, whatever flat it names.
 */
export const otherFlat: PairPredicate = (left, right) =>
  left.flat !== undefined &&
  right.flat !== undefined &&
  left.flat !== right.flat &&
  isOfFlat(left) &&
  isOfFlat(right) &&
  !haveValueInCommon(left.certificates, right.certificates);

const isOfFlat = ({ area }: Features): boolean => typeof area === 'number' && area <= LARGEST_FLAT;
