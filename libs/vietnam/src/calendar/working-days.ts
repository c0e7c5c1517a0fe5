import { dayOfNumber, numberOfDay } from '../dates/day-arithmetic';
import { vietnamDay } from '../dates/vietnam-day';
import { HOLIDAY_YEARS } from './holidays';

const DAYS_OFF: ReadonlySet<string> = new Set(HOLIDAY_YEARS.flatMap(({ daysOff }) => daysOff.map(({ day }) => day)));
const WORKED_INSTEAD: ReadonlySet<string> = new Set(HOLIDAY_YEARS.flatMap(({ workedInstead }) => workedInstead));

/**
 * Whether agencies work on a day of Viet Nam (`YYYY-MM-DD`, or an instant with its zone). In years without a table of holidays every Monday to
 * Friday counts.
 */
export function isWorkingDay(time: string): boolean {
  const day = vietnamDay(time);
  return WORKED_INSTEAD.has(day) || (!isWeekend(numberOfDay(day)) && !DAYS_OFF.has(day));
}

/**
 * The last day of a clock of `count` working days (`YYYY-MM-DD`). The day on which it starts does not count (Civil Code 91/2015/QH13 art. 147).
 * Throws `RangeError` for what is no day or a count below 0; with 0 it is the day itself, or the next that is worked.
 */
export function addWorkingDays(time: string, count: number): string {
  if (!Number.isInteger(count) || count < 0) throw new RangeError('A clock runs a whole number of working days');
  const start = numberOfDay(vietnamDay(time));
  let number = start;
  let left = count;
  while (left > 0 || !isWorkingDay(dayOfNumber(number))) {
    number += 1;
    if (isWorkingDay(dayOfNumber(number)) && left > 0) left -= 1;
  }
  return dayOfNumber(number);
}

/** Working days after `from` up to and with `to`; below 0 when `to` lies before, so a clock that ran out yesterday has -1 left. */
export function workingDaysUntil(from: string, to: string): number {
  const [start, end] = [numberOfDay(vietnamDay(from)), numberOfDay(vietnamDay(to))];
  const [first, last] = [Math.min(start, end), Math.max(start, end)];
  let count = 0;
  for (let number = first + 1; number <= last; number += 1) if (isWorkingDay(dayOfNumber(number))) count += 1;
  return end < start ? -count : count;
}

/** Julian days begin on a Monday: 0 is one. */
const isWeekend = (number: number): boolean => number % 7 >= 5;
