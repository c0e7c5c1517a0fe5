import type { Corrupter } from '../corrupter';

/** Only the year was known; the form wanted a day: `1956-08-17` → `1956-01-01`. */
export const paddedDate: Corrupter = (value) => `${value.slice(0, 4)}-01-01`;

/** `1956-08-17` → `1956`. */
export const yearOnly: Corrupter = (value) => value.slice(0, 4);

/** `1980-02-01` → `1980-01-02`; kept when the day cannot be a month. */
export const swappedDayMonth: Corrupter = (value) => {
  const [year, month, day] = value.split('-');
  return day === undefined || Number(day) > 12 ? value : `${year}-${day}-${month}`;
};

/** The day is off by one typing error and still a day of every month. */
export const daySlip: Corrupter = (value, random) =>
  value.length < 10 ? value : `${value.slice(0, 8)}${String(random.integer(1, 28)).padStart(2, '0')}`;

/** The year is off by one or two. */
export const yearSlip: Corrupter = (value, random) =>
  !/^\d{4}/.test(value)
    ? value
    : `${Number(value.slice(0, 4)) + random.pick([-2, -1, 1, 2])}${value.slice(4)}`.replace('-02-29', '-02-28');
