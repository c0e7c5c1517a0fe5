import { haveValueInCommon, statedValues, type Features, type PairPredicate } from '@sogoc/matching';

import { HOLDER_GRADES, holderComparator } from '../../modelling/holder-agreement';
import { CADASTRE_GRADES, cadastreComparator } from './map-number-agreement';
import { haveHolderInCommon } from './surely-one-parcel';

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
  !haveValueInCommon(left.localPlaces, right.localPlaces) &&
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
