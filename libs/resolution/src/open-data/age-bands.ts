import { UNKNOWN } from './unknown-group';

const LAST_BAND = 80;
const BAND_YEARS = 10;

/**
 * The band of ten years in which somebody is on a day, `YYYY-MM-DD`; all from eighty on are one. A year of birth without its day counts as 1 January.
 */
export function ageBandOf(dateOfBirth: string | null, day: string): string {
  const [, year, month = '01', date = '01'] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(dateOfBirth ?? '') ?? [];
  if (year === undefined) return UNKNOWN;
  const hadBirthday = `${month}-${date}` <= day.slice(5);
  const age = Number(day.slice(0, 4)) - Number(year) - (hadBirthday ? 0 : 1);
  if (age < 0) return UNKNOWN;
  const from = Math.floor(age / BAND_YEARS) * BAND_YEARS;
  return from >= LAST_BAND ? `${LAST_BAND}+` : `${from}-${from + BAND_YEARS - 1}`;
}
