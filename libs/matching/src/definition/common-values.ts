import type { FeatureValue } from '../record/match-record';
import { statedValues } from '../record/stated-values';

/** What was left out of a feature whose values are each thing's own. */
export interface CommonValues {
  readonly feature: string;
  /** How many different values. */
  readonly values: number;
  /** Records that stated one. */
  readonly records: number;
}

/** A value of so many records, and of such a share of those that state any, stands for none: no office gives one number so often. */
const RECORDS_OF_NONE = 30;
const SHARE_OF_NONE = 0.003;

/** The values without those that so many records state that they stand for none (`999-99-9999`, `unknown`). */
export function withoutCommonValues(
  feature: string,
  values: readonly (FeatureValue | undefined)[],
): { values: readonly (FeatureValue | undefined)[]; left?: CommonValues } {
  const counts = new Map<string, number>();
  let stating = 0;
  for (const stated of values.map(statedValues)) {
    if (stated.length > 0) stating += 1;
    for (const value of new Set(stated)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const most = Math.max(RECORDS_OF_NONE, SHARE_OF_NONE * stating);
  const common = new Set([...counts].filter(([, count]) => count >= most).map(([value]) => value));
  if (common.size === 0) return { values };
  const records = values.filter((value) => statedValues(value).some((item) => common.has(item))).length;
  return {
    values: values.map((value) => without(value, common)),
    left: { feature, values: common.size, records },
  };
}

function without(value: FeatureValue | undefined, common: ReadonlySet<string>): FeatureValue | undefined {
  if (typeof value === 'string') return common.has(value) ? undefined : value;
  const rest = statedValues(value).filter((item) => !common.has(item));
  return rest.length === 0 ? undefined : rest;
}
