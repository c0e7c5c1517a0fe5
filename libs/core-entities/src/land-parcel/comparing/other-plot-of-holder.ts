import { haveValueInCommon, type Features, type PairPredicate } from '@sogoc/matching';

import { lieInOtherFields } from './place-of-plot-agreement';
import { CADASTRE_GRADES, cadastreComparator } from './map-number-agreement';
import { POSITION_GRADES, positionComparator } from './position-agreement';
import { isSameNumberInReform } from './surely-one-parcel';

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
export const otherSurveyedPlot: PairPredicate = (left, right) => {
  const [one, other] = [left.area, right.area];
  if (!isMeasured(one) || !isMeasured(other)) return false;
  if (Math.min(one, other) >= SURVEYS_OF_ONE * Math.max(one, other)) return false;
  return areNumberedApart(left, right) && !isToldOtherwise(left, right);
};

const isMeasured = (area: Features[string]): area is number => typeof area === 'number' && !Number.isInteger(area);

const areNumberedApart = ({ cadastre: left }: Features, { cadastre: right }: Features): boolean =>
  left !== undefined &&
  right !== undefined &&
  cadastreComparator(left, right) < CADASTRE_GRADES.sameNumberOnOtherSheet;
