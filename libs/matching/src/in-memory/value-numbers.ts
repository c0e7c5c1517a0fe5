import type { FeatureValue, MatchRecord } from '../record/match-record';
import { isMissing } from '../record/stated-values';

/** Stands for all that is missing. */
export const MISSING_VALUE = 0;

/** One feature of the records of a data set by the numbers of its values: records repeat them, and two numbers are compared at once. */
export interface NumberedFeature {
  /** Of the record at each place; values of one content have one number. */
  readonly numbers: Uint32Array;
  /** By number; the first stands for none. */
  readonly values: readonly FeatureValue[];
}

export function numberedFeature(records: readonly MatchRecord[], feature: string): NumberedFeature {
  const values: FeatureValue[] = [''];
  const texts = new Map<string, number>();
  // Lists of one content are often one list.
  const lists = new Map<FeatureValue, number>();
  const others = new Map<string, number>();
  const numbered = <K>(known: Map<K, number>, content: K, make: () => number): number => {
    const before = known.get(content);
    if (before !== undefined) return before;
    const number = make();
    known.set(content, number);
    return number;
  };
  const numberOf = (value: FeatureValue | undefined): number => {
    if (value === undefined || isMissing(value)) return MISSING_VALUE;
    const added = (): number => values.push(value) - 1;
    if (typeof value === 'string') return numbered(texts, value, added);
    return numbered(lists, value, () => numbered(others, JSON.stringify(value), added));
  };
  return { numbers: Uint32Array.from(records, ({ features }) => numberOf(features[feature])), values };
}
