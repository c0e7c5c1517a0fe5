import { julianDay } from './calendar';
import { lunarCandidates } from './lunar-date';

/**
 * How two partial dates agree, best first: `equal` to the day; `common-part` equal as far as the shorter goes; `swapped` day and month
 * exchanged; `lunar` one is the other's lunar day and month; `padded` one is 1 January of the same year; `same-year`;
 * `near-year` one year apart (age counted the old way); `different`.
 */
export type DateAgreement =
  'equal' | 'common-part' | 'swapped' | 'lunar' | 'padded' | 'same-year' | 'near-year' | 'different';

/** Lunar New Year falls 20 to 50 days after the Gregorian one, and so do all lunar dates. */
const LUNAR_LAG_DAYS = { least: 17, most: 55 } as const;

/** Compares canonical partial dates (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`). Symmetric. */
export function compareDates(left: string, right: string): DateAgreement {
  if (left === right) return left.length === 10 ? 'equal' : 'common-part';
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.length < long.length && long.startsWith(short)) return 'common-part';
  const leftYear = Number(left.slice(0, 4));
  const rightYear = Number(right.slice(0, 4));
  if (left.length === 10 && right.length === 10) {
    if (isSwapped(left, right)) return 'swapped';
    if (isLunar(left, right)) return 'lunar';
  }
  if (leftYear === rightYear) return left.endsWith('-01-01') || right.endsWith('-01-01') ? 'padded' : 'same-year';
  return Math.abs(leftYear - rightYear) === 1 ? 'near-year' : 'different';
}

function isSwapped(left: string, right: string): boolean {
  return (
    left.slice(0, 4) === right.slice(0, 4) && left.slice(5, 7) === right.slice(8) && left.slice(8) === right.slice(5, 7)
  );
}

function isLunar(left: string, right: string): boolean {
  const gap = dayOf(right) - dayOf(left);
  const size = Math.abs(gap);
  if (size < LUNAR_LAG_DAYS.least || size > LUNAR_LAG_DAYS.most) return false;
  const [earlier, later] = gap > 0 ? [left, right] : [right, left];
  return lunarCandidates(earlier).includes(later);
}

function dayOf(date: string): number {
  return julianDay(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}
