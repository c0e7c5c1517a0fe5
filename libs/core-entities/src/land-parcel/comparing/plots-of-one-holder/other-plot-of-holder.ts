import { haveValueInCommon, type Features, type PairPredicate } from '@sogoc/matching';

import { lieInOtherFields } from './place-of-plot-agreement';
import { CADASTRE_GRADES, cadastreComparator } from '../map-number-agreement';
import { POSITION_GRADES, positionComparator } from '../position-agreement';
import { isSameNumberInReform } from '../surely-one-parcel';

/**
 * What tells the plots of one holder apart, who has them in one hamlet and of about one size: the field, the use, what was measured. A code, a certificate, a
 * place or a number on a sheet that agrees says more than any of them.
 */
function isToldOtherwise(left: Features, right: Features): boolean {
  return (
    (left.parcelCode !== undefined && left.parcelCode === right.parcelCode) ||
    haveValueInCommon(left.certificates, right.certificates) ||
    isSameNumberInReform(left, right) ||
    lieTogether(left, right)
  );
}

function lieTogether({ position: left }: Features, { position: right }: Features): boolean {
  if (left === undefined || right === undefined) return false;
  return positionComparator(left, right) >= POSITION_GRADES.withinFiveMetres;
}

/** Both say in which field the plot lies, and these are two. */
export const otherField: PairPredicate = (left, right) =>
  lieInOtherFields(left.localPlaces, right.localPlaces) && !isToldOtherwise(left, right);

/** A house's ground and a field, rice and an orchard: no kind of use in common. */
export const otherUse: PairPredicate = (left, right) =>
  left.landUses !== undefined &&
  right.landUses !== undefined &&
  !haveValueInCommon(left.landUses, right.landUses) &&
  !isToldOtherwise(left, right);

/** Two surveys of one plot differ by less, where both give tenths of a square metre. */
const SURVEYS_OF_ONE = 0.975;

/** Both were measured to a tenth, farther apart than two surveys of one plot, and have two numbers on maps. */
export const otherSurveyedPlot: PairPredicate = (left, right) =>
  areMeasured(left, right) &&
  shareOfAreas(left, right) < SURVEYS_OF_ONE &&
  areNumberedApart(left, right) &&
  !isToldOtherwise(left, right);

/** What one certificate says of a plot and what the next one says are farther apart only where the plot was measured anew in between. */
const ONE_MEASUREMENT = 0.998;
const MEASURED_ANEW = 0.97;

/** Two certificates, two numbers on maps and two areas: a plot that gets another certificate keeps one of the others. */
export const otherCertifiedPlot: PairPredicate = (left, right) =>
  left.certificates !== undefined &&
  right.certificates !== undefined &&
  shareOfAreas(left, right) < (areMeasured(left, right) ? ONE_MEASUREMENT : MEASURED_ANEW) &&
  areNumberedApart(left, right) &&
  !haveValueInCommon(left.houses, right.houses) &&
  !isToldOtherwise(left, right);

/** The smaller area, as a share of the larger; 1 where one is not stated. */
function shareOfAreas({ area: one }: Features, { area: other }: Features): number {
  return typeof one === 'number' && typeof other === 'number' ? Math.min(one, other) / Math.max(one, other) : 1;
}

/** Both to a tenth of a square metre. */
const areMeasured = ({ area: one }: Features, { area: other }: Features): boolean =>
  typeof one === 'number' && typeof other === 'number' && !Number.isInteger(one) && !Number.isInteger(other);

const areNumberedApart = ({ cadastre: left }: Features, { cadastre: right }: Features): boolean =>
  left !== undefined && right !== undefined && cadastreComparator(left, right) < CADASTRE_GRADES.sameNumberOnOtherSheet;
