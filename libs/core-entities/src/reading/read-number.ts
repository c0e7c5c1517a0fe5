import type { FindingLog } from './finding-log';
import { readText } from './read-raw';

export interface NumberRange {
  readonly min: number;
  readonly max: number;
}

const PLAIN = /^[+-]?\d{1,18}(\.\d{1,9})?$/;
/** `1.234.567,5` as Vietnamese forms print it. */
const DOTTED_GROUPS = /^[+-]?\d{1,3}(\.\d{3}){2,}(,\d+)?$|^[+-]?\d{1,3}(\.\d{3})+,\d+$/;
/** `1,234,567.5` as English spreadsheets print it. */
const COMMA_GROUPS = /^[+-]?\d{1,3}(,\d{3}){2,}(\.\d+)?$|^[+-]?\d{1,3}(,\d{3})+\.\d+$/;
/** `412,5`: a decimal comma, when no three digits follow it (`1,234` may be either). */
const DECIMAL_COMMA = /^[+-]?\d+,(\d{1,2}|\d{4,})$/;

/**
 * A number inside the range. Decimal strings are understood, with a decimal comma or grouped digits where only one reading is possible;
 * `1.234` is read as a decimal. Anything else is found and absent.
 */
export function readNumber(value: unknown, path: string, range: NumberRange, log: FindingLog): number | undefined {
  const number = typeof value === 'number' ? value : numberFromText(value, path, log);
  if (number === undefined) return undefined;
  if (!Number.isFinite(number)) {
    log.note('NUMBER_UNREADABLE', path);
    return undefined;
  }
  if (number < 0 && range.min >= 0) {
    log.note('NUMBER_NEGATIVE', path);
    return undefined;
  }
  if (number < range.min || number > range.max) {
    log.note('NUMBER_OUT_OF_RANGE', path);
    return undefined;
  }
  return number === 0 ? 0 : number;
}

function numberFromText(value: unknown, path: string, log: FindingLog): number | undefined {
  const text = readText(value, path, log);
  if (text === undefined) return undefined;
  const compact = text.replace(/ (?=\d)/g, '').replace(/ ?(m2|m²|đồng|đ|vnd|vnđ)$/iu, '');
  const plain = plainForm(compact);
  if (plain === undefined) {
    log.note('NUMBER_UNREADABLE', path);
    return undefined;
  }
  if (plain !== text) log.note('NUMBER_READ_FROM_TEXT', path);
  return Number(plain);
}

function plainForm(text: string): string | undefined {
  if (PLAIN.test(text)) return text;
  if (DOTTED_GROUPS.test(text)) return text.replace(/\./g, '').replace(',', '.');
  if (COMMA_GROUPS.test(text)) return text.replace(/,/g, '');
  if (DECIMAL_COMMA.test(text)) return text.replace(',', '.');
  return undefined;
}
