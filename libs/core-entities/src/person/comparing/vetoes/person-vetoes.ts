import { haveValueInCommon, type Features, type PairPredicate } from '@sogoc/matching';
import { areRegionalForms } from '@sogoc/vietnam';

import { givenNameComparator, middleNameComparator, NAME_GRADES, plainNameComparator } from '../person-comparators';
import { haveCommuneInCommon } from '../../../address/by-words/place-agreement';
import { areOtherBirthDates, areOtherDaysOfOneYear, isYearAlone, yearsApart } from '../birth-date-agreement';
import { NAME_FREQUENCIES } from '../../../term-frequencies/name-frequencies';
import { plainPart } from '../../reading/person-name-features';
import { nationalIdsAgree } from '../shared-national-id';

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
  !haveOneSpouse(left, right) &&
  !nationalIdsAgree(left, right) &&
  !hasDecisiveAgreement(left, right);

/** Twins have each a husband or wife of their own; Mông men take another middle word when they marry (`Mùa A Chía`, `Mùa Sình Chía`). */
const haveOneSpouse = ({ spouseNames: left }: Features, { spouseNames: right }: Features): boolean =>
  haveValueInCommon(left, right);

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
  areTwoFirstWords(plainPart(left.surname), plainPart(right.surname)) &&
  middleNameComparator(left.middle, right.middle) >= NAME_GRADES.sameBare &&
  left.given !== undefined &&
  right.given !== undefined &&
  givenNameComparator(left.given, right.given) >= NAME_GRADES.sameBare &&
  !knownAs(left, right) &&
  !sameWords(left.name, right.name) &&
  !nationalIdsAgree(left, right) &&
  !hasDecisiveAgreement(left, right);

/** Both are given names or middle words: `Mỹ` is near `Minh` as a family name alone, which it is not. */
const areTwoFirstWords = (left: string, right: string): boolean => left !== right && !areRegionalForms(left, right);

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
  left.birthDate !== right.birthDate &&
  (areOtherBirthDates(left.birthDate, right.birthDate) ||
    (areOtherDaysOfOneYear(left.birthDate, right.birthDate) && !haveValueInCommon(left.phone, right.phone))) &&
  !isYearByHearsay(left, right) &&
  !nationalIdsAgree(left, right) &&
  !hasDecisiveAgreement(left, right);

/** What neighbours who fill in a list know of one another's age. */
const YEARS_OF_HEARSAY = 3;
/** Where a hamlet is all that is shared, namesakes are nearer. */
const YEARS_IN_A_HAMLET = 2;
const OF_A_HOUSE = ['phone', 'addressLines', 'fatherName', 'motherName'] as const;

/**
 * One of the two knows a year alone, which is not far from the other's, the whole name is one, and so is the house or a parent, or at least the hamlet:
 * lists state ages by hearsay, and a father and his son, or two neighbours of one name, do not share both.
 */
const isYearByHearsay = (left: Features, right: Features): boolean =>
  left.name !== undefined &&
  left.name === right.name &&
  (isYearAlone(left.birthDate) || isYearAlone(right.birthDate)) &&
  yearsApart(left.birthDate, right.birthDate) <= yearsOfHearsay(left, right);

function yearsOfHearsay(left: Features, right: Features): number {
  if (OF_A_HOUSE.some((feature) => haveValueInCommon(left[feature], right[feature]))) return YEARS_OF_HEARSAY;
  const isOneHamlet =
    haveValueInCommon(left.hamlets, right.hamlets) && haveCommuneInCommon(left.communes, right.communes);
  return isOneHamlet ? YEARS_IN_A_HAMLET : 0;
}

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

/** Twins are named Hải and Hãi too: what is confused in writing is told apart by a number alone. */
const isOtherName = (grade: number): boolean =>
  grade === NAME_GRADES.different || grade === NAME_GRADES.otherLetters || grade === NAME_GRADES.otherTone;

export function hasOtherGivenName(left: Features, right: Features): boolean {
  if (left.given === undefined || right.given === undefined) return false;
  if (!isOtherName(givenNameComparator(left.given, right.given))) return false;
  return !knownAs(left, right) && !sameWords(left.name, right.name);
}

/** Whether a number that is no personal number agrees. */
export function hasDecisiveAgreement(left: Features, right: Features): boolean {
  return DECISIVE.some((feature) => haveValueInCommon(left[feature], right[feature]));
}

/** Names written in another order: `An Nguyễn Văn`. */
export function sameWords(left: Features[string], right: Features[string]): boolean {
  if (typeof left !== 'string' || typeof right !== 'string' || left === right) return false;
  if (left.length !== right.length) return false;
  return left.split(' ').sort().join(' ') === right.split(' ').sort().join(' ');
}

/** A living person's record can be old, so a death is no veto; two different days of death are. */
export const otherDeath: PairPredicate = (left, right) =>
  typeof left.deceasedOn === 'string' &&
  typeof right.deceasedOn === 'string' &&
  left.deceasedOn.slice(0, 4) !== right.deceasedOn.slice(0, 4) &&
  !nationalIdsAgree(left, right);

export function knownAs(left: Features, right: Features): boolean {
  return isNamed(left.otherNames, right.name) || isNamed(right.otherNames, left.name);
}

function isNamed(otherNames: Features[string], name: Features[string]): boolean {
  return otherNames !== undefined && name !== undefined && plainNameComparator(otherNames, name) >= 0.9;
}
