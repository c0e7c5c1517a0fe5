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

/** Of each list of records, which never changes, as long as somebody holds it. */
const known = new WeakMap<readonly MatchRecord[], Map<string, NumberedFeature>>();

/** Numbered once for a list of records. */
export function numberedFeature(records: readonly MatchRecord[], feature: string): NumberedFeature {
  const ofRecords = known.get(records) ?? new Map<string, NumberedFeature>();
  known.set(records, ofRecords);
  const numbered = ofRecords.get(feature) ?? numberValues(records, feature);
  ofRecords.set(feature, numbered);
  return numbered;
}

function numberValues(records: readonly MatchRecord[], feature: string): NumberedFeature {
  const values: FeatureValue[] = [''];
  const texts = new Map<string, number>();
  // Lists of one content are often one list.
  const lists = new Map<FeatureValue, number>();
  const others = new Map<string, number>();
  const numbered = <K>(of: Map<K, number>, content: K, make: () => number): number => {
    const before = of.get(content);
    if (before !== undefined) return before;
    const number = make();
    of.set(content, number);
    return number;
  };
  const numberOf = (value: FeatureValue | undefined): number => {
    if (value === undefined || isMissing(value)) return MISSING_VALUE;
    const added = (): number => values.push(value) - 1;
    if (typeof value === 'string') return numbered(texts, value, added);
    return numbered(lists, value, () => numbered(others, JSON.stringify(value), added));
  };
  const numbers = new Uint32Array(records.length);
  for (let place = 0; place < numbers.length; place++)
    numbers[place] = numberOf((records[place] as MatchRecord).features[feature]);
  return { numbers, values };
}

/** What a model compares of records, each feature by the numbers of its values. */
export const numberedFeatures = (
  { comparisons }: { readonly comparisons: readonly { readonly feature: string }[] },
  records: readonly MatchRecord[],
): ReadonlyMap<string, NumberedFeature> =>
  new Map(
    [...new Set(comparisons.map(({ feature }) => feature))].map((feature) => [
      feature,
      numberedFeature(records, feature),
    ]),
  );
