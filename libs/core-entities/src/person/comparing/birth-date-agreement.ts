import { DATE_GRADES, standardComparators, type Comparator, type FeatureValue } from '@sogoc/matching';

/** Grades of birth dates between `DATE_GRADES.yearOnly` and `DATE_GRADES.sameYear`. */
export const BIRTH_GRADES = {
  /** One month, another day. */
  otherDay: 0.5,
  /** One day of the year, a year not far off. */
  otherYear: 0.45,
  /** One side knows the year alone, and it is the one before or after: who states an age is a year off as often as not. */
  nextYear: 0.2,
} as const;

/** Birth dates by `DATE_GRADES` and `BIRTH_GRADES`; 1 January is what many registers write for an unknown day, so it agrees by its year only. */
export const birthDateComparator: Comparator = (left, right) => {
  const l = String(left);
  const r = String(right);
  const padded = isNewYear(l) || isNewYear(r);
  if (padded && l.slice(0, 4) === r.slice(0, 4)) return DATE_GRADES.yearOnly;
  const grade = standardComparators['date-parts']?.(left, right) ?? DATE_GRADES.different;
  return grade < BIRTH_GRADES.otherDay ? Math.max(grade, slipGrade(l, r)) : grade;
};

/** 1 January is what registers write that know the year alone. */
export const isYearAlone = (date: FeatureValue | undefined): boolean =>
  typeof date === 'string' && (date.length === YEAR_ALONE || isNewYear(date));

export const yearsApart = (left: FeatureValue | undefined, right: FeatureValue | undefined): number =>
  Math.abs(Number(String(left).slice(0, YEAR_ALONE)) - Number(String(right).slice(0, YEAR_ALONE)));

/** Whether two dates of different years are stated that no slip makes one. */
export function areOtherBirthDates(left: FeatureValue | undefined, right: FeatureValue | undefined): boolean {
  return left !== undefined && right !== undefined && birthDateComparator(left, right) < DATE_GRADES.sameYear;
}

/** Whether two whole dates of one year differ in month and day by no slip; 1 January stands for a year alone. */
export function areOtherDaysOfOneYear(left: FeatureValue | undefined, right: FeatureValue | undefined): boolean {
  return (
    isWholeDate(left) &&
    isWholeDate(right) &&
    left.slice(0, 4) === right.slice(0, 4) &&
    birthDateComparator(left, right) <= DATE_GRADES.sameYear
  );
}

const isWholeDate = (date: FeatureValue | undefined): date is string =>
  typeof date === 'string' && date.length === WHOLE_DATE && !isNewYear(date);

/** Whole dates of which one part was taken down wrongly. */
function slipGrade(left: string, right: string): number {
  if ((isYearAlone(left) || isYearAlone(right)) && yearsApart(left, right) === 1) return BIRTH_GRADES.nextYear;
  if (left.length !== WHOLE_DATE || right.length !== WHOLE_DATE) return DATE_GRADES.different;
  if (left.slice(0, 7) === right.slice(0, 7)) return BIRTH_GRADES.otherDay;
  const years = Math.abs(Number(left.slice(0, 4)) - Number(right.slice(0, 4)));
  return left.slice(5) === right.slice(5) && years <= YEARS_OF_A_SLIP ? BIRTH_GRADES.otherYear : DATE_GRADES.different;
}

const WHOLE_DATE = 10;
const YEAR_ALONE = 4;

const YEARS_OF_A_SLIP = 10;

const isNewYear = (date: string): boolean => date.endsWith('-01-01');
