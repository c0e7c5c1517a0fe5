import { dateOfJulianDay, julianDay } from './julian-day';

/** Julian day number of a day (`YYYY-MM-DD`). Throws `RangeError` for what is no day. */
export function numberOfDay(day: string): number {
  const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number);
  const number = julianDay(year, month, date);
  if (dayOfNumber(number) !== day) throw new RangeError('Not a day: YYYY-MM-DD is one');
  return number;
}

/** The day (`YYYY-MM-DD`) of a Julian day number. */
export function dayOfNumber(number: number): string {
  const [year, month, date] = dateOfJulianDay(number);
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
}

/** The day so many days after; before for a count below 0. Throws `RangeError` for what is no day. */
export const addDays = (day: string, count: number): string => dayOfNumber(numberOfDay(day) + count);

/** Days from one day to another; below 0 when that lies before. Throws `RangeError` for what is no day. */
export const daysBetween = (from: string, to: string): number => numberOfDay(to) - numberOfDay(from);
