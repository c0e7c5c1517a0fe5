import type { Comparator, FeatureValue } from '@sogoc/matching';

/** How the numbers on maps agree, best first. Numbers of different communes, eras or series cannot contradict each other. */
export const CADASTRE_GRADES = {
  sameParcel: 1,
  /** Sheet and number agree on one map, but at least one side does not say of which series. */
  sameWithoutSeries: 0.9,
  /** Sheet and number agree; nothing says that the maps are the same, or that they are not. */
  sameNumbers: 0.8,
  /** The place of one is one that the other had before it was renumbered; numbers are given again. */
  formerParcel: 0.7,
  /** Sheet and number agree across the merger of communes: sheets of one of its parts often keep their numbers. */
  sameNumbersAcrossReform: 0.65,
  /** Other or unknown map, same parcel number: renumbered sheets often keep it. */
  sameParcelNumber: 0.6,
  /** One number, another sheet of the commune, and nothing says of which of its sets of maps. */
  sameNumberOnOtherSheet: 0.5,
  /** Other numbers, and nothing says that the maps are one: a commune has several sets of maps. */
  otherMap: 0.4,
  /** One commune, other sheet, and nothing says of which of its sets of maps. */
  otherSheetOfSomeMap: 0.3,
  /** One series of maps, other sheet. */
  otherSheet: 0.2,
  /** One sheet, other number, or one map and other numbers where a sheet is not stated: a neighbour. */
  otherNumber: 0.1,
  /** Numbers near each other across the merger of communes, which renumbered sheets and left numbers: a neighbour. */
  nextNumberAcrossReform: 0.05,
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
  const isAcrossReform = mapRelation([[leftEra, rightEra]]) === 'other' && series !== 'other';
  if (leftNumber === rightNumber) {
    return isAcrossReform && sheet === 'one'
      ? CADASTRE_GRADES.sameNumbersAcrossReform
      : gradeOfSameNumber(map, sheet, series);
  }
  if (isAcrossReform && areNear(leftNumber, rightNumber, sheet)) return CADASTRE_GRADES.nextNumberAcrossReform;
  if (map === 'other') return CADASTRE_GRADES.otherMap;
  if (sheet === 'other') {
    if (map !== 'one') return CADASTRE_GRADES.otherMap;
    return series === 'one' ? CADASTRE_GRADES.otherSheet : CADASTRE_GRADES.otherSheetOfSomeMap;
  }
  return map === 'one' && sheet === 'one' ? CADASTRE_GRADES.otherNumberOnSheet : CADASTRE_GRADES.otherNumber;
}

/** How far apart the numbers of one holder's plots are: on one sheet, and on two, where chance brings as many near. */
const NEAR_ON_SHEET = 10;
const NEAR_ON_TWO_SHEETS = 3;

function areNear(left = '', right = '', sheet: MapRelation): boolean {
  const apart = Math.abs(Number.parseInt(left, 10) - Number.parseInt(right, 10));
  return apart > 0 && apart <= (sheet === 'one' ? NEAR_ON_SHEET : NEAR_ON_TWO_SHEETS);
}

function gradeOfSameNumber(map: MapRelation, sheet: MapRelation, series: MapRelation): number {
  if (map === 'other' || sheet === 'unknown') return CADASTRE_GRADES.sameParcelNumber;
  if (sheet === 'other') return gradeOfOtherSheet(map, series);
  if (map === 'unknown') return CADASTRE_GRADES.sameNumbers;
  return series === 'one' ? CADASTRE_GRADES.sameParcel : CADASTRE_GRADES.sameWithoutSeries;
}

function gradeOfOtherSheet(map: MapRelation, series: MapRelation): number {
  if (map !== 'one') return CADASTRE_GRADES.sameParcelNumber;
  return series === 'one' ? CADASTRE_GRADES.otherSheet : CADASTRE_GRADES.sameNumberOnOtherSheet;
}

/** `other` when a pair of stated parts differs, `unknown` when a part is not stated, else `one`. */
function mapRelation(pairs: readonly (readonly [string, string])[]): MapRelation {
  if (pairs.some(([left, right]) => left !== '' && right !== '' && left !== right)) return 'other';
  return pairs.some(([left, right]) => left === '' || right === '') ? 'unknown' : 'one';
}

function partsOf(value: FeatureValue): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
