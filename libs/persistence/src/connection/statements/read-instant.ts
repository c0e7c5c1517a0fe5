import { types } from 'pg';

const TIMESTAMPTZ = 1184;
/** The driver's own, before it is replaced. It knows infinity, years of all lengths and every offset, by four regular expressions. */
const readAny = types.getTypeParser(TIMESTAMPTZ) as (text: string) => Date;

/** `2026-11-30 09:05:07`, then perhaps a fraction, then `+00`. */
const SECONDS_END = 19;
const FIRST_YEAR = 100;
const MILLI_DIGITS = 3;

/**
 * A `timestamptz` as servers write it to connections at UTC, which is what nearly all of them are; anything else as the driver reads it. What a
 * fraction says below a millisecond is cut off.
 */
export function readInstant(text: string): Date {
  const year = Number(text.slice(0, 4));
  if (!text.endsWith('+00') || text[4] !== '-' || text[10] !== ' ' || !(year >= FIRST_YEAR)) return readAny(text);
  const fraction = text
    .slice(SECONDS_END + 1, -'+00'.length)
    .slice(0, MILLI_DIGITS)
    .padEnd(MILLI_DIGITS, '0');
  const [month, day] = [Number(text.slice(5, 7)), Number(text.slice(8, 10))];
  const [hour, minute, second] = [Number(text.slice(11, 13)), Number(text.slice(14, 16)), Number(text.slice(17, 19))];
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second, Number(fraction)));
}
