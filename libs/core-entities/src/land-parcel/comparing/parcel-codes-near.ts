import { parcelCodeDistance } from '@sogoc/vietnam';
import { withinOneEdit } from '@sogoc/kernel';
import type { Comparator } from '@sogoc/matching';

/** How two parcel codes agree, best first. */
export const PARCEL_CODE_GRADES = {
  same: 1,
  /** Other codes whose points lie within a datum shift and a rounding of each other. */
  near: 0.8,
  /** One character mistyped or two swapped. */
  slip: 0.6,
  different: 0,
} as const;
/** Metres: two codes of one point lie up to two apart through two datum shifts, and a point inside is found anew by some more. Farther ones mark two points. */
const NEAR_CODES = 5;

/** Whether two codes may mark one point; undefined where one is no code of a point. */
export function areNearCodes(left: string, right: string): boolean | undefined {
  const metres = parcelCodeDistance(left, right);
  return metres === undefined ? undefined : metres <= NEAR_CODES;
}

export const parcelCodeComparator: Comparator = (left, right) => {
  if (typeof left !== 'string' || typeof right !== 'string') return PARCEL_CODE_GRADES.different;
  if (left === right) return PARCEL_CODE_GRADES.same;
  if (areNearCodes(left, right) === true) return PARCEL_CODE_GRADES.near;
  return withinOneEdit(left, right) ? PARCEL_CODE_GRADES.slip : PARCEL_CODE_GRADES.different;
};
