import { haveValueInCommon, type Features, type PairPredicate } from '@sogoc/matching';

import { plainPart } from '../../reading/person-name-features';
import { nationalIdsAgree } from '../shared-national-id';
import { hasDecisiveAgreement } from './person-vetoes';

/**
 * Given names that differ by i and y where no tone stands over it, `Vi` and `Vy`, `Mi` and `My`: parents choose between them, and name twins so.
 * Under a tone it is one name in two spellings (`Lí`, `Lý`). A phone or a number that agrees is a person's own.
 */
export const otherFinalLetter: PairPredicate = (left, right) =>
  areBornOnOneDay(left, right) &&
  left.name === right.name &&
  isWithoutTone(left.given) &&
  isWithoutTone(right.given) &&
  endsInY(left) !== endsInY(right) &&
  !haveOwnInCommon(left, right);

/**
 * Two cards, one day of birth, and a middle word on one side alone: the word may have been left out, and may be what tells the twins apart.
 */
export const otherCardFewerWords: PairPredicate = (left, right) =>
  left.idCard9 !== undefined &&
  right.idCard9 !== undefined &&
  areBornOnOneDay(left, right) &&
  wordsOf(left) !== wordsOf(right) &&
  Math.min(wordsOf(left), wordsOf(right)) === WITHOUT_MIDDLE_WORD &&
  !haveOwnInCommon(left, right);

const WITHOUT_MIDDLE_WORD = 2;

const wordsOf = ({ name }: Features): number => String(name).split(' ').length;

/** 1 January stands for a year alone. */
const areBornOnOneDay: PairPredicate = ({ birthDate: left }, { birthDate: right }) =>
  typeof left === 'string' && left === right && left.length === 10 && !left.endsWith('-01-01');

/** A part of a name with its marks is held as tone key and plain key; a tone is a digit behind the word. */
const isWithoutTone = (part: Features[string]): boolean =>
  Array.isArray(part) && part.length === 2 && !/\d/.test(String(part[0])) && /[IY]$/.test(plainPart(part));

const endsInY = ({ finalY, given }: Features): boolean => {
  const asWithY = plainPart(given).replace(/I$/, 'Y');
  return Array.isArray(finalY) && finalY.includes(asWithY);
};

const haveOwnInCommon: PairPredicate = (left, right) =>
  haveValueInCommon(left.phone, right.phone) ||
  haveValueInCommon(left.email, right.email) ||
  nationalIdsAgree(left, right) ||
  hasDecisiveAgreement(left, right);
