import { DATE_GRADES, type Features, type FeatureValue, type PairPredicate } from '@sogoc/matching';
import { givenNameComparator, middleNameComparator, NAME_GRADES, surnameComparator } from '../person-comparators';
import { birthDateComparator } from '../birth-date-agreement';
import { hasDecisiveAgreement } from './person-vetoes';

/**
 * Whether two near personal numbers are one that was mistyped: the records agree in what neither twins nor neighbours in an office's
 * queue share. Twins have one birth date and other given names, so the whole name must stand on both sides; a queue has namesakes and
 * other birth dates. Where the numbers are neighbours the name must stand with its marks, letter for letter (`Vy` and `Vi` are names of two), and the day must agree; numbers that are one
 * edit but thousands apart are seldom two people's, so there it is enough that the birth dates do not differ; a queue's namesakes may be
 * born a day apart, which elsewhere is a slip. Another number that agrees tells as much.
 */
export const numberSlip: PairPredicate = (left, right) =>
  areTwoNumbers(left.nationalId, right.nationalId) && (hasDecisiveAgreement(left, right) || isOneWhole(left, right));

const areTwoNumbers = (left: FeatureValue | undefined, right: FeatureValue | undefined): boolean =>
  left !== undefined && right !== undefined && left !== right;

const isOneWhole: PairPredicate = (left, right) =>
  areNeighbours(left.nationalId, right.nationalId)
    ? isSameDay(left.birthDate, right.birthDate) &&
      isSameName(left, right, NAME_GRADES.same) &&
      String(left.finalY) === String(right.finalY)
    : areOneDay(left.birthDate, right.birthDate) && isSameName(left, right, NAME_GRADES.sameBare);

const isSameName = (left: Features, right: Features, atLeast: number): boolean =>
  isSame(givenNameComparator, left.given, right.given, atLeast) &&
  isSame(surnameComparator, left.surname, right.surname, atLeast) &&
  isSame(middleNameComparator, left.middle, right.middle, atLeast);

/** Numbers of twins and of a queue stand at most so far apart; a slip in an earlier digit makes no neighbour. */
const NEIGHBOURS = 1000;

const areNeighbours = (left: FeatureValue | undefined, right: FeatureValue | undefined): boolean =>
  Math.abs(Number(left) - Number(right)) < NEIGHBOURS;

/** Two days one digit apart may as well be two people's. A date that is missing, or of which the month or the year is known, is no other. */
function areOneDay(left: FeatureValue | undefined, right: FeatureValue | undefined): boolean {
  if (left === undefined || right === undefined) return true;
  return DAYS_ALIKE.has(birthDateComparator(left, right));
}

const DAYS_ALIKE: ReadonlySet<number> = new Set([
  DATE_GRADES.sameDay,
  DATE_GRADES.sameMonth,
  DATE_GRADES.swapped,
  DATE_GRADES.yearOnly,
]);

function isSameDay(left: FeatureValue | undefined, right: FeatureValue | undefined): boolean {
  return left !== undefined && right !== undefined && birthDateComparator(left, right) === DATE_GRADES.sameDay;
}

function isSame(
  comparator: (left: FeatureValue, right: FeatureValue) => number,
  left: FeatureValue | undefined,
  right: FeatureValue | undefined,
  atLeast: number,
): boolean {
  if (left === undefined || right === undefined) return left === right;
  return comparator(left, right) >= atLeast;
}
