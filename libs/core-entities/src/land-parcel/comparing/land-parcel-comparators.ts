import { parcelCodeDistance } from '@sogoc/vietnam';
import { type Comparator, withinOneEdit } from '@sogoc/matching';

/** How two parcel codes agree, best first. */
export const PARCEL_CODE_GRADES = {
  same: 1,
  /** Other codes whose points lie within a datum shift and a rounding of each other. */
  near: 0.8,
  /** One character mistyped or two swapped. */
  slip: 0.6,
  different: 0,
} as const;
/** Metres. */
const NEAR_CODES = 5;

export const parcelCodeComparator: Comparator = (left, right) => {
  if (typeof left !== 'string' || typeof right !== 'string') return PARCEL_CODE_GRADES.different;
  if (left === right) return PARCEL_CODE_GRADES.same;
  const metres = parcelCodeDistance(left, right);
  if (metres !== undefined && metres <= NEAR_CODES) return PARCEL_CODE_GRADES.near;
  return withinOneEdit(left, right) ? PARCEL_CODE_GRADES.slip : PARCEL_CODE_GRADES.different;
};

/** 1 for one area measured to a tenth of a square metre on both sides: whole numbers are rounded, and repeat. */
export const measuredAreaComparator: Comparator = (left, right) =>
  typeof left === 'number' && left === right && !Number.isInteger(left) ? 1 : 0;
