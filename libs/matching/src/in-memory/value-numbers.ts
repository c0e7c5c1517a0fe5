import type { FeatureValue } from '../record/match-record';
import { isMissing } from '../record/stated-values';

/** Stands for all that is missing. */
export const MISSING_VALUE = 0;

/** The distinct values of one feature, by numbers: records of one data set repeat them, and two numbers are compared at once. */
export class ValueNumbers {
  private readonly values: FeatureValue[] = [''];
  private readonly texts = new Map<string, number>();
  private readonly others = new Map<string, number>();

  /** Values of one content have one number. */
  numberOf(value: FeatureValue | undefined): number {
    if (value === undefined || value === '') return MISSING_VALUE;
    if (typeof value === 'string') return this.numbered(this.texts, value, value);
    if (isMissing(value)) return MISSING_VALUE;
    return this.numbered(this.others, JSON.stringify(value), value);
  }

  valueOf(number: number): FeatureValue {
    return this.values[number] as FeatureValue;
  }

  get count(): number {
    return this.values.length;
  }

  private numbered(known: Map<string, number>, content: string, value: FeatureValue): number {
    const before = known.get(content);
    if (before !== undefined) return before;
    const number = this.values.push(value) - 1;
    known.set(content, number);
    return number;
  }
}
