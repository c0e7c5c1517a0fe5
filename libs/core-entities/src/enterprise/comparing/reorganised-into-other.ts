import { type Features, haveValueInCommon, type PairPredicate, statedValues } from '@sogoc/matching';

/** One says that it came of the other, or the other of it, and they have two codes. */
export const reorganisedIntoOther: PairPredicate = (left, right) =>
  (names(left, right) || names(right, left)) && !haveValueInCommon(left.taxCode, right.taxCode);

const names = ({ reorganisedWith }: Features, other: Features): boolean =>
  [other.taxCode, other.registrationNumber, other.ownerNumber].some(
    (number) => number !== undefined && statedValues(reorganisedWith).includes(String(number)),
  );
