import type { Features, FeatureValue } from './match-record';

/** Similarity of two present values, in 0–1. Symmetric and total. */
export interface Comparator {
  (left: FeatureValue, right: FeatureValue): number;
  /** The same function for the values of one data set, which takes each apart once; let go with the data set. */
  readonly among?: (values: readonly FeatureValue[]) => ComparatorByPlace;
}

/** Similarity of two values by their places in a list of values of which no two are equal. */
export type ComparatorByPlace = (left: number, right: number) => number;

/**
 * The features of two records in one arrangement (the words of a name in one order, say), or undefined to leave them as they stand.
 * Swapping the records swaps the result.
 */
export type PairAlignment = (left: Features, right: Features) => AlignedPair | undefined;

export interface AlignedPair {
  readonly left: Features;
  readonly right: Features;
}

/** Whether something about the pair forbids a merge. Symmetric and total; a missing feature is no ground. */
export type PairPredicate = (left: Features, right: Features) => boolean;
