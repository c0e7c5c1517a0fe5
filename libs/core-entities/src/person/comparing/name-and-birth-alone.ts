import { haveValueInCommon, type Features, type PairPredicate } from '@sogoc/matching';
import { nameShare } from '../../term-frequencies/name-share';

/** People of the largest province, of one sex: Ho Chi Minh City since 2025-07-01. A registry of the whole country declares its population. */
const PEOPLE = 7_000_000;
/** Birthdays that they share, about seventy years of them, by the letters of a date that is known to the day, the month or the year. */
const BIRTHDAYS: Readonly<Record<number, number>> = { 10: 25_000, 7: 840, 4: 70 };
/** One other person of the name and birthday in twenty cases is too many for a merge. */
const MOST_NAMESAKES = 0.05;
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
  if (left.name === undefined || right.name === undefined) return false;
  if (left.nationalId !== undefined && right.nationalId !== undefined) return false;
  if (BESIDE.some((feature) => haveValueInCommon(left[feature], right[feature]))) return false;
  return (PEOPLE / birthdaysOf(left, right)) * Math.max(shareOf(left), shareOf(right)) > MOST_NAMESAKES;
};

function birthdaysOf({ birthDate: left }: Features, { birthDate: right }: Features): number {
  const known = [left, right].map((date) => (typeof date === 'string' ? date.length : 0));
  return BIRTHDAYS[Math.min(...known)] ?? 1;
}

const shareOf = ({ name }: Features): number => (typeof name === 'string' ? nameShare(name.split(' ')) : 1);
