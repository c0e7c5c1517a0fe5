import type { LookAlike } from '../data-set/look-alike';
import type { Truth } from '../data-set/read-truth';
import type { Judgement } from './evaluation';

/** Of the planted pairs of things that look alike, how many ended in one cluster; by kind, of things that have records. */
export function mergedLookAlikes(
  planted: readonly LookAlike[],
  clusterOf: ReadonlyMap<number, number>,
  truth: Truth,
): Judgement['lookAlikes'] {
  const clustersOf = new Map<string, Set<number>>();
  for (const [recordNumber, thing] of truth) {
    const clusters = clustersOf.get(thing) ?? new Set<number>();
    clusters.add(clusterOf.get(recordNumber) ?? -recordNumber);
    clustersOf.set(thing, clusters);
  }
  const counts = new Map<string, { pairs: number; merged: number }>();
  for (const { kind, left, right } of planted) {
    const [lefts, rights] = [clustersOf.get(left), clustersOf.get(right)];
    if (lefts === undefined || rights === undefined) continue;
    const count = counts.get(kind) ?? { pairs: 0, merged: 0 };
    const merged = [...lefts].some((cluster) => rights.has(cluster));
    counts.set(kind, { pairs: count.pairs + 1, merged: count.merged + (merged ? 1 : 0) });
  }
  return [...counts].map(([kind, count]) => ({ kind, ...count }));
}
