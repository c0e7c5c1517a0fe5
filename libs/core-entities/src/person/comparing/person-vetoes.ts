import { DATE_GRADES, haveValueInCommon, withinOneEdit, type Features, type PairPredicate } from '@sogoc/matching';
import {
  givenNameComparator,
  middleNameComparator,
  NAME_GRADES,
  plainNameComparator,
  surnameComparator,
} from './person-comparators';
import { areOtherBirthDates, BIRTH_GRADES, areOtherDaysOfOneYear, birthDateComparator } from './birth-date-agreement';
import { NAME_FREQUENCIES } from '../../term-frequencies/name-frequencies';
import { plainPart } from '../reading/person-name-features';
import { nationalIdsAgree } from './shared-national-id';

/** Numbers of which an equal value outweighs another given name: names are changed and misread, these are issued once. */
const DECISIVE = ['idCard9', 'taxCode', 'insuranceNumber', 'passportNumber'] as const;

/**
 * Twins, brothers and sisters share birth dates, parents, phones and addresses, so without an equal number two different given
 * names are two persons. A name by which one side is also known lifts the veto.
 */
export const otherGivenName: PairPredicate = (left, right) =>
  hasOtherGivenName(left, right) && !nationalIdsAgree(left, right) && !hasDecisiveAgreement(left, right);

/**
 * Another given name under a father of one name, and no other mother: two children of one family, born on one day or not. A mother's
 * name alone is too often all that a form for the mother's own number asks for.
 */
export const siblings: PairPredicate = (left, right) =>
  isNamed(left.fatherName, right.fatherName) &&
  (left.motherName === undefined || right.motherName === undefined || isNamed(left.motherName, right.motherName)) &&
  otherGivenName(left, right);

/**
 * Parents give twins and siblings one given name under two middle words (`Minh Anh`, `Ngọc Anh`): born on one day they agree in all
 * but the middle word and the numbers. A dropped or abbreviated middle word is no other one, unless the sex is another too.
 */
export const otherMiddleName: PairPredicate = (left, right) =>
  hasOtherMiddle(left, right) &&
  !knownAs(left, right) &&
  !sameWords(left.name, right.name) &&
  !nationalIdsAgree(left, right) &&
  !hasDecisiveAgreement(left, right);

/**
 * Names that differ in the first word alone, and there surely: offices that write the given name first tell twins by it
 * (`Quang Bùi Hoàng`, `Phước Bùi Hoàng`), and nobody changes the family's.
 */
export const otherSurname: PairPredicate = (left, right) =>
  left.surname !== undefined &&
  right.surname !== undefined &&
  left.middle !== undefined &&
  right.middle !== undefined &&
  beginsWithGivenName(left) &&
  beginsWithGivenName(right) &&
  surnameComparator(left.surname, right.surname) === NAME_GRADES.different &&
  middleNameComparator(left.middle, right.middle) >= NAME_GRADES.sameBare &&
  left.given !== undefined &&
  right.given !== undefined &&
  givenNameComparator(left.given, right.given) >= NAME_GRADES.sameBare &&
  !knownAs(left, right) &&
  !sameWords(left.name, right.name) &&
  !nationalIdsAgree(left, right) &&
  !hasDecisiveAgreement(left, right);

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

/** A part of a name with its marks is held as tone key and plain key. */
const isBare = (part: Features[string]): boolean => Array.isArray(part) && part.length === 1;

const A_SLIP_APART: readonly number[] = [DATE_GRADES.oneDigit, BIRTH_GRADES.otherDay];

/** Whether another word, the second or the last, is the likelier family name than the first, and the first a given name or middle word. */
function beginsWithGivenName({ surname, middle, given }: Features): boolean {
  const first = plainPart(surname);
  const { surnames, 'given-names': givenNames, 'middle-words': middleWords } = NAME_FREQUENCIES;
  if (!Object.hasOwn(givenNames, first) && !Object.hasOwn(middleWords, first)) return false;
  const others = [plainPart(middle).split(' ')[0] ?? '', plainPart(given)];
  return others.some((word) => (surnames[word] ?? 0) > (surnames[first] ?? 0));
}

