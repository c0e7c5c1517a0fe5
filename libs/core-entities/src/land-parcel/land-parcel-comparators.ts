import { metresBetween, type Position } from '@sogoc/vietnam';
import type { Comparator, FeatureValue } from '@sogoc/matching';

/** How near two positions are, best first; a grade holds when none above it does. Metres. */
export const POSITION_GRADES = {
  /** One cell of the parcel code is 3.7 cm × 1.9 cm. */
  samePoint: 1,
  /** Different datum shifts move a point by up to 1.4 m. */
  withinTwoMetres: 0.8,
  /** A centroid instead of the characteristic point, or a new survey. */
  withinFiveMetres: 0.6,
  far: 0,
} as const;
const SAME_POINT_METRES = 0.06;

export const positionComparator: Comparator = (left, right) => {
  const from = positionOf(left);
  const to = positionOf(right);
  if (from === undefined || to === undefined) return POSITION_GRADES.far;
  const metres = metresBetween(from, to);
  if (metres <= SAME_POINT_METRES) return POSITION_GRADES.samePoint;
  if (metres <= 2) return POSITION_GRADES.withinTwoMetres;
  return metres <= 5 ? POSITION_GRADES.withinFiveMetres : POSITION_GRADES.far;
};

function positionOf(value: FeatureValue): Position | undefined {
  if (!Array.isArray(value)) return undefined;
  const [latitude, longitude] = value as readonly unknown[];
  return typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : undefined;
}

/** How the numbers on maps agree, best first. Numbers of different communes, code sets or series cannot contradict each other. */
export const CADASTRE_GRADES = {
  sameParcel: 1,
  /** Sheet and number agree, but at least one side does not say of which series. */
  sameWithoutSeries: 0.9,
  /** Other map, same parcel number: renumbering often keeps it. */
  otherMapSameNumber: 0.6,
  otherMap: 0.4,
  /** One map, other sheet. */
  otherSheet: 0.2,
  /** One sheet, other number: a neighbour. */
  sameSheetOtherNumber: 0,
} as const;

export const cadastreComparator: Comparator = (left, right) => {
  const [leftSet, leftCommune, leftSeries = '', leftSheet, leftNumber] = statedParts(left);
  const [rightSet, rightCommune, rightSeries = '', rightSheet, rightNumber] = statedParts(right);
  const sameNumber = leftNumber === rightNumber;
  const oneMap = leftSet === rightSet && leftCommune === rightCommune && (leftSeries === rightSeries || leftSeries === '' || rightSeries === '');
  if (!oneMap) return sameNumber ? CADASTRE_GRADES.otherMapSameNumber : CADASTRE_GRADES.otherMap;
  if (leftSheet !== rightSheet) return CADASTRE_GRADES.otherSheet;
  if (!sameNumber) return CADASTRE_GRADES.sameSheetOtherNumber;
  return leftSeries === rightSeries ? CADASTRE_GRADES.sameParcel : CADASTRE_GRADES.sameWithoutSeries;
};

/** The packed parts with their empty places kept. */
function statedParts(value: FeatureValue): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
