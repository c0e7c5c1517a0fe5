import type { Comparator, FeatureValue } from '@sogoc/matching';

/** How two areas agree, best first: the whole area of each record, then what its uses take. */
export const AREA_GRADES = {
  /** One area measured to a tenth of a square metre: whole numbers are rounded, and repeat. */
  sameMeasurement: 1,
  /** One area in whole metres, as it is typed from a certificate. */
  same: 0.95,
  /** One small area in whole metres: lots of one street are parted evenly. */
  sameSmall: 0.9,
  /** Within one in a hundred: rounded, or surveyed anew. */
  close: 0.8,
  near: 0.7,
  /** Within seven in a hundred, one of them in whole metres: maps of before the cadastral survey, and lists of farmers. */
  pacedOut: 0.65,
  /** Within a tenth, one of them in whole metres. */
  roughly: 0.6,
  /** Both measured to a tenth of a square metre, and farther apart than two surveys of one plot. */
  twoMeasurements: 0.5,
  /** One side states what a use of the other's plot takes: taxes are paid for the dwelling part. */
  partOfUse: 0.4,
  different: 0,
} as const;

const SAME_RATIO = 0.998;

/** Two surveys of one plot with instruments differ by less. */
const SURVEYS_OF_ONE = 0.985;

const ROUGH_RATIO = 0.9;

/** Square metres. Of larger plots hardly any two of a hamlet have one area in whole metres. */
const SMALL_LOT = 200;

export const areaComparator: Comparator = (left, right) => {
  const [one, ...parts] = numbersOf(left);
  const [other, ...otherParts] = numbersOf(right);
  if (one === undefined || other === undefined) return AREA_GRADES.different;
  if (one === other && !Number.isInteger(one)) return AREA_GRADES.sameMeasurement;
  const ratio = Math.min(one, other) / Math.max(one, other);
  const areMeasured = !Number.isInteger(one) && !Number.isInteger(other);
  if (areMeasured && ratio >= ROUGH_RATIO && ratio < SURVEYS_OF_ONE) return AREA_GRADES.twoMeasurements;
  const grade = gradeOfRatio(ratio, one);
  if (grade !== AREA_GRADES.different) return grade;
  return isPart(one, otherParts) || isPart(other, parts) ? AREA_GRADES.partOfUse : AREA_GRADES.different;
};

function gradeOfRatio(ratio: number, area: number): number {
  if (ratio >= SAME_RATIO) return area < SMALL_LOT ? AREA_GRADES.sameSmall : AREA_GRADES.same;
  if (ratio >= 0.99) return AREA_GRADES.close;
  if (ratio >= 0.97) return AREA_GRADES.near;
  if (ratio >= 0.93) return AREA_GRADES.pacedOut;
  return ratio >= ROUGH_RATIO ? AREA_GRADES.roughly : AREA_GRADES.different;
}

/** Parts are stated in whole metres or to a tenth. */
const ROUNDING_METRES = 0.5;

const isPart = (area: number, parts: readonly number[]): boolean =>
  parts.some((part) => Math.abs(part - area) <= ROUNDING_METRES);

/** Whether one states what a use of the other's plot takes. */
export const areWholeAndPart = (left: FeatureValue | undefined, right: FeatureValue | undefined): boolean =>
  left !== undefined && right !== undefined && areaComparator(left, right) === AREA_GRADES.partOfUse;

function numbersOf(value: FeatureValue): readonly number[] {
  const values: readonly unknown[] = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  return values.filter((number) => typeof number === 'number');
}