/**
 * Born on two days that no slip makes one: father and son of one name, and namesakes, whom a third record without a birth date, or with
 * the year alone, would bring together. Two days of one year are two people's unless they share a phone.
 */
export const otherBirthDate: PairPredicate = (left, right) =>
  (areOtherBirthDates(left.birthDate, right.birthDate) ||
    (areOtherDaysOfOneYear(left.birthDate, right.birthDate) && !haveValueInCommon(left.phone, right.phone))) &&
  !nationalIdsAgree(left, right) &&
  !hasDecisiveAgreement(left, right);

function hasOtherMiddle(left: Features, right: Features): boolean {
  const grade =
    left.middle === undefined || right.middle === undefined
      ? NAME_GRADES.part
      : middleNameComparator(left.middle, right.middle);
  if (grade === NAME_GRADES.part) return isOtherSex(left, right) && left.name !== right.name;
  return grade === NAME_GRADES.different;
}

const isOtherSex = ({ sex: left }: Features, { sex: right }: Features): boolean =>
  left !== undefined && right !== undefined && left !== right;

/**
 * One personal number with another given name and no agreeing birth date: somebody's number stands in another's record, as happens
 * to parents and children. With an agreeing birth date it is one person whose name was changed, unless no word of the name is left:
 * who knows somebody's number and birthday would else put what he likes into that record. Where a birth date is not stated, a name that
 * a slip or a left-out word makes of the other is no other person's.
 */
export const oneNumberTwoPersons: PairPredicate = (left, right) =>
  nationalIdsAgree(left, right) &&
  hasOtherGivenName(left, right) &&
  (haveNoNameInCommon(left, right) || (!birthDatesAgree(left, right) && !isNameWrittenWrongly(left, right))) &&
  !hasDecisiveAgreement(left, right);

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

/** Twins are named Hải and Hãi too: what is confused in writing is told apart by a number alone. */
const isOtherName = (grade: number): boolean =>
  grade === NAME_GRADES.different || grade === NAME_GRADES.otherLetters || grade === NAME_GRADES.otherTone;

function hasOtherGivenName(left: Features, right: Features): boolean {
  if (left.given === undefined || right.given === undefined) return false;
  if (!isOtherName(givenNameComparator(left.given, right.given))) return false;
  return !knownAs(left, right) && !sameWords(left.name, right.name);
}

/** Whether a number that is no personal number agrees. */
export function hasDecisiveAgreement(left: Features, right: Features): boolean {
  return DECISIVE.some((feature) => haveValueInCommon(left[feature], right[feature]));
}

function birthDatesAgree({ birthDate: left }: Features, { birthDate: right }: Features): boolean {
  return left !== undefined && right !== undefined && birthDateComparator(left, right) >= DATE_GRADES.yearOnly;
}

/** Names written in another order: `An Nguyễn Văn`. */
function sameWords(left: Features[string], right: Features[string]): boolean {
  if (typeof left !== 'string' || typeof right !== 'string' || left === right) return false;
  return left.split(' ').sort().join(' ') === right.split(' ').sort().join(' ');
}

/** A living person's record can be old, so a death is no veto; two different days of death are. */
export const otherDeath: PairPredicate = (left, right) =>
  typeof left.deceasedOn === 'string' &&
  typeof right.deceasedOn === 'string' &&
  left.deceasedOn.slice(0, 4) !== right.deceasedOn.slice(0, 4) &&
  !nationalIdsAgree(left, right);

function knownAs(left: Features, right: Features): boolean {
  return isNamed(left.otherNames, right.name) || isNamed(right.otherNames, left.name);
}

function isNamed(otherNames: Features[string], name: Features[string]): boolean {
  return otherNames !== undefined && name !== undefined && plainNameComparator(otherNames, name) >= 0.9;
}
