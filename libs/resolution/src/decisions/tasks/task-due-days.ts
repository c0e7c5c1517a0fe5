import { addDays, addWorkingDays, daysBetween, HOLIDAY_YEARS } from '@sogoc/vietnam';

/** Working days that a review task may wait, counted from the day after the one on which it was made. */
const WORKING_DAYS = 5;
/** From a Sunday to a Saturday: days until the fifth working day where there are no holidays. */
const ORDINARY_DAYS = [5, 7, 7, 7, 7, 7, 6] as const;
/** A task made longer before a holiday is due before it. */
const LONGEST_BEFORE = 14;

/** Days from a day in Viet Nam (`YYYY-MM-DD`) to the day by which a task of it is due. */
export const daysUntilDue = (day: string): number => daysBetween(day, addWorkingDays(day, WORKING_DAYS));

/** By day, where holidays, or Saturdays worked for them, make it other than in an ordinary week. */
export function unusualDaysUntilDue(): Readonly<Record<string, number>> {
  const unlike = HOLIDAY_YEARS.flatMap(({ daysOff, workedInstead }) => [
    ...daysOff.map(({ day }) => day),
    ...workedInstead,
  ]);
  const near = unlike.flatMap((day) => Array.from({ length: LONGEST_BEFORE + 1 }, (_, days) => addDays(day, -days)));
  const due = [...new Set(near)].sort().map((day) => [day, daysUntilDue(day)] as const);
  return Object.fromEntries(due.filter(([day, days]) => days !== ORDINARY_DAYS[new Date(day).getUTCDay()]));
}
