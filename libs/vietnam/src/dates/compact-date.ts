import { type DateNumbers, isCalendarDay } from './calendar-day';

/** Of the years in which people are born, a month of 12, and perhaps a time of day: `19710315`, `197103150000`. */
const YEAR_FIRST = /^((?:19|20)\d{2})(0\d|1[0-2])([0-2]\d|3[01])(?:(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?)?$/;
const DAY_FIRST = /^(\d{2})(\d{2})(\d{4})$/;

/**
 * A date of figures alone: `yyyyMMdd` when it can be one, with the hour and minute of health-insurance files behind it (Decision 130/QĐ-BYT of 2023:
 * twelve figures) and zeros for what is not known (`19530000`, `19680600`); else `ddMMyyyy`, the form of the card's QR code.
 */
export function readCompact(text: string): DateNumbers | undefined {
  const yearFirst = numbersOf(YEAR_FIRST.exec(text), 1, 2, 3);
  if (yearFirst !== undefined && (isCalendarDay(yearFirst) || yearFirst.day === 0)) return yearFirst;
  return numbersOf(DAY_FIRST.exec(text), 3, 2, 1);
}

function numbersOf(
  match: RegExpExecArray | null,
  ...[year, month, day]: readonly [number, number, number]
): DateNumbers | undefined {
  return match === null
    ? undefined
    : { year: Number(match[year]), month: Number(match[month]), day: Number(match[day]) };
}
