import { formatPartialDate, isCalendarDay } from './calendar-day';
import { vietnamDay } from './vietnam-day';

/**
 * The day meant by one whose year has two digits: of the century that puts it last before the year of observation. Undefined when that is no day,
 * or nobody knows when it was written. `match`: day, month and year behind the whole.
 */
export function centurySuggestion(match: RegExpExecArray, observedAt: string | undefined): string | undefined {
  if (observedAt === undefined) return undefined;
  const observedYear = Number(vietnamDay(observedAt).slice(0, 4));
  const recent = Math.floor(observedYear / 100) * 100 + Number(match[3]);
  const numbers = {
    year: recent > observedYear ? recent - 100 : recent,
    month: Number(match[2]),
    day: Number(match[1]),
  };
  return isCalendarDay(numbers) ? formatPartialDate(numbers) : undefined;
}
