import { monthNamed } from './month-names';

/** The order in which a column states year, month and day. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy' | 'ydm';

export const DATE_ORDERS: readonly DateOrder[] = ['ymd', 'dmy', 'mdy', 'ydm'];

/** The order found in a column; `isKnown` is false where every value can be read in another order as well. */
export interface FoundDateOrder {
  readonly order: DateOrder;
  readonly isKnown: boolean;
}

/** Reads one text as an ISO date of the precision that it states (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`); empty when it is none. */
export type DateReader = (text: string) => string;

const TIME_OF_DAY = /[\sT]+\d{1,2}:\d{2}.*$/;

/** One number of a date as it is written; `isMonth` where it was a word. */
interface DatePart {
  readonly digits: string;
  readonly isMonth: boolean;
}

/** Parts of a date text in the order written; undefined when it is no date. `19560409` and `09041956` have one part. */
function partsOf(text: string): readonly DatePart[] | undefined {
  const words =
    text
      .replace(TIME_OF_DAY, '')
      .toLowerCase()
      .match(/\p{L}+|\d+/gu) ?? [];
  const parts: DatePart[] = [];
  for (const word of words) {
    const isNumber = /^\d+$/.test(word);
    const month = isNumber ? undefined : monthNamed(word);
    if (month !== undefined) parts.push({ digits: String(month), isMonth: true });
    else if (isNumber) parts.push({ digits: word, isMonth: false });
    // Ordinals (1st), "of", names of weekdays: no part of the date, and no reason to refuse it.
    else if (word.length > 9) return undefined;
  }
  return parts.length >= 1 && parts.length <= 3 ? parts : undefined;
}

/** Eight digits without a sign between them, cut where the order says. */
function cut(digits: string, order: DateOrder): readonly string[] {
  const widths = [...order].map((part) => (part === 'y' ? 4 : 2));
  let from = 0;
  return widths.map((width) => digits.slice(from, (from += width)));
}

interface NumericDate {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** The parts by their meaning under an order; a part that is not stated is empty. */
function arranged(parts: readonly DatePart[], order: DateOrder): NumericDate | undefined {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) {
    if (only.digits.length === 4) return { year: only.digits, month: '', day: '' };
    if (only.digits.length !== 8) return undefined;
    const [a = '', b = '', c = ''] = cut(only.digits, order);
    return byOrder([a, b, c], order);
  }
  const named = parts.find(({ isMonth }) => isMonth);
  const numbers = parts.filter((part) => part !== named).map(({ digits }) => digits);
  if (named !== undefined) return aroundMonth(named.digits, numbers);
  if (parts.length === 2) return monthAndYear(numbers);
  return byOrder(numbers, order);
}

function byOrder(digits: readonly string[], order: DateOrder): NumericDate {
  const at = (part: string): string => digits[order.indexOf(part)] ?? '';
  return { year: at('y'), month: at('m'), day: at('d') };
}

/** `4 July 1956`, `July 4, 1956`, `1956 July 4`, `July 1956`: four digits are the year, else what stands last is. */
function aroundMonth(month: string, numbers: readonly string[]): NumericDate | undefined {
  const [first = '', second = ''] = numbers;
  if (numbers.length === 1) return first.length === 4 ? { year: first, month, day: '' } : undefined;
  return first.length === 4 ? { year: first, month, day: second } : { year: second, month, day: first };
}

function monthAndYear([first = '', second = '']: readonly string[]): NumericDate | undefined {
  if (first.length === 4) return { year: first, month: second, day: '' };
  return second.length === 4 ? { year: second, month: first, day: '' } : undefined;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 0 no date in this order, 1 readable, 2 readable to the day. Zeros stand for parts that are not known. */
function fit({ year, month, day }: NumericDate): 0 | 1 | 2 {
  if (year.length !== 4 && year.length !== 2) return 0;
  if (month.length > 2 || day.length > 2) return 0;
  const [m, d] = [Number(month), Number(day)];
  if (m > 12 || d > (DAYS[m - 1] ?? 31)) return 0;
  return m > 0 && d > 0 ? 2 : 1;
}

function fitOf(text: string, order: DateOrder): 0 | 1 | 2 {
  const parts = partsOf(text);
  const date = parts && arranged(parts, order);
  return date ? fit(date) : 0;
}

/** Ties fall to the order that stands first here: ISO 8601, then what most of the world writes. */
const BY_USE: readonly DateOrder[] = ['ymd', 'dmy', 'mdy', 'ydm'];

/**
 * The order in which most of a column's values are dates. Whether `03/04/1956` is a day in March or April is told by the other
 * values: one 25 among the firsts is enough. A few wrong values change nothing. `counts` says how many rows state each text.
 */
export function findDateOrder(counts: ReadonlyMap<string, number>): FoundDateOrder {
  const scores = BY_USE.map((order) => {
    let score = 0;
    for (const [text, count] of counts) if (text !== '') score += count * fitOf(text, order);
    return { order, score };
  });
  const best = scores.reduce((top, each) => (each.score > top.score ? each : top));
  // Nobody who writes the year first puts the day before the month unless the values say so.
  const rivals = scores.filter(
    ({ order, score }) => score === best.score && !(best.order === 'ymd' && order === 'ydm'),
  );
  return { order: best.order, isKnown: rivals.length === 1 || ![...counts.keys()].some(dependsOnOrder) };
}

/** Whether two orders read the text as different dates. */
function dependsOnOrder(text: string): boolean {
  const parts = partsOf(text);
  if (parts === undefined) return false;
  const readings = BY_USE.map((order) => arranged(parts, order)).filter((date) => date !== undefined && fit(date) > 0);
  return new Set(readings.map((date) => JSON.stringify(date))).size > 1;
}

/**
 * The century of two-digit years: that of the latest year written in full, or the one before where it would lie later. Where no year
 * is written in full, POSIX (strptime %y): 69–99 are 1969–1999.
 */
function centuryOf(texts: readonly string[]): (short: number) => number {
  const years = [...new Set(texts)].flatMap((text) => text.match(/(?<!\d)\d{4}(?!\d)/g) ?? []).map(Number);
  const latest = years.reduce((most, year) => (year > most && year < 2200 ? year : most), 0);
  if (latest === 0) return (short) => (short >= 69 ? 1900 + short : 2000 + short);
  const century = latest - (latest % 100);
  return (short) => (century + short > latest ? century - 100 + short : century + short);
}

/** A reader of a column's texts. A part that cannot be, as month 13, leaves the coarser date; zeros are parts that are not known. */
export function dateReader(order: DateOrder, texts: readonly string[] = []): DateReader {
  const century = centuryOf(texts);
  return (text) => {
    const parts = partsOf(text);
    const date = parts && arranged(parts, order);
    if (date === undefined || !/^\d{2}(\d{2})?$/.test(date.year)) return '';
    const year = date.year.length === 4 ? date.year : String(century(Number(date.year)));
    return isoOf(year, date);
  };
}

function isoOf(year: string, { month, day }: NumericDate): string {
  const [m, d] = [Number(month), Number(day)];
  if (year === '0000') return '';
  if (m < 1 || m > 12 || month.length > 2) return year;
  const toMonth = `${year}-${String(m).padStart(2, '0')}`;
  return d < 1 || d > (DAYS[m - 1] ?? 31) || day.length > 2 ? toMonth : `${toMonth}-${String(d).padStart(2, '0')}`;
}
