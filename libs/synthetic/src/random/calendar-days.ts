import type { SeededRandom } from './seeded-random';

const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of a `YYYY-MM-DD` date. */
export const dayNumber = (isoDate: string): number =>
  Math.round(
    Date.UTC(Number(isoDate.slice(0, 4)), Number(isoDate.slice(5, 7)) - 1, Number(isoDate.slice(8, 10))) / DAY_MS,
  );

/**
 * `YYYY-MM-DD` of a day number from year 1000 on. Days are counted in eras of 400 years from 1 March, so that the leap day comes
 * last; Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms". Worlds ask for millions of dates.
 */
export function isoDate(day: number): string {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${two(month)}-${two(dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1)}`;
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

export const addDays = (date: string, days: number): string => isoDate(dayNumber(date) + days);

/** A day between two dates, both included; `from` when the span is empty. */
export function drawDate(random: SeededRandom, from: string, to: string): string {
  const low = dayNumber(from);
  return isoDate(random.integer(low, Math.max(low, dayNumber(to))));
}

/** An RFC 3339 instant in office hours of that day, Vietnam time. */
export function officeHour(random: SeededRandom, date: string): string {
  return `${date}T${two(random.integer(8, 16))}:${two(random.integer(0, 59))}:${two(random.integer(0, 59))}+07:00`;
}
