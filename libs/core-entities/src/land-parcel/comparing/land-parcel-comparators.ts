import { metresBetween, outlineOverlap, parcelCodeDistance, type Position } from '@sogoc/vietnam';
import { type Comparator, type FeatureValue, withinOneEdit } from '@sogoc/matching';
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
  if (metres <= 2) return POSITION_GRADES.withinTwoMetres;
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

/** How the numbers on maps agree, best first. Numbers of different communes, eras or series cannot contradict each other. */
export const CADASTRE_GRADES = {
  sameParcel: 1,
  /** Sheet and number agree on one map, but at least one side does not say of which series. */
  sameWithoutSeries: 0.9,
  /** Sheet and number agree; nothing says that the maps are the same, or that they are not. */
  sameNumbers: 0.8,
  /** The place of one is one that the other had before it was renumbered; numbers are given again. */
  formerParcel: 0.7,
  /** Other or unknown map, same parcel number: renumbered sheets often keep it. */
  sameParcelNumber: 0.6,
  /** Other numbers, and nothing says that the maps are one: a commune has several sets of maps. */
  otherMap: 0.4,
  /** One commune, other sheet, and nothing says of which of its sets of maps. */
  otherSheetOfSomeMap: 0.3,
  /** One series of maps, other sheet. */
  otherSheet: 0.2,
  /** One sheet, other number, or one map and other numbers where a sheet is not stated: a neighbour. */
  otherNumber: 0.1,
  /** Surely one sheet of one map, and other numbers. */
  otherNumberOnSheet: 0,
} as const;

type MapRelation = 'one' | 'other' | 'unknown';

/** Current places are compared; a former one that agrees says more than a parcel number kept on another map. */
export const cadastreComparator: Comparator = (left, right) => {
  const [own, ...ownFormer] = placesOf(left);
  const [other, ...otherFormer] = placesOf(right);
  const grade = gradeOfPlaces(own ?? [], other ?? []);
  if (grade >= CADASTRE_GRADES.formerParcel || ownFormer.length + otherFormer.length === 0) return grade;
  const isFormer = (place: readonly string[], former: readonly (readonly string[])[]): boolean =>
    former.some((before) => gradeOfPlaces(place, before) >= CADASTRE_GRADES.sameWithoutSeries);
  return isFormer(own ?? [], otherFormer) || isFormer(other ?? [], ownFormer) ? CADASTRE_GRADES.formerParcel : grade;
};

/** The packed places of a record: the current one, then the former ones. */
function placesOf(value: FeatureValue): readonly (readonly string[])[] {
  const parts = partsOf(value);
  return Array.from({ length: Math.ceil(parts.length / PLACE_PARTS) }, (_, at) =>
    parts.slice(at * PLACE_PARTS, (at + 1) * PLACE_PARTS),
  );
}

const PLACE_PARTS = 5;

function gradeOfPlaces(left: readonly string[], right: readonly string[]): number {
  const [leftEra = '', leftCommune = '', leftSeries = '', leftSheet = '', leftNumber] = left;
  const [rightEra = '', rightCommune = '', rightSeries = '', rightSheet = '', rightNumber] = right;
  const relation = mapRelation([
    [leftEra, rightEra],
    [leftCommune, rightCommune],
  ]);
  const series = mapRelation([[leftSeries, rightSeries]]);
  const map: MapRelation = relation === 'one' && series === 'other' ? 'other' : relation;
  const sheet = mapRelation([[leftSheet, rightSheet]]);
  if (leftNumber === rightNumber) return gradeOfSameNumber(map, sheet, series);
  if (map === 'other') return CADASTRE_GRADES.otherMap;
  if (sheet === 'other') {
    if (map !== 'one') return CADASTRE_GRADES.otherMap;
    return series === 'one' ? CADASTRE_GRADES.otherSheet : CADASTRE_GRADES.otherSheetOfSomeMap;
  }
  return map === 'one' && sheet === 'one' ? CADASTRE_GRADES.otherNumberOnSheet : CADASTRE_GRADES.otherNumber;
}

function gradeOfSameNumber(map: MapRelation, sheet: MapRelation, series: MapRelation): number {
  if (map === 'other' || sheet === 'unknown') return CADASTRE_GRADES.sameParcelNumber;
  if (sheet === 'other') return map === 'one' ? CADASTRE_GRADES.otherSheet : CADASTRE_GRADES.sameParcelNumber;
  if (map === 'unknown') return CADASTRE_GRADES.sameNumbers;
  return series === 'one' ? CADASTRE_GRADES.sameParcel : CADASTRE_GRADES.sameWithoutSeries;
}

/** `other` when a pair of stated parts differs, `unknown` when a part is not stated, else `one`. */
function mapRelation(pairs: readonly (readonly [string, string])[]): MapRelation {
  if (pairs.some(([left, right]) => left !== '' && right !== '' && left !== right)) return 'other';
  return pairs.some(([left, right]) => left === '' || right === '') ? 'unknown' : 'one';
}

function partsOf(value: FeatureValue): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

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
