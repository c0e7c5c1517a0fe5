import type { TaskFinding } from '@sogoc/golden';
import { clusterDoubts, clusterPlaces, type ClusterLimits, type Edge, mayBeDoubted } from '@sogoc/matching';

export interface ClusterDoubtsInput {
  /** Record numbers of each cluster in identity order. */
  readonly clusters: readonly (readonly number[])[];
  /** All match edges inside them, and any others. */
  readonly edges: readonly Edge[];
  /** Pairs that decisions `same` in force join. */
  readonly decided: readonly { readonly left: number; readonly right: number }[];
  readonly limits: ClusterLimits;
}

/** Clusters of a shape that a steward should look at. */
export function findClusterDoubts({ clusters, edges, decided, limits }: ClusterDoubtsInput): TaskFinding[] {
  // Most clusters have too few records for any doubt.
  const large = clusters.filter((members) => mayBeDoubted(members.length, limits));
  const clusterOf = clusterPlaces(large);
  const edgesIn = new Map(large.map((members): [readonly number[], Edge[]] => [members, []]));
  for (const edge of edges) {
    const index = clusterOf.get(edge.left);
    if (index === undefined || index !== clusterOf.get(edge.right)) continue;
    edgesIn.get(large[index] ?? [])?.push(edge);
  }
  return [...edgesIn].flatMap(([members, own]) =>
    clusterDoubts({ members, edges: own, decided, limits }).map(
      ({ reason, recordNumbers, weight, extent }): TaskFinding => ({
        kind: reason === 'many-records' ? 'oversized-cluster' : 'weak-cluster',
        recordNumbers,
        weight,
        reasons: [reason],
        evidence: extent,
      }),
    ),
  );
}
