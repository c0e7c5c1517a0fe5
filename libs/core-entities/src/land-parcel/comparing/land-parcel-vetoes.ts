import { haveValueInCommon, statedValues, type Features, type PairPredicate } from '@sogoc/matching';

import { areWholeAndPart } from './area-agreement';
import { POSITION_GRADES, positionComparator } from './position-agreement';
import { CADASTRE_GRADES, cadastreComparator } from './map-number-agreement';
import { areNearCodes } from './parcel-codes-near';
import { areOtherHolders } from './other-certificate-other-holder';
import { haveHolderInCommon, isHeldUnderOneNumber, isShownOne } from './surely-one-parcel';

/**
 * Two numbers on one sheet of one map series are two parcels, unless all else says that one number was typed wrongly: the area is
 * one, and so are the registered code or the surveyed outline, or certificate and house.
 */
export const otherNumberOnSheet: PairPredicate = (left, right) =>
  left.cadastre !== undefined &&
  right.cadastre !== undefined &&
  cadastreComparator(left.cadastre, right.cadastre) === CADASTRE_GRADES.otherNumberOnSheet &&
  !isOnePlot(left, right);

/**
 * Two numbers on one sheet, or two lots of a developer, and neither certificate nor house nor place says that one of them was typed wrongly: a holder's lots, side by side and of
 * one size.
 */
export const otherLotOfHolder: PairPredicate = (left, right) =>
  (otherNumberOnSheet(left, right) || areOtherLots(left, right)) &&
  !haveValueInCommon(left.certificates, right.certificates) &&
  (left.addressLine === undefined || left.addressLine !== right.addressLine) &&
  (left.parcelCode === undefined || left.parcelCode !== right.parcelCode) &&
  !(
    left.position !== undefined &&
    right.position !== undefined &&
    positionComparator(left.position, right.position) >= POSITION_GRADES.withinFiveMetres
  );

/** A developer's lots, where a side states no number on a map. */
function areOtherLots(left: Features, right: Features): boolean {
  if (left.parcelNumber !== undefined && right.parcelNumber !== undefined) return false;
  const [lots, others] = [lotsOf(left), lotsOf(right)];
  return lots.length > 0 && others.length > 0 && !lots.some((lot) => others.includes(lot));
}

/** Among houses of a hamlet or a quarter, what is a lot. */
const lotsOf = ({ houses }: Features): readonly string[] =>
  statedValues(houses).filter((house) => house.startsWith('LO '));

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
  return areNearCodes(left, right) === false;
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

/** A survey of one plot never finds a sixth more or less of it. */
const OTHER_SIZE = 0.85;

export const otherSize: PairPredicate = (left, right) =>
  typeof left.area === 'number' &&
  typeof right.area === 'number' &&
  Math.min(left.area, right.area) < OTHER_SIZE * Math.max(left.area, right.area) &&
  !areWholeAndPart(left.areas, right.areas) &&
  !isShownOne(left, right) &&
  !isHeldUnderOneNumber(left, right);

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

function areNearby({ position: left }: Features, { position: right }: Features): boolean {
  return (
    left !== undefined && right !== undefined && positionComparator(left, right) >= POSITION_GRADES.withinTwelveMetres
  );
}
