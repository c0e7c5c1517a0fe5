import type { SeededRandom } from './seeded-random';

const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of a `YYYY-MM-DD` date. */
export const dayNumber = (isoDate: string): number => Math.round(Date.parse(`${isoDate}T00:00:00Z`) / DAY_MS);

/** `YYYY-MM-DD` of a day number. */
export const isoDate = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

export const addDays = (date: string, days: number): string => isoDate(dayNumber(date) + days);

/** A day between two dates, both included; `from` when the span is empty. */
export function drawDate(random: SeededRandom, from: string, to: string): string {
  const low = dayNumber(from);
  return isoDate(random.integer(low, Math.max(low, dayNumber(to))));
}

/** An RFC 3339 instant in office hours of that day, Vietnam time. */
export function officeHour(random: SeededRandom, date: string): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date}T${two(random.integer(8, 16))}:${two(random.integer(0, 59))}:${two(random.integer(0, 59))}+07:00`;
}
