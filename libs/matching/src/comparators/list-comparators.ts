import type { Comparator } from '../record/comparator';
import { haveValueInCommon, statedValues } from '../record/stated-values';

/** 1 when any item is shared, else 0. A single value counts as a list of one. */
export const overlap: Comparator = (left, right) => (haveValueInCommon(left, right) ? 1 : 0);

/** Shared distinct items / all distinct items; 0 when nothing is stated. */
export const jaccard: Comparator = (left, right) => {
  const l = statedValues(left);
  const r = statedValues(right);
  const shared = sharedCount(l, r);
  return shared === 0 ? 0 : shared / (l.length + r.length - shared);
};

function sharedCount(left: readonly string[], right: readonly string[]): number {
  const items = new Set(left);
  return right.reduce((count, item) => count + (items.has(item) ? 1 : 0), 0);
}
