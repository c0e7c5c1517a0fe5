import { haveValueInCommon, statedValues, type Features, type PairPredicate } from '@sogoc/matching';
import { parcelCodeDistance } from '@sogoc/vietnam';

import { HOLDER_GRADES, holderComparator } from '../../modelling/holder-agreement';
import {
  CADASTRE_GRADES,
  cadastreComparator,
  gapBetweenPlaces,
  POSITION_GRADES,
  positionComparator,
} from './land-parcel-comparators';
import { areOtherHolders } from './other-certificate-other-holder';

/** Parcel codes farther apart than this mark two points whatever the datum shift. Metres. */
const OTHER_POINT_METRES = 5;

/**
 * Two numbers on one sheet of one map series are two parcels, unless all else says that one number was typed wrongly: the area is
 * one, and so are the registered code or the surveyed outline, or certificate and house.
 */
export const otherNumberOnSheet: PairPredicate = (left, right) =>
  left.cadastre !== undefined &&
  right.cadastre !== undefined &&
  cadastreComparator(left.cadastre, right.cadastre) === CADASTRE_GRADES.otherNumberOnSheet &&
  !isOnePlot(left, right);

function isOnePlot(left: Features, right: Features): boolean {
  if (!isOneArea(left.area, right.area)) return false;
  if (left.parcelCode !== undefined && left.parcelCode === right.parcelCode) return true;
  if (left.position !== undefined && right.position !== undefined)
    return positionComparator(left.position, right.position) >= POSITION_GRADES.sameOutline;
  return (
    left.addressLine !== undefined &&
    left.addressLine === right.addressLine &&
    haveValueInCommon(left.certificates, right.certificates)
  );
}

/** A survey of the same plot; a part of it has another area. */
function isOneArea(left: Features[string], right: Features[string]): boolean {
  return (
    typeof left === 'number' && typeof right === 'number' && Math.abs(left - right) <= 0.03 * Math.max(left, right)
  );
}

/** One was split or merged from the other, so they are two parcels at one place. */
export const predecessorOfOther: PairPredicate = (left, right) => derivesFrom(left, right) || derivesFrom(right, left);

function derivesFrom(younger: Features, older: Features): boolean {
  const predecessors = new Set(statedValues(younger.derivedFrom));
  return [older.parcelCode, older.mapPlace].some((name) => typeof name === 'string' && predecessors.has(name));
}

/** Both codes are registered and lie apart; a code that took the place of the other is none. */
export const otherParcelCode: PairPredicate = (leftFeatures, rightFeatures) => {
  const [{ parcelCode: left }, { parcelCode: right }] = [leftFeatures, rightFeatures];
  if (isFormerOf(left, rightFeatures) || isFormerOf(right, leftFeatures)) return false;
  if (typeof left !== 'string' || typeof right !== 'string' || left === right) return false;
  const metres = parcelCodeDistance(left, right);
  return metres !== undefined && metres > OTHER_POINT_METRES;
};

const isFormerOf = (code: Features[string], { formerParcelCodes }: Features): boolean =>
  typeof code === 'string' && statedValues(formerParcelCodes).includes(code);

/**
 * One number on one sheet, and other holders, where one of the two came to the number only when the sheet was numbered anew: what still
 * says so by the old numbering is the neighbour.
 */
export const numberOfAnother: PairPredicate = (left, right) =>
  (left.formerPlaces !== undefined || right.formerPlaces !== undefined) &&
  left.mapPlace !== undefined &&
  left.mapPlace === right.mapPlace &&
  areOtherHolders(left, right);

/**
 * The two lie where no error of survey brings them together. Coordinates of one datum taken for another's are 227 m off, points for a parcel
 * may lie anywhere in it, and outlines of many corners are known by their point and area only. Metres.
 */
const FAR_APART_METRES = 500;
/** A parcel may be so many times longer than a square of its area: roads, canals. */
const LONGEST_OF_SQUARE = 5;

export const placesFarApart: PairPredicate = (left, right) => {
  if (left.position === undefined || right.position === undefined) return false;
  const gap = gapBetweenPlaces(left.position, right.position);
  if (gap === undefined || gap <= FAR_APART_METRES) return false;
  const larger = Math.max(Number(left.area ?? 0), Number(right.area ?? 0));
  return gap > FAR_APART_METRES + LONGEST_OF_SQUARE * Math.sqrt(larger);
};

/** A closed parcel and one that came from a split or merger, of clearly other size. */
export const closedBesideSuccessor: PairPredicate = (left, right) =>
  isClosedBeside(left, right) || isClosedBeside(right, left);

function isClosedBeside(closed: Features, successor: Features): boolean {
  if (
    closed.closed !== true ||
    statedValues(successor.derivedFrom).length === 0 ||
    statedValues(closed.derivedFrom).length > 0
  )
    return false;
  const { area } = closed;
  return (
    typeof area === 'number' &&
    typeof successor.area === 'number' &&
    Math.abs(area - successor.area) > 0.05 * Math.max(area, successor.area)
  );
}

