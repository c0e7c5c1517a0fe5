import { readWrittenNumber, type NumberKind } from '@sogoc/vietnam';
import type { FindingLog } from './finding-log';
import { readText } from './read-raw';

export interface NumberRange {
  readonly min: number;
  readonly max: number;
}

/**
 * A number inside the range. Strings are read as people write numbers in Viet Nam, with the units of their kind; one that can be read in
 * two ways (`1.500`) is found with its likely value and absent, as is anything else.
 */
export function readNumber(
  value: unknown,
  path: string,
  range: NumberRange,
  log: FindingLog,
  kind: NumberKind = 'any',
): number | undefined {
  const number = typeof value === 'number' ? value : numberFromText(value, path, range, log, kind);
  if (number === undefined) return undefined;
  if (!Number.isFinite(number)) {
    log.note('NUMBER_UNREADABLE', path);
    return undefined;
  }
  if (number < 0 && range.min >= 0) {
    log.note('NUMBER_NEGATIVE', path);
    return undefined;
  }
  if (!isWithin(range, number)) {
    log.note('NUMBER_OUT_OF_RANGE', path);
    return undefined;
  }
  return number === 0 ? 0 : number;
}

const isWithin = ({ min, max }: NumberRange, number: number): boolean => number >= min && number <= max;

function numberFromText(
  value: unknown,
  path: string,
  range: NumberRange,
  log: FindingLog,
  kind: NumberKind,
): number | undefined {
  const text = readText(value, path, log);
  if (text === undefined) return undefined;
  const read = readWrittenNumber(text, kind, (number) => isWithin(range, number));
  if (read.value !== undefined) {
    if (!read.isPlain) log.note('NUMBER_READ_FROM_TEXT', path);
    return read.value;
  }
  if (read.suggestion === undefined) log.note('NUMBER_UNREADABLE', path);
  else log.note('NUMBER_AMBIGUOUS', path, String(read.suggestion));
  return undefined;
}
