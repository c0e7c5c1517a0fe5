/** In what a Parquet file counts time. */
export type TimeUnit = 'MILLIS' | 'MICROS' | 'NANOS';

const PLACES: Readonly<Record<TimeUnit, number>> = { MILLIS: 3, MICROS: 6, NANOS: 9 };
const MILLISECOND_PLACES = 3;
const MS_OF_DAY = 86_400_000;
/** What data frames write for no time at all. */
const NO_TIME = -(2n ** 63n);

/** The day so many days after 1970-01-01. Another one than a calendar has, as the infinity of a database, is told as it was counted. */
export function dayText(days: number): string {
  const day = new Date(days * MS_OF_DAY);
  return Number.isNaN(day.getTime()) ? `no day: ${days} days from 1970` : day.toISOString().replace(/T.*/, '');
}

/**
 * The time so many units after 1970, with all its digits; `Z` stands behind it only where the file says that it counts in UTC. Another one
 * than a calendar has is told as it was counted.
 */
export function timeText(count: bigint, unit: TimeUnit, isUtc: boolean): string {
  const below = 10n ** BigInt(PLACES[unit] - MILLISECOND_PLACES);
  const rest = ((count % below) + below) % below;
  const time = new Date(Number((count - rest) / below));
  if (count === NO_TIME || Number.isNaN(time.getTime())) return `no time: ${count} ${unit.toLowerCase()} from 1970`;
  const digits = rest === 0n ? '' : String(rest).padStart(PLACES[unit] - MILLISECOND_PLACES, '0');
  return `${time.toISOString().slice(0, -1)}${digits}${isUtc ? 'Z' : ''}`;
}

/** ISO 8601, of months, days and milliseconds, each in four bytes. */
export function intervalText(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [months, days, ms] = [0, 4, 8].map((at) => view.getUint32(at, true)) as [number, number, number];
  return `P${months}M${days}DT${ms / 1000}S`;
}
