import { err, type FieldFault, isDay, ok, type Result } from '@sogoc/kernel';
import { addDays, daysBetween } from '@sogoc/vietnam';

/** Days in Viet Nam, `YYYY-MM-DD`, both inclusive. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** Days of an answer when nothing is said, and at most. */
const USUAL_DAYS = 14;
const MOST_DAYS = 92;

/** Days in Viet Nam, as sent; left out: the two weeks up to today. */
export interface AskedDays {
  readonly from?: string;
  readonly to?: string;
}

/** The days that are asked about, or what is wrong with the question. */
export function dayRangeOf({ from, to }: AskedDays, today: string): Result<DayRange, FieldFault> {
  const last = to ?? today;
  if (!isDay(last)) return fault('/to', NO_DAY);
  const first = from ?? addDays(last, 1 - USUAL_DAYS);
  if (!isDay(first)) return fault('/from', NO_DAY);
  const days = daysBetween(first, last) + 1;
  if (days < 1) return fault('/from', 'Send a day that is not after to.');
  if (days > MOST_DAYS) return fault('/from', `Ask for at most ${MOST_DAYS} days.`);
  return ok({ from: first, to: last });
}

/** Every day of a range, in order. */
export function daysOf({ from, to }: DayRange): readonly string[] {
  const count = daysBetween(from, to) + 1;
  return Array.from({ length: count }, (_, days) => addDays(from, days));
}

const NO_DAY = 'Send a day: YYYY-MM-DD.';

const fault = (pointer: string, detail: string): Result<never, FieldFault> =>
  err({ pointer, code: 'invalid-day', detail });
