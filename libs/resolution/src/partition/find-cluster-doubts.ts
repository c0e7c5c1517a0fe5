import type { TaskFinding } from '@sogoc/golden';
import { clusterByRecord, clusterDoubts, type ClusterLimits, type Edge } from '@sogoc/matching';

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
  const clusterOf = clusterByRecord(clusters);
  const edgesIn = clusters.map((): Edge[] => []);
  for (const edge of edges) {
    const index = clusterOf.get(edge.left);
    if (index !== undefined && index === clusterOf.get(edge.right)) edgesIn[index]?.push(edge);
  }
  return clusters.flatMap((members, index) =>
    clusterDoubts({ members, edges: edgesIn[index] ?? [], decided, limits }).map(
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
