import { type Features, type PairPredicate, statedValues } from '@sogoc/matching';

import { NAME_FREQUENCIES } from '../../term-frequencies/name-frequencies';
import { plainOf } from '../reading/person-name-features';

/** People of the largest province, of one sex: Ho Chi Minh City since 2025-07-01. A registry of the whole country declares its population. */
const PEOPLE = 7_000_000;
/** Birthdays that they share, about seventy years of them, by the letters of a date that is known to the day, the month or the year. */
const BIRTHDAYS: Readonly<Record<number, number>> = { 10: 25_000, 7: 840, 4: 70 };
/** One other person of the name and birthday in twenty cases is too many for a merge. */
const MOST_NAMESAKES = 0.05;
/** Shares of words that stand in no table. */
const RAREST = { surname: 0.0002, middle: 0.001, given: 0.0005 } as const;

/** Any of these, where it agrees, says more than the name and the birthday do. */
const BESIDE = [
  'phone',
  'email',
  'addressLines',
  'hamlets',
  'communes',
  'fatherName',
  'motherName',
  'nationalIds',
  'idCard9',
  'passportNumber',
  'taxCode',
  'insuranceNumber',
] as const;

/**
 * Nothing but a name and a birthday agrees, and so common a name is borne by others born on that day (Nguyễn Văn Hùng). Two numbers that
 * are both stated are judged by what they say.
 */
export const nameAndBirthAlone: PairPredicate = (left, right) => {
  if (left.nationalId !== undefined && right.nationalId !== undefined) return false;
  if (BESIDE.some((feature) => agree(left[feature], right[feature]))) return false;
  return (PEOPLE / birthdaysOf(left, right)) * Math.max(shareOf(left), shareOf(right)) > MOST_NAMESAKES;
};

function birthdaysOf({ birthDate: left }: Features, { birthDate: right }: Features): number {
  const known = [left, right].map((date) => (typeof date === 'string' ? date.length : 0));
  return BIRTHDAYS[Math.min(...known)] ?? 1;
}

function agree(left: Features[string], right: Features[string]): boolean {
  const stated = new Set(statedValues(left));
  return stated.size > 0 && statedValues(right).some((value) => stated.has(value));
}

/** Share of people who bear the name, its words taken for independent. */
function shareOf({ surname, middle, given }: Features): number {
  const { surnames, 'middle-words': middleWords, 'given-names': givenNames } = NAME_FREQUENCIES;
  const middles = plainPart(middle).split(' ').filter(Boolean);
  const ends = (surnames[plainPart(surname)] ?? RAREST.surname) * (givenNames[plainPart(given)] ?? RAREST.given);
  return middles.reduce((share, word) => share * (middleWords[word] ?? RAREST.middle), ends);
}

const plainPart = (part: Features[string]): string => plainOf(statedValues(part));
