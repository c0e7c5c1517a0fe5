import { haveValueInCommon, type Features, type PairPredicate } from '@sogoc/matching';

import { HOLDER_GRADES, holderComparator } from '../../modelling/holder-agreement';
import { CADASTRE_GRADES, cadastreComparator } from './map-number-agreement';

/** One code, or one certificate for one number on a sheet: what else differs was taken down wrongly. */
export function isShownOne(left: Features, right: Features): boolean {
  if (left.parcelCode !== undefined && left.parcelCode === right.parcelCode) return true;
  return haveValueInCommon(left.certificates, right.certificates) && isSameNumberOnSheet(left, right);
}

export function isSameNumberOnSheet({ cadastre: left }: Features, { cadastre: right }: Features): boolean {
  return left !== undefined && right !== undefined && cadastreComparator(left, right) >= CADASTRE_GRADES.sameNumbers;
}

/** On one sheet, and where the communes merged in between. */
export const isSameNumberInReform = ({ cadastre: left }: Features, { cadastre: right }: Features): boolean =>
  left !== undefined &&
  right !== undefined &&
  cadastreComparator(left, right) >= CADASTRE_GRADES.sameNumbersAcrossReform;

export function haveHolderInCommon({ holders: left }: Features, { holders: right }: Features): boolean {
  return left !== undefined && right !== undefined && holderComparator(left, right) > HOLDER_GRADES.different;
}

/** Two surveys of one plot differ by so much at most. */
const OTHER_SURVEY = 0.03;

/**
 * One parcel number, and two of what a neighbour does not share with it: the sheet, the certificate, the house, or the holder with the area. So
 * whom else one of the two records may be makes no difference.
 */
export const areSurelyOneParcel: PairPredicate = (left, right) => {
  if (left.parcelCode !== undefined && left.parcelCode === right.parcelCode) return true;
  if (left.parcelNumber === undefined || left.parcelNumber !== right.parcelNumber) return false;
  const agreeing = [
    isSameNumberOnSheet(left, right),
    haveValueInCommon(left.certificates, right.certificates),
    left.addressLine !== undefined && left.addressLine === right.addressLine,
    haveHolderInCommon(left, right) && areOneArea(left.area, right.area),
  ];
  return agreeing.filter((agrees) => agrees).length >= 2;
};

function areOneArea(left: Features[string], right: Features[string]): boolean {
  if (typeof left !== 'number' || typeof right !== 'number') return false;
  return Math.abs(left - right) <= OTHER_SURVEY * Math.max(left, right);
}

/**
 * What joins a plot's records to each other though the maps it stood on number it otherwise: holder, area and certificate. Numbers of one map that differ are
 * a holder's next plot on one certificate.
 */
export const isOnePlotOfHolder: PairPredicate = (left, right) =>
  areSurelyOneParcel(left, right) ||
  (haveHolderInCommon(left, right) &&
    areOneArea(left.area, right.area) &&
    haveValueInCommon(left.certificates, right.certificates) &&
    !areNumberedApart(left, right));

const areNumberedApart = ({ cadastre: left }: Features, { cadastre: right }: Features): boolean =>
  left !== undefined && right !== undefined && cadastreComparator(left, right) <= CADASTRE_GRADES.otherSheet;

/**
 * One number on one sheet, one holder and one hamlet or field: of two areas one was typed wrongly, or only a part was taken. When a plot is split its parts
 * get certificates of their own.
 */
export const isHeldUnderOneNumber: PairPredicate = (left, right) =>
  isSameNumberInReform(left, right) &&
  haveHolderInCommon(left, right) &&
  haveValueInCommon(left.localPlaces, right.localPlaces) &&
  (left.certificates === undefined ||
    right.certificates === undefined ||
    haveValueInCommon(left.certificates, right.certificates));
