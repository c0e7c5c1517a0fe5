import { haveValueInCommon, type Features, type PairPredicate } from '@sogoc/matching';
import { haveCommuneInCommon } from '../../address/by-words/place-agreement';
import { shareOfOneSex } from '../../term-frequencies/namesakes-share';

/**
 * Among how many people of one sex the other bearer of the name may be, by the letters of a date that is known to the day, the month or the year.
 * Registers that state the day are kept for large provinces: Hà Nội has some 3.5 million of one sex. The year alone, or nothing, is what lists of a
 * place state: there it is the average province of before 2025-07-01 (63 for 100 million, of one sex).
 */
const PEOPLE: Readonly<Record<number, number>> = { 10: 3_500_000 };
const PEOPLE_OF_A_LIST = 800_000;
/**
 * The same where the commune agrees: 3,321 of them since 2025-07-01. Lists of one that state no birth date are left to the weights: to ask about
 * every common name of theirs missed more people than it kept apart.
 */
const OF_A_COMMUNE = 15_000;
const PEOPLE_HERE: Readonly<Record<number, number>> = { 10: OF_A_COMMUNE, 7: OF_A_COMMUNE, 4: OF_A_COMMUNE };
/** Birthdays that they share, about seventy years of them. */
const BIRTHDAYS: Readonly<Record<number, number>> = { 10: 25_000, 7: 840, 4: 70 };
/** One other person of the name and birthday in twenty cases is too many for a merge. */
const MOST_NAMESAKES = 0.05;
/** Any of these, where it agrees, says more than the name, the birthday and the commune do. */
const BESIDE: readonly string[] = [
  'phone',
  'email',
  'addressLines',
  'hamlets',
  'fatherName',
  'motherName',
  'spouseNames',
  'nationalIds',
  'idCard9',
  'passportNumber',
  'taxCode',
  'insuranceNumber',
];

/** Whether nothing agrees that is rarer than a name, a birthday and a commune. */
export const haveNothingBeside: PairPredicate = (left, right) =>
  !BESIDE.some((feature) => haveValueInCommon(left[feature], right[feature]));

/**
 * Nothing but a name, a birthday and perhaps the commune agrees, and so common a name is borne by others born then and there (Nguyễn Văn Hùng). Two
 * numbers that are both stated are judged by what they say.
 */
export const nameAndBirthAlone: PairPredicate = (left, right) => {
  if (left.name === undefined || right.name === undefined) return false;
  if (left.nationalId !== undefined && right.nationalId !== undefined) return false;
  if (!haveNothingBeside(left, right)) return false;
  return peopleOf(left, right) * Math.max(shareOf(left), shareOf(right)) > MOST_NAMESAKES;
};

/** People who may be meant: those of the place who were born on the day, in the month or in the year that both sides know. */
function peopleOf(left: Features, right: Features): number {
  const known = Math.min(...[left, right].map(({ birthDate: date }) => (typeof date === 'string' ? date.length : 0)));
  const isHere = haveCommuneInCommon(left.communes, right.communes);
  const people = isHere ? (PEOPLE_HERE[known] ?? 0) : (PEOPLE[known] ?? PEOPLE_OF_A_LIST);
  return people / (BIRTHDAYS[known] ?? 1);
}

const shareOf = ({ name }: Features): number => (typeof name === 'string' ? shareOfOneSex(name.split(' ')) : 1);
