import type { Features, FeatureValue } from '@sogoc/matching';

/** Gathers a record's features; absent values, empty texts and empty lists say nothing and stay out. */
export class FeatureSet {
  private readonly stated: Record<string, FeatureValue> = {};

  add(name: string, value: FeatureValue | undefined): this {
    if (value === undefined || value === '') return this;
    if (Array.isArray(value) && value.length === 0) return this;
    this.stated[name] = value;
    return this;
  }

  all(): Features {
    return this.stated;
  }
}

/** Distinct stated values, sorted, so that a feature does not depend on the order of a record's lists. */
export function distinct(values: readonly (string | undefined)[]): readonly string[] {
  const stated = values.filter((value): value is string => value !== undefined && value !== '');
  return stated.length < 2 ? stated : [...new Set(stated)].sort();
}
