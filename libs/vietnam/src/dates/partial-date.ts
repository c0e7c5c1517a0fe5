import type { QualityFinding } from '@sogoc/kernel';

import type { FindingCode } from '../findings/finding-catalogue';
import { finding } from '../findings/finding';
import { foldDiacritics } from '../text/fold-diacritics';
import { isPlaceholderText } from '../text/placeholder';
import { tidyText } from '../text/tidy-text';
import { isPlaceholderDate } from './placeholder-dates';
import { dayOfInstant, vietnamDay } from './vietnam-day';
import { type DateNumbers, formatPartialDate, isCalendarDay } from './calendar-day';
import { centurySuggestion } from './century-of-short-year';
import { readCompact } from './compact-date';
import { dateInWords } from './date-in-words';
import { firstOfJanuary } from './padded-first-of-january';
import { spreadsheetDay } from './spreadsheet-day';

/** Without a day of observation no year outside these is believed. */
const FIRST_YEAR = 1800;
const LAST_YEAR = 2100;

export type DatePrecision = 'year' | 'month' | 'day';

export interface PartialDateContext {
  /** Time at which the future is judged: a day, or an instant that is taken for its day in Viet Nam. */
  readonly observedAt?: string;
  /** The source is known to fill unknown days and months with 1 January. */
  readonly padsUnknown?: boolean;
}

export interface ParsedPartialDate {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly value?: string;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly precision?: DatePrecision;
  /** Day and month were padding (00/00, or 01/01 of a source that pads) and were dropped. */
  readonly padded?: boolean;
  /** 1 January of a source not known to pad: worth little more than its year. */
  readonly maybePadded?: boolean;
  /** A day that is nearly always nobody's (01/01/1900): the value stays, and is no evidence. */
  readonly maybePlaceholder?: boolean;
  readonly findings: QualityFinding[];
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]+)?$/;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ].*)?$/i;
const DAY_FIRST = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?: [\d:.]+(?: ?[AP]M)?)?$/i;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const YEAR = /^\d{4}$/;
const TWO_DIGIT_YEAR = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2})$/;
/** What forms print in front: `Ngày sinh: 15/03/1971`, `SN 1971`. */
const LABEL =
  /^(?:ngày,? tháng,? năm sinh|ngày sinh|sinh ngày|năm sinh|sinh năm|ngay sinh|sinh ngay|nam sinh|sinh nam|sinh|ns|sn|dob|date of birth|ngày cấp|cấp ngày|ngày)\s*[:.]?\s*(?=\d{1,4}[-/. ]|\d{4}(?:\d{4})?$)/iu;
/** Signs in place of a day or month that is not known: `xx/xx/1960`, `??/05/1960`. */
const LEFT_OPEN = /^(?:(?:x{1,2}|[?*_]{1,2})[-/.])+(?=\d)/i;
const WORDS = /^(?:(?:NGAY )?(\d{1,2}) )?(?:THANG (\d{1,2}) )?(?:NAM |SINH NAM )?(\d{4})$/;

/**
 * Reads a date as registers write it: ISO, `dd/MM/yyyy` (also `-` `.`), `MM/yyyy`, `yyyy`, `ddMMyyyy`, `yyyyMMdd` (with a time or zeros behind it), and
 * `ngày … tháng … năm …`, and months by name ({@link dateInWords}). A time with its zone is taken for its day in Viet Nam. A day or month of 00 is impossible unless both are (then only the year is known). Impossible days,
 * two-digit years and dates after `observedAt` have no value; the likely meaning is the finding's `suggestion`. Never throws.
 */
