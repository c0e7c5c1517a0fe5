import type { FeatureValue } from './match-record';

/** Absent, an empty string, an empty list and not-a-number all mean that nothing is stated. */
export function isMissing(value: FeatureValue | undefined): value is undefined {
  if (typeof value === 'string') return value === '';
  if (value === undefined || value === null) return true;
  return Array.isArray(value) ? value.length === 0 : typeof value === 'number' && Number.isNaN(value);
}

/** Whether a value is stated on both sides. */
export function haveValueInCommon(left: FeatureValue | undefined, right: FeatureValue | undefined): boolean {
  const values = new Set(statedValues(left));
  return values.size > 0 && statedValues(right).some((value) => values.has(value));
}

/** The stated values as text, without empty and repeated ones, in the order stated. */
export function statedValues(value: FeatureValue | undefined): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (isMissing(value)) return [];
  if (!Array.isArray(value)) return [String(value)];
  const items = (value as readonly (string | number)[]).map(String).filter((item) => item !== '');
  return items.length < 2 ? items : [...new Set(items)];
}
