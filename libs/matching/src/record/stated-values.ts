import type { FeatureValue } from './match-record';

/** Absent, an empty string, an empty list and not-a-number all mean that nothing is stated. */
export function isMissing(value: FeatureValue | undefined): value is undefined {
  if (typeof value === 'string') return value === '';
  if (value === undefined || value === null) return true;
  return Array.isArray(value) ? value.length === 0 : typeof value === 'number' && Number.isNaN(value);
}

/** Whether a value is stated on both sides. */
export function haveValueInCommon(left: FeatureValue | undefined, right: FeatureValue | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  if (typeof left === 'string' && typeof right === 'string') return left !== '' && left === right;
  const [lefts, rights] = [statedValues(left), statedValues(right)];
  if (lefts.length * rights.length <= FEW_PAIRS) return lefts.some((value) => rights.includes(value));
  const values = new Set(lefts);
  return rights.some((value) => values.has(value));
}

/** So many comparisons take less time than a set of one side's values. */
const FEW_PAIRS = 16;

/** The stated values as text, without empty and repeated ones, in the order stated. */
export function statedValues(value: FeatureValue | undefined): readonly string[] {
  if (typeof value === 'string') return value === '' ? NONE : [value];
  if (isMissing(value)) return NONE;
  if (!Array.isArray(value)) return [String(value)];
  const stated = value as readonly (string | number)[];
  if (isOneText(stated)) return stated;
  const items = stated.map(String).filter((item) => item !== '');
  return items.length < 2 ? items : [...new Set(items)];
}

const NONE: readonly string[] = Object.freeze([]);

/** Most lists are of one text. */
const isOneText = (items: readonly (string | number)[]): items is readonly string[] =>
  items.length === 1 && typeof items[0] === 'string' && items[0] !== '';
