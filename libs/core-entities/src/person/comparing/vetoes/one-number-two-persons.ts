import { withinOneEdit } from '@sogoc/kernel';
import { DATE_GRADES, type Features, type PairPredicate } from '@sogoc/matching';

import { middleNameComparator, NAME_GRADES, surnameComparator } from '../person-comparators';
import { BIRTH_GRADES, birthDateComparator } from '../birth-date-agreement';
import { plainPart } from '../../reading/person-name-features';
import { nationalIdsAgree } from '../shared-national-id';
import { hasDecisiveAgreement, hasOtherGivenName, knownAs, sameWords } from './person-vetoes';

/**
 * One number with another name and no agreeing birth: somebody's number stands in another's record, as happens to parents and children, and old
 * cards were issued twice. With an agreeing birth date it is one person whose name was changed.
 */
export const oneNumberTwoPersons: PairPredicate = (left, right) =>
  nationalIdsAgree(left, right)
    ? isPersonalNumberOfTwo(left, right)
    : hasDecisiveAgreement(left, right) && isOldNumberOfTwo(left, right);

/**
 * A personal number is issued once, so a birth that agrees leaves one person unless no word of the name is left: who knows somebody's number and
 * birthday would else put what he likes into that record. Where a birth date is not stated, or a slip away, a name that a slip or a left-out word
 * makes of the other is no other person's. Another number that agrees as well settles it where the births do.
 */
const isPersonalNumberOfTwo: PairPredicate = (left, right) => {
  if (!hasOtherGivenName(left, right)) return false;
  if (birthDatesAgree(left, right)) return haveNoNameInCommon(left, right) && !hasDecisiveAgreement(left, right);
  return haveNoNameInCommon(left, right) || !isNameWrittenWrongly(left, right);
};

/** Nine digits were given by provinces, and some twice; of a family's other numbers the office takes the one that lies before it. */
const isOldNumberOfTwo: PairPredicate = (left, right) => {
  if (birthDatesAgree(left, right)) return false;
  if (!hasOtherGivenName(left, right) && !hasOtherSurname(left, right)) return false;
  const isBirthUnknown = left.birthDate === undefined || right.birthDate === undefined;
  return !isBirthUnknown || (hasOtherGivenName(left, right) && !isNameWrittenWrongly(left, right));
};

/** Not the same words in another order, nor a name by which one of the two is also known. */
const hasOtherSurname: PairPredicate = (left, right) =>
  left.surname !== undefined &&
  right.surname !== undefined &&
  surnameComparator(left.surname, right.surname) === NAME_GRADES.different &&
  !knownAs(left, right) &&
  !sameWords(left.name, right.name);

/** `Hương` and `Hưng` behind one surname and middle name, or `Trần Bích` for `Trần Bích Anh`; and the births, where stated, are a slip apart at most. */
function isNameWrittenWrongly(left: Features, right: Features): boolean {
  if (areOtherBirths(left.birthDate, right.birthDate)) return false;
  if (left.surname === undefined || right.surname === undefined) return false;
  if (surnameComparator(left.surname, right.surname) < NAME_GRADES.sameBare) return false;
  if (isPartOf(left.name, right.name) || isPartOf(right.name, left.name)) return true;
  return areMiddlesOne(left.middle, right.middle) && withinOneEdit(plainPart(left.given), plainPart(right.given));
}

/** Both stated, and more apart than by one wrong part: kin are. */
const areOtherBirths = (left: Features[string], right: Features[string]): boolean =>
  left !== undefined && right !== undefined && birthDateComparator(left, right) < BIRTH_GRADES.otherYear;

function isPartOf(name: Features[string], whole: Features[string]): boolean {
  const words = new Set(String(whole).split(' '));
  return String(name)
    .split(' ')
    .every((word) => words.has(word));
}

const areMiddlesOne = (left: Features[string], right: Features[string]): boolean =>
  left === undefined || right === undefined ? left === right : middleNameComparator(left, right) >= NAME_GRADES.near;

function haveNoNameInCommon(left: Features, right: Features): boolean {
  if (typeof left.name !== 'string' || typeof right.name !== 'string') return false;
  if (left.surname === undefined || right.surname === undefined) return false;
  if (surnameComparator(left.surname, right.surname) !== NAME_GRADES.different) return false;
  const words = new Set(plainPart(left.name).split(' '));
  return !plainPart(right.name)
    .split(' ')
    .some((word) => words.has(word));
}

function birthDatesAgree({ birthDate: left }: Features, { birthDate: right }: Features): boolean {
  return left !== undefined && right !== undefined && birthDateComparator(left, right) >= DATE_GRADES.yearOnly;
}