export function parsePartialDate(
  raw: string,
  context: PartialDateContext = {},
  attribute = 'dateOfBirth',
): ParsedPartialDate {
  const iso = ISO.exec(raw);
  if (iso) return judgeDay(isoNumbers(iso), context, attribute, raw);
  const dayFirst = DAY_FIRST.exec(raw);
  if (dayFirst) return judgeDay(dayFirstNumbers(dayFirst), context, attribute, raw);
  const tidied = tidyText(raw);
  const text = (LETTER.test(tidied) ? withoutLabel(tidied) : tidied)
    .replace(/ ?([-/.]) ?/g, '$1')
    .replace(LEFT_OPEN, '')
    .replace(/(?<=\d)[.,;]$/, '');
  if (text === '' || isPlaceholderText(text)) return { findings: [finding('PLACEHOLDER_VALUE', attribute)] };
  if (text.length > 10 && /[\dz]$/i.test(text)) {
    const day = ISO.exec(dayOfInstant(text.replace(/^(\d{4})\/(\d{2})\//, '$1-$2-')) ?? '');
    if (day) return fromInstant(isoNumbers(day), text, context, attribute);
  }
  const inDigits = fromDigits(text, context, attribute);
  if (inDigits !== undefined) return inDigits;
  const inWords = dateInWords(text);
  const parsed = inWords === undefined ? undefined : fromDigits(inWords.text, context, attribute);
  if (parsed === undefined)
    return { findings: [finding('DATE_FORM', attribute, spreadsheetDay(text, context.observedAt))] };
  return inWords?.hadNote === true
    ? { ...parsed, findings: [finding('LABEL_REMOVED', attribute), ...parsed.findings] }
    : parsed;
}

function fromDigits(text: string, context: PartialDateContext, attribute: string): ParsedPartialDate | undefined {
  const numbers = readNumbers(text);
  if (numbers !== undefined) return judgeDay(numbers, context, attribute, text);
  const short = TWO_DIGIT_YEAR.exec(text);
  if (short === null) return undefined;
  return { findings: [finding('DATE_TWO_DIGIT_YEAR', attribute, centurySuggestion(short, context.observedAt))] };
}

const LETTER = /^\p{L}/u;

/** `ngày 15 tháng 3 năm 1971` is a date in words, with its words. */
const withoutLabel = (text: string): string => (WORDS.test(foldDiacritics(text)) ? text : text.replace(LABEL, ''));

/** The time's own day may be the one before: what was entered in Viet Nam at midnight is told in UTC as 17:00. */
function fromInstant(
  numbers: DateNumbers,
  text: string,
  context: PartialDateContext,
  attribute: string,
): ParsedPartialDate {
  const parsed = judgeDay(numbers, context, attribute, text);
  if (parsed.precision !== 'day' || parsed.value === text.slice(0, 10)) return parsed;
  return { ...parsed, findings: [...parsed.findings, finding('DATE_FROM_INSTANT', attribute, parsed.value)] };
}

/** A day that is written for "unknown" is none from a source that pads, and no evidence from others. */
function judgeDay(
  numbers: DateNumbers,
  context: PartialDateContext,
  attribute: string,
  raw: string,
): ParsedPartialDate {
  if (NEVER.has(formatPartialDate(numbers))) return { findings: [finding('PLACEHOLDER_VALUE', attribute)] };
  const parsed = judge(numbers, context, attribute);
  if (parsed.value === undefined || !isEarly(parsed.value)) return parsed;
  if (!isPlaceholderDate(formatPartialDate(numbers), raw)) return parsed;
  if (context.padsUnknown === true) return { findings: [finding('PLACEHOLDER_VALUE', attribute)] };
  return {
    ...parsed,
    maybePlaceholder: true,
    findings: [...parsed.findings, finding('DATE_MAY_BE_PLACEHOLDER', attribute)],
  };
}

/** What databases and spreadsheets write for no date at all, and nobody was born on: the zeros of MySQL and Excel, the least day of .NET. */
const NEVER: ReadonlySet<string> = new Set(['0000-00-00', '0001-01-01', '1900-01-00']);

/** No day of the table is later: most dates need not be looked up. */
const isEarly = (value: string): boolean => value < '1901' || value.startsWith('1970');

const isoNumbers = (match: RegExpExecArray): DateNumbers => ({
  year: Number(match[1]),
  month: Number(match[2]),
  day: Number(match[3]),
});

function readNumbers(text: string): DateNumbers | undefined {
  if (YEAR.test(text)) return { year: Number(text) };
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return dayFirstNumbers(dayFirst);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return { year: Number(yearFirst[1]), month: Number(yearFirst[2]), day: optional(yearFirst[3]) };
  const compact = readCompact(text);
  if (compact) return compact;
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear) return { year: Number(monthYear[2]), month: Number(monthYear[1]) };
  const words = WORDS.exec(foldDiacritics(text));
  if (words && (words[1] === undefined || words[2] !== undefined)) {
    return { year: Number(words[3]), month: optional(words[2]), day: optional(words[1]) };
  }
  return undefined;
}

function dayFirstNumbers(match: RegExpExecArray): DateNumbers {
  return { year: Number(match[3]), month: Number(match[2]), day: Number(match[1]) };
}

function optional(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function judge(numbers: DateNumbers, context: PartialDateContext, attribute: string): ParsedPartialDate {
  const { year, month, day } = numbers;
  const fault = (code: FindingCode, suggestion?: string): ParsedPartialDate => ({
    findings: [finding(code, attribute, suggestion)],
  });
  if (year < FIRST_YEAR) return fault('DATE_IMPLAUSIBLE');
  if (isAfter(numbers, context.observedAt)) return fault('DATE_FUTURE');
  if (year >= LAST_YEAR) return fault('DATE_IMPLAUSIBLE');
  const newYear = firstOfJanuary(numbers, context.padsUnknown === true);
  if (newYear === 'year-alone') return padded(year, attribute);
  if (!isCalendarDay(numbers)) return fault(...impossible(numbers));
  const precision: DatePrecision = month === undefined ? 'year' : day === undefined ? 'month' : 'day';
  const value = formatPartialDate(numbers);
  return newYear === 'maybe-padded'
    ? { value, year, month, day, precision, padded: false, maybePadded: true, findings: [] }
    : { value, year, month, day, precision, padded: false, findings: [] };
}

function padded(year: number, attribute: string): ParsedPartialDate {
  return { value: String(year), year, precision: 'year', padded: true, findings: [finding('DATE_PADDED', attribute)] };
}

function impossible({ year, month = 0, day }: DateNumbers): [FindingCode, string?] {
  const swapped = day === undefined ? undefined : { year, month: day, day: month };
  if (swapped && isCalendarDay(swapped)) return ['DATE_SWAPPED', formatPartialDate(swapped)];
  if (day === 0 && isCalendarDay({ year, month })) return ['DATE_IMPOSSIBLE', formatPartialDate({ year, month })];
  return ['DATE_IMPOSSIBLE'];
}

function isAfter({ year, month, day }: DateNumbers, time: string | undefined): boolean {
  if (time === undefined) return false;
  const observedAt = vietnamDay(time);
  const observedYear = Number(observedAt.slice(0, 4));
  if (year !== observedYear) return year > observedYear;
  const observedMonth = Number(observedAt.slice(5, 7));
  if (month === undefined || !(observedMonth > 0) || month !== observedMonth) return (month ?? 0) > observedMonth;
  return (day ?? 0) > Number(observedAt.slice(8, 10));
}
