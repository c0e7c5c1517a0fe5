import { daysInMonth } from './julian-day';

/** What a date says in figures, whether or not the calendar has such a day. */
export interface DateNumbers {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** Whether the calendar has such a day; month and day may be left out. */
export function isCalendarDay({ year, month, day }: DateNumbers): boolean {
  if (month === undefined) return true;
  if (month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= daysInMonth(year, month));
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function formatPartialDate({ year, month, day }: DateNumbers): string {
  const two = (number: number): string => (number < 10 ? `0${number}` : String(number));
  const yyyy = String(year).padStart(4, '0');
  if (month === undefined) return yyyy;
  return day === undefined ? `${yyyy}-${two(month)}` : `${yyyy}-${two(month)}-${two(day)}`;
}
