import type { Features, FeatureValue } from './match-record';

/** Similarity of two present values, in 0–1. Symmetric and total. */
export type Comparator = (left: FeatureValue, right: FeatureValue) => number;

/** Whether something about the pair forbids a merge. Symmetric and total; a missing feature is no ground. */
export type PairPredicate = (left: Features, right: Features) => boolean;
