import { daysInMonth, julianDay } from './julian-day';
import { dayOfNumber } from './day-arithmetic';

/** Hours from UTC to the official time of Viet Nam (Decision 134/2002/QĐ-TTg: time zone 7, without summer time). */
const ZONE_HOURS = 7;
/** Until this day clocks in the South were an hour ahead (UTC+8 from 1960-01-01; IANA tz, Asia/Ho_Chi_Minh). */
const SOUTHERN_CLOCKS_UNTIL = '1975-06-12';
const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

const INSTANT =
  /^(\d{4})-?(\d{2})-?(\d{2})[Tt ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)? ?([Zz]|[+-]\d{2}(?::?\d{2})?)$/;
/** In UTC before 17 o'clock, or by the clocks of Viet Nam, with a year for which one zone counts: the day as written, unless no calendar has it. */
const SAME_DAY =
  /^(?:19[89]|20\d)\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])[Tt](?:(?:0\d|1[0-6]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?[Zz]|(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?\+07:00)$/;
const PLAIN_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The day in Viet Nam (`YYYY-MM-DD`) of an instant with its zone: `1993-02-28T17:00:00.000Z` → `1993-03-01`. A day, or a time without a
 * zone, is taken as that day. Other text comes back as it is. Every "today", age and future of this library is judged by this one function.
 */
export function vietnamDay(time: string): string {
  if (time.length === 10) return time;
  if (SAME_DAY.test(time)) return time.slice(0, 10);
  return dayOfInstant(time) ?? (PLAIN_DAY.test(time.slice(0, 10)) ? time.slice(0, 10) : time);
}

/** The first and the last millisecond of a day (`YYYY-MM-DD`) in Viet Nam, RFC 3339. */
export function boundsOfDay(day: string): { readonly first: string; readonly last: string } {
  const zone = `+${String(ZONE_HOURS).padStart(2, '0')}:00`;
  return { first: `${day}T00:00:00.000${zone}`, last: `${day}T23:59:59.999${zone}` };
}

/** The day in Viet Nam of a time with its zone; `undefined` for other text and for days that no calendar has. */
export function dayOfInstant(text: string): string | undefined {
  const [whole, year, month, day, hour, minute, , zone] = INSTANT.exec(text) ?? [];
  if (whole === undefined || Number(day) < 1 || Number(day) > daysInMonth(Number(year), Number(month)))
    return undefined;
  const written = `${year}-${month}-${day}`;
  const utcMinutes = Number(hour) * HOUR_MINUTES + Number(minute) - zoneMinutes(zone ?? 'Z');
  const shift = Math.floor((utcMinutes + clockHours(written, utcMinutes) * HOUR_MINUTES) / DAY_MINUTES);
  return shift === 0 ? written : dayOfNumber(julianDay(Number(year), Number(month), Number(day)) + shift);
}

/** A midnight of the South's clocks is the beginning of its day: programs that know them write so what was entered as a day. */
function clockHours(written: string, utcMinutes: number): number {
  const isSouthernMidnight =
    written <= SOUTHERN_CLOCKS_UNTIL && written >= '1959-12-31' && utcMinutes === 16 * HOUR_MINUTES;
  return isSouthernMidnight ? ZONE_HOURS + 1 : ZONE_HOURS;
}

function zoneMinutes(zone: string): number {
  if (/^z$/i.test(zone)) return 0;
  const minutes = Number(zone.slice(1, 3)) * HOUR_MINUTES + Number(zone.slice(3).replace(':', '') || 0);
  return zone.startsWith('-') ? -minutes : minutes;
}
