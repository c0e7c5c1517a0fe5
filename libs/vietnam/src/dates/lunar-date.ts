import { dateOfJulianDay, daysInMonth, julianDay } from './calendar';

/** Days from UTC to Vietnamese time. Viet Nam counts new moons in UTC+7, so its calendar at times differs from China's (e.g. 1985). */
const TIME_ZONE_DAYS = 7 / 24;
const SYNODIC_MONTH_DAYS = 29.530588853;
/** Julian day of the new moon of 1900-01-01 from which they are counted. */
const FIRST_NEW_MOON = 2415021.076998695;
const RADIANS = Math.PI / 180;

/** A day of the Vietnamese lunar calendar (âm lịch). */
export interface LunarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** The second month of its number in a leap year. */
  readonly leap: boolean;
}

/** Julian day number, in Vietnamese time, of the k-th new moon after 1900-01-01 (J. Meeus, Astronomical Algorithms, as used by Hồ Ngọc Đức). */
function newMoonDay(k: number): number {
  const t = k / 1236.85;
  const mean = 2415020.75933 + 29.53058868 * k + 0.0001178 * t * t - 0.000000155 * t * t * t;
  const shifted = mean + 0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t * t) * RADIANS);
  const sun = (359.2242 + 29.10535608 * k - 0.0000333 * t * t - 0.00000347 * t * t * t) * RADIANS;
  const moon = (306.0253 + 385.81691806 * k + 0.0107306 * t * t + 0.00001236 * t * t * t) * RADIANS;
  const node = (21.2964 + 390.67050646 * k - 0.0016528 * t * t - 0.00000239 * t * t * t) * RADIANS;
  const correction =
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * node) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * node + sun) -
    0.0004 * Math.sin(2 * node - sun) -
    0.0006 * Math.sin(2 * node + moon) +
    0.001 * Math.sin(2 * node - moon) +
    0.0005 * Math.sin(2 * moon + sun);
  const dynamicalTime =
    t < -11
      ? 0.001 + 0.000839 * t + 0.0002261 * t * t - 0.00000845 * t ** 3 - 0.000000081 * t ** 4
      : -0.000278 + 0.000265 * t + 0.000262 * t * t;
  return Math.floor(shifted + correction - dynamicalTime + 0.5 + TIME_ZONE_DAYS);
}

/** Twelfth of the ecliptic (0–11) in which the sun stands at the start of a Vietnamese day. */
function sunSector(day: number): number {
  const t = (day - 2451545.5 - TIME_ZONE_DAYS) / 36525;
  const anomaly = (357.5291 + 35999.0503 * t - 0.0001559 * t * t - 0.00000048 * t * t * t) * RADIANS;
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly);
  const longitude = 280.46645 + 36000.76983 * t + 0.0003032 * t * t + centre;
  return Math.floor((((longitude % 360) + 360) % 360) / 30);
}

/** First day of the eleventh lunar month of a Gregorian year: the month that holds the winter solstice. */
function eleventhMonth(year: number): number {
  const k = Math.floor((julianDay(year, 12, 31) - 2415021) / SYNODIC_MONTH_DAYS);
  const start = newMoonDay(k);
  return sunSector(start) >= 9 ? newMoonDay(k - 1) : start;
}

/** How many months after the eleventh the leap month stands: the first in which the sun changes no sector. */
function leapMonthOffset(eleventh: number): number {
  const k = Math.floor((eleventh - FIRST_NEW_MOON) / SYNODIC_MONTH_DAYS + 0.5);
  let previous = -1;
  let sector = sunSector(newMoonDay(k + 1));
  let i = 1;
  while (sector !== previous && i < 14) {
    previous = sector;
    i++;
    sector = sunSector(newMoonDay(k + i));
  }
  return i - 1;
}

/** First day of the lunar month that holds a day. A true new moon may come more than half a day before or after its mean one. */
function monthStart(julian: number): number {
  const mean = Math.floor((julian - FIRST_NEW_MOON) / SYNODIC_MONTH_DAYS);
  const starts = [mean + 1, mean, mean - 1].map(newMoonDay);
  return starts.find((start) => start <= julian) ?? julian;
}

/** The lunar date of a Gregorian one, good from 1800 to 2199 (algorithm of Hồ Ngọc Đức, UTC+7). */
export function lunarDate(year: number, month: number, day: number): LunarDate {
  const julian = julianDay(year, month, day);
  const start = monthStart(julian);
  const thisEleventh = eleventhMonth(year);
  const [from, to, solarYear] =
    thisEleventh >= start
      ? [eleventhMonth(year - 1), thisEleventh, year]
      : [thisEleventh, eleventhMonth(year + 1), year + 1];
  const offset = Math.floor((start - from) / 29);
  const leapOffset = to - from > 365 ? leapMonthOffset(from) : Infinity;
  const number = offset >= leapOffset ? offset + 10 : offset + 11;
  const lunarMonth = number > 12 ? number - 12 : number;
  return {
    year: lunarMonth >= 11 && offset < 4 ? solarYear - 1 : solarYear,
    month: lunarMonth,
    day: julian - start + 1,
    leap: offset === leapOffset,
  };
}

/** The Gregorian date of a lunar one; `undefined` when that year has no such month or day. */
export function gregorianOfLunar(lunar: LunarDate): readonly [year: number, month: number, day: number] | undefined {
  const [from, to] =
    lunar.month < 11
      ? [eleventhMonth(lunar.year - 1), eleventhMonth(lunar.year)]
      : [eleventhMonth(lunar.year), eleventhMonth(lunar.year + 1)];
  const k = Math.floor(0.5 + (from - FIRST_NEW_MOON) / SYNODIC_MONTH_DAYS);
  const leapOffset = to - from > 365 ? leapMonthOffset(from) : Infinity;
  const base = lunar.month < 11 ? lunar.month + 1 : lunar.month - 11;
  const offset = lunar.leap || base >= leapOffset ? base + 1 : base;
  if (lunar.leap && offset !== leapOffset) return undefined;
  const start = newMoonDay(k + offset);
  const length = newMoonDay(k + offset + 1) - start;
  return lunar.day < 1 || lunar.day > length ? undefined : dateOfJulianDay(start + lunar.day - 1);
}

/**
 * Gregorian dates (`YYYY-MM-DD`) a birth date may mean when its day and month were taken from the lunar calendar: at most one for
 * the plain and one for the leap month. Candidates for comparison, never a correction.
 */
export function lunarCandidates(date: string): string[] {
  const [year = NaN, month = NaN, day = NaN] = date.split('-').map(Number);
  if (!(day >= 1 && month >= 1 && day <= daysInMonth(year, month))) return [];
  return [false, true].flatMap((leap) => {
    const found = gregorianOfLunar({ year, month, day, leap });
    return found === undefined ? [] : [found.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-')];
  });
}
