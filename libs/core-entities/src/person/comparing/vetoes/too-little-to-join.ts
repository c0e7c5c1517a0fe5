import { DATE_GRADES, haveValueInCommon, type Features, type PairPredicate } from '@sogoc/matching';

import { hamletComparator, HAMLET_GRADES, haveCommuneInCommon } from '../../../address/by-words/place-agreement';
import { haveNothingBeside } from '../name-and-birth-alone';
import { NAME_GRADES, surnameComparator } from '../person-comparators';
import { BIRTH_GRADES, birthDateComparator } from '../birth-date-agreement';
import { nationalIdsAgree } from '../shared-national-id';
import { hasDecisiveAgreement, knownAs, sameWords } from './person-vetoes';

/** As far as both sides tell it. */
const SAME_BIRTH: readonly number[] = [DATE_GRADES.sameDay, DATE_GRADES.sameMonth, DATE_GRADES.yearOnly];

/**
 * Another surname and no birth that agrees, with nothing but what people share (a phone, a house, parents, a common given name) between the two: who
 * takes another surname keeps the birthday, and a slip in both is rare.
 */
export const otherSurnameAndBirth: PairPredicate = (left, right) =>
  left.surname !== undefined &&
  right.surname !== undefined &&
  surnameComparator(left.surname, right.surname) === NAME_GRADES.different &&
  !areOneBirth(left.birthDate, right.birthDate) &&
  !knownAs(left, right) &&
  !sameWords(left.name, right.name) &&
  !nationalIdsAgree(left, right) &&
  !hasDecisiveAgreement(left, right);

const areOneBirth = (left: Features[string], right: Features[string]): boolean =>
  left !== undefined && right !== undefined && SAME_BIRTH.includes(birthDateComparator(left, right));

/**
 * One of the two has no name that could be read, and no number agrees: what is left, a birthday, a house, parents and a phone, twins and a child of
 * the house share.
 */
export const noNameNoNumber: PairPredicate = (left, right) =>
  (left.name === undefined || right.name === undefined) &&
  left.birthDate !== undefined &&
  right.birthDate !== undefined &&
  !nationalIdsAgree(left, right) &&
  !hasDecisiveAgreement(left, right);

/**
 * A name without its marks, and a birth a slip away: what tells twins whose names differ in a tone is lost, and the day is not quite the other's. A phone
 * or a number that agrees is a person's own; a house and parents are not.
 */
export const bareNameAndBirthSlip: PairPredicate = (left, right) =>
  (isBare(left.given) || isBare(right.given)) &&
  left.birthDate !== undefined &&
  right.birthDate !== undefined &&
  A_SLIP_APART.includes(birthDateComparator(left.birthDate, right.birthDate)) &&
  !haveValueInCommon(left.phone, right.phone) &&
  !haveValueInCommon(left.email, right.email) &&
  !nationalIdsAgree(left, right) &&
  !hasDecisiveAgreement(left, right);

/**
 * Two hamlets, and nothing but a name between them, with a year of birth at most: in one commune the families of the place share their names, and
 * in two communes a year is borne by namesakes, too. The names of peoples are in no count, so how common theirs are is not known.
 */
export const nameOfOtherHamlet: PairPredicate = (left, right) =>
  left.hamlets !== undefined &&
  right.hamlets !== undefined &&
  hamletComparator(left.hamlets, right.hamlets) === HAMLET_GRADES.different &&
  isLittleForPlace(left, right) &&
  haveNothingBeside(left, right) &&
  !(left.nationalId !== undefined && right.nationalId !== undefined);

/** No birth on one side; or the year alone, and two communes. */
const isLittleForPlace: PairPredicate = (left, right) =>
  left.birthDate === undefined ||
  right.birthDate === undefined ||
  (birthDateComparator(left.birthDate, right.birthDate) <= DATE_GRADES.yearOnly &&
    left.communes !== undefined &&
    right.communes !== undefined &&
    !haveCommuneInCommon(left.communes, right.communes));

/** A part of a name with its marks is held as tone key and plain key. */
const isBare = (part: Features[string]): boolean => Array.isArray(part) && part.length === 1;

const A_SLIP_APART: readonly number[] = [DATE_GRADES.oneDigit, BIRTH_GRADES.otherDay];