/** One code, or one certificate for one number on a sheet: what else differs was taken down wrongly. */
function isShownOne(left: Features, right: Features): boolean {
  if (left.parcelCode !== undefined && left.parcelCode === right.parcelCode) return true;
  return haveValueInCommon(left.certificates, right.certificates) && isSameNumberOnSheet(left, right);
}

function isSameNumberOnSheet({ cadastre: left }: Features, { cadastre: right }: Features): boolean {
  return left !== undefined && right !== undefined && cadastreComparator(left, right) >= CADASTRE_GRADES.sameNumbers;
}

/** A survey of one plot never finds a sixth more or less of it. */
const OTHER_SIZE = 0.85;

export const otherSize: PairPredicate = (left, right) =>
  typeof left.area === 'number' &&
  typeof right.area === 'number' &&
  Math.min(left.area, right.area) < OTHER_SIZE * Math.max(left.area, right.area) &&
  !isShownOne(left, right);

/**
 * Both say in which commune of before the reform they lie, and these are two. A code taken down wrongly stands beside a holder, a house, a
 * certificate or a place that agrees.
 */
export const otherFormerCommune: PairPredicate = (left, right) => {
  const [one, other] = [formerCommuneOf(left), formerCommuneOf(right)];
  return one !== undefined && other !== undefined && one !== other && !isKnownOtherwise(left, right);
};

function formerCommuneOf({ cadastre }: Features): string | undefined {
  const [era, commune] = statedValues(cadastre);
  return era === BEFORE_REFORM && commune !== '' ? commune : undefined;
}

const BEFORE_REFORM = 'before-2025-07';

function isKnownOtherwise(left: Features, right: Features): boolean {
  return (
    isShownOne(left, right) ||
    haveValueInCommon(left.certificates, right.certificates) ||
    (left.addressLine !== undefined && left.addressLine === right.addressLine) ||
    haveHolderInCommon(left, right) ||
    areNearby(left, right)
  );
}

function haveHolderInCommon({ holders: left }: Features, { holders: right }: Features): boolean {
  return left !== undefined && right !== undefined && holderComparator(left, right) > HOLDER_GRADES.different;
}

function areNearby({ position: left }: Features, { position: right }: Features): boolean {
  return (
    left !== undefined && right !== undefined && positionComparator(left, right) >= POSITION_GRADES.withinTwelveMetres
  );
}

/** A point taken on the spot lies within the plot or beside it. Metres. */
const BESIDE_METRES = 30;

export const otherPlace: PairPredicate = (left, right) => {
  if (left.position === undefined || right.position === undefined) return false;
  const gap = gapBetweenPlaces(left.position, right.position);
  if (gap === undefined || gap <= BESIDE_METRES) return false;
  const larger = Math.max(Number(left.area ?? 0), Number(right.area ?? 0));
  return gap > BESIDE_METRES + Math.sqrt(larger) && !isShownOne(left, right) && !isSameNumberOnSheet(left, right);
};

/** Two surveys of one plot differ by so much at most; more is found between two plots of one holder as often. */
const OTHER_SURVEY = 0.01;

/**
 * Nothing but the holder's name and an area that is not quite the same: a holder's plots are often parts of one that was shared out evenly.
 */
export const holderNameAndSizeAlone: PairPredicate = (left, right) =>
  isNearlyOneArea(left.area, right.area) &&
  left.holders !== undefined &&
  right.holders !== undefined &&
  holderComparator(left.holders, right.holders) < HOLDER_GRADES.sameNumber &&
  !haveValueInCommon(left.certificates, right.certificates) &&
  (left.addressLine === undefined || left.addressLine !== right.addressLine) &&
  (left.parcelNumber === undefined || left.parcelNumber !== right.parcelNumber) &&
  (left.position === undefined || right.position === undefined);

/**
 * A parcel number and an area agree in one commune, and neither says on which sheet: each of its hundred or so sheets has that number, and of so many plots
 * one is of that area as often as not.
 */
export const numberAndSizeAlone: PairPredicate = (left, right) =>
  left.cadastre !== undefined &&
  right.cadastre !== undefined &&
  cadastreComparator(left.cadastre, right.cadastre) === CADASTRE_GRADES.sameParcelNumber &&
  !isOnSheet(left) &&
  !isOnSheet(right) &&
  (left.position === undefined || right.position === undefined) &&
  (left.parcelCode === undefined || left.parcelCode !== right.parcelCode) &&
  (left.addressLine === undefined || left.addressLine !== right.addressLine) &&
  !haveHolderInCommon(left, right) &&
  !haveValueInCommon(left.certificates, right.certificates);

/** Era, commune, series, sheet and number of the current place. */
const isOnSheet = ({ cadastre }: Features): boolean => (statedValues(cadastre)[3] ?? '') !== '';

const isNearlyOneArea = (left: Features[string], right: Features[string]): boolean =>
  typeof left === 'number' &&
  typeof right === 'number' &&
  Math.abs(left - right) > OTHER_SURVEY * Math.max(left, right);
