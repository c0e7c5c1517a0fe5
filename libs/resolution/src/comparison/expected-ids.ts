import type { StoredState } from './stored-state';
import { carriedIds } from '../whole-state/carried-ids';
import type { DerivedCluster, DerivedState } from '../whole-state/whole-state-types';

/** Which golden id each cluster should carry, as far as that can be told. */
export interface ExpectedIds {
  /** By cluster name. A cluster of which nothing says it is not in the map. */
  readonly idOf: ReadonlyMap<string, string>;
  readonly clusterOf: ReadonlyMap<string, DerivedCluster>;
  /** The oldest id anchored at the cluster's members, by cluster name. */
  readonly oldestOf: ReadonlyMap<string, string>;
}

/**
 * By the rule a cluster carries the oldest id anchored at its members. Where anchors and links do not agree, one of them is wrong; links
 * then say which cluster is meant, so that the fault is told at one place and not at every record of two clusters.
 */
export function expectedIds(derived: DerivedState, stored: StoredState): ExpectedIds {
  const oldestOf = new Map<string, string>();
  for (const [name, { goldenId }] of carriedIds(derived.clusters, stored.anchors)) {
    if (goldenId !== undefined) oldestOf.set(name, goldenId);
  }
  const idOf = new Map<string, string>();
  const clusterOf = new Map<string, DerivedCluster>();
  const take = (cluster: DerivedCluster, goldenId: string | undefined): void => {
    if (goldenId === undefined || clusterOf.has(goldenId) || idOf.has(cluster.name)) return;
    idOf.set(cluster.name, goldenId);
    clusterOf.set(goldenId, cluster);
  };
  for (const cluster of derived.clusters) {
    const oldest = oldestOf.get(cluster.name);
    if (oldest !== undefined && linkedIds(cluster, stored).includes(oldest)) take(cluster, oldest);
  }
  for (const cluster of derived.clusters) {
    linkedIds(cluster, stored).forEach((goldenId) => take(cluster, goldenId));
    take(cluster, oldestOf.get(cluster.name));
  }
  return { idOf, clusterOf, oldestOf };
}

/** The ids that the members are linked to, that of the most first. */
function linkedIds({ members }: DerivedCluster, { links }: StoredState): string[] {
  const counts = new Map<string, number>();
  for (const recordNumber of members) {
    const goldenId = links.get(recordNumber)?.goldenId;
    if (goldenId) counts.set(goldenId, (counts.get(goldenId) ?? 0) + 1);
  }
  return [...counts].sort(([, left], [, right]) => right - left).map(([goldenId]) => goldenId);
}
