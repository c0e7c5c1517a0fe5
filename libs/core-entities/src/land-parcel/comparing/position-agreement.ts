import { metresBetween, outlineOverlap, PARCEL_POSITION_TOLERANCE_METRES, type Position } from '@sogoc/vietnam';
import type { Comparator, FeatureValue } from '@sogoc/matching';

import { outlineOf, reachOfPlace } from './packed-outline';

/** How near two places are and how much of their outlines they share, best first; a grade holds when none above it does. */
export const POSITION_GRADES = {
  /** One cell of the parcel code is 3.7 cm × 1.9 cm. */
  samePoint: 1,
  /** The outlines are one but for the survey: intersection over union of nine tenths or more. */
  sameOutline: 0.9,
  /** As far as datum shifts and rounding go; the outlines, if known, overlap or are no farther apart than a datum shift. */
  withinTwoMetres: 0.8,
  /** Most of the outlines is shared: another survey, or a part was added or given away. */
  mostOfOutline: 0.7,
  /** A centroid instead of the characteristic point, or a new survey; the outlines, if known, do not lie side by side. */
  withinFiveMetres: 0.6,
  /** A point taken on the spot, or at a corner: as likely one parcel's as its neighbour's. */
  withinTwelveMetres: 0.5,
  /** Two corners of one parcel, or a point beside it. */
  withinThirtyMetres: 0.4,
  far: 0,
} as const;

const SAME_POINT_METRES = 0.06;

/** Places farther apart than this are not looked at more closely: their outlines cannot be one parcel's. */
const NO_PARCEL_METRES = 2_000;

const SAME_OUTLINE_SHARE = 0.9;

const MOST_OF_OUTLINE_SHARE = 0.6;

/** Outlines that share less are neighbours, however near their middles are: town houses are four metres wide. */
const NEIGHBOURS_SHARE = 0.2;

/** Different datum shifts move a point by up to so much, and with it the outline of a parcel that is hardly wider. */
const DATUM_SHIFT_METRES = 1.4;

export const positionComparator: Comparator = (left, right) => {
  const from = positionOf(left);
  const to = positionOf(right);
  if (from === undefined || to === undefined) return POSITION_GRADES.far;
  const metres = metresBetween(from, to);
  if (metres <= SAME_POINT_METRES) return POSITION_GRADES.samePoint;
  const share = metres <= NO_PARCEL_METRES ? sharedOutline(numbersOf(left), numbersOf(right)) : undefined;
  if (share !== undefined && share >= SAME_OUTLINE_SHARE) return POSITION_GRADES.sameOutline;
  const areNeighbours = share !== undefined && share < NEIGHBOURS_SHARE;
  if (areNeighbours && metres > DATUM_SHIFT_METRES) return POSITION_GRADES.far;
  if (metres <= PARCEL_POSITION_TOLERANCE_METRES) return POSITION_GRADES.withinTwoMetres;
  if (share !== undefined && share >= MOST_OF_OUTLINE_SHARE) return POSITION_GRADES.mostOfOutline;
  if (metres <= 5) return POSITION_GRADES.withinFiveMetres;
  if (metres <= 12) return POSITION_GRADES.withinTwelveMetres;
  return metres <= 30 ? POSITION_GRADES.withinThirtyMetres : POSITION_GRADES.far;
};

/**
 * Metres between what two records say of the place, their outlines taken as circles around the point that holds them whole; 0 when they may
 * meet. Undefined when a place is not stated.
 */
export function gapBetweenPlaces(left: FeatureValue, right: FeatureValue): number | undefined {
  const from = positionOf(left);
  const to = positionOf(right);
  if (from === undefined || to === undefined) return undefined;
  return Math.max(0, metresBetween(from, to) - reachOfPlace(numbersOf(left)) - reachOfPlace(numbersOf(right)));
}

/** Intersection over union, always computed in one order, since each order measures in the plane of its first outline. */
function sharedOutline(left: readonly number[], right: readonly number[]): number | undefined {
  const [first, second] = isBefore(right, left) ? [right, left] : [left, right];
  const [one, other] = [outlineOf(first), outlineOf(second)];
  return one === undefined || other === undefined ? undefined : outlineOverlap(one, other)?.ratio;
}

function isBefore(left: readonly number[], right: readonly number[]): boolean {
  const at = left.findIndex((number, i) => number !== right[i]);
  return at < 0 ? left.length < right.length : (left[at] ?? 0) < (right[at] ?? -Infinity);
}

function numbersOf(value: FeatureValue): readonly number[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).filter((number) => typeof number === 'number');
}

function positionOf(value: FeatureValue): Position | undefined {
  if (!Array.isArray(value)) return undefined;
  const [latitude, longitude] = value as readonly unknown[];
  return typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : undefined;
}
