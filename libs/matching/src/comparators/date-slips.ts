import type { Comparator } from '../record/comparator';
import type { FeatureValue } from '../record/match-record';
import { bestAmong, bestOf } from './texts/best-of';
import { wholeDatesByPlace } from './whole-dates-by-place';
import { DATE_GRADES, dateParts } from './date-grades';

/** Grades beside `DATE_GRADES`: whole dates of which one part was taken down wrongly. */
export const DATE_SLIP_GRADES = {
  /** The year and the month, or the year and the day; above `DATE_GRADES.sameYear`. */
  yearAndPart: 0.5,
  /** Day and month, in another year. */
  dayOfYear: 0.3,
} as const;

const WHOLE_DATE = 'YYYY-MM-DD'.length;

const gradeOf = (left: string, right: string): number =>
  Math.max(Number(dateParts(left, right)), slipGrade(left, right));

/** As `dateParts`, with two more grades: two of three parts agree far more seldom by chance than one. */
export const dateSlips: Comparator = Object.assign(bestOf(gradeOf), {
  among: (values: readonly FeatureValue[]) =>
    bestAmong(values, (texts) =>
      wholeDatesByPlace(texts, gradeOf, ({ isSameYear, isSameMonth, isSameDay }) => {
        if (!isSameYear) return isSameMonth && isSameDay ? DATE_SLIP_GRADES.dayOfYear : DATE_GRADES.different;
        return isSameMonth || isSameDay ? DATE_SLIP_GRADES.yearAndPart : DATE_GRADES.sameYear;
      }),
    ),
});

function slipGrade(left: string, right: string): number {
  if (left.length !== WHOLE_DATE || right.length !== WHOLE_DATE) return DATE_GRADES.different;
  const isDay = left.endsWith(right.slice(8));
  const isMonth = left.slice(5, 7) === right.slice(5, 7);
  if (left.startsWith(right.slice(0, 5)))
    return isDay || isMonth ? DATE_SLIP_GRADES.yearAndPart : DATE_GRADES.different;
  return isDay && isMonth ? DATE_SLIP_GRADES.dayOfYear : DATE_GRADES.different;
}
