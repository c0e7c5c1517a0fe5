/**
 * Which of two values says more; negative when `left` says less. Objects and lists say more than plain values; among objects the
 * one with more stated members, among lists the one with more items, among strings the longer one (so `1980-02-01` over `1980`).
 * Numbers and truth values are all equally complete.
 */
export function compareCompleteness(left: unknown, right: unknown): number {
  return rankOf(left) - rankOf(right) || sizeOf(left) - sizeOf(right);
}

function rankOf(value: unknown): number {
  return value !== null && typeof value === 'object' ? 1 : 0;
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (Array.isArray(value)) return value.length;
  if (value !== null && typeof value === 'object') {
    return Object.values(value).filter((member) => member !== undefined && member !== null).length;
  }
  return 0;
}

/** Whether one value only says more than the other: a fuller partial date, or an object with the same and further members. */
export function agreesWith(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left === 'string' && typeof right === 'string')
    return isFullerDate(left, right) || isFullerDate(right, left);
  if (isPlainObject(left) && isPlainObject(right)) return contains(left, right) || contains(right, left);
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => agreesWith(item, right[index]));
  }
  return false;
}

const PARTIAL_DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

function isFullerDate(full: string, partial: string): boolean {
  return PARTIAL_DATE.test(full) && PARTIAL_DATE.test(partial) && full.startsWith(`${partial}-`);
}

function contains(whole: Record<string, unknown>, part: Record<string, unknown>): boolean {
  return Object.entries(part).every(
    ([key, value]) => value === undefined || (key in whole && agreesWith(whole[key], value)),
  );
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
