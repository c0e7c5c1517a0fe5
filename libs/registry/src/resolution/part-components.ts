import { clusterComponent, componentsOf, type CompiledMatchModel, type MatchRecord } from '@sogoc/matching';
import type { BoundaryEdge } from '@sogoc/golden';
import type { EdgeRow } from '@sogoc/persistence';

export interface Partition {
  /** Record numbers of each cluster. */
  readonly clusters: readonly (readonly number[])[];
  /** What stands between two clusters, or between a cluster here and one out of scope. */
  readonly boundary: readonly BoundaryEdge[];
}

const EXCLUSIVE_VETO = 'exclusive:';

/** Parts live records into clusters, one component of match edges at a time, and lists what keeps clusters apart. */
export function partComponents(
  records: readonly MatchRecord[],
  edges: readonly EdgeRow[],
  model: CompiledMatchModel,
): Partition {
  const recordByNo = new Map(records.map((record) => [record.no, record]));
  const matches = edges.filter((edge) => edge.class === 'match');
  const components = componentsOf(records, matches);
  const edgesByRecord = groupByLeft(edges);
  const clusters: (readonly number[])[] = [];
  const boundary: BoundaryEdge[] = [];
  for (const component of components) {
    if (component.length === 1) {
      clusters.push(component);
      continue;
    }
    const clustering = clusterComponent({
      records: component.map((no) => recordByNo.get(no)!),
      edges: component.flatMap((no) => edgesByRecord.get(no) ?? []),
      decisions: [],
      exclusive: model.exclusive,
      vetoes: model.vetoes,
    });
    clusters.push(...clustering.clusters);
    for (const { left, right, weight, by } of clustering.refused) {
      const scheme = by.find((refusal) => refusal.kind === 'exclusive')?.scheme;
      boundary.push({
        left,
        right,
        weight,
        class: 'refused',
        ...(scheme ? { scheme } : {}),
        reasons: [...new Set(by.map((refusal) => `refused-by-${refusal.kind}`))],
      });
    }
  }
  return { clusters, boundary: [...boundary, ...edgesBetween(clusters, edges)] };
}

/** Review and conflict edges whose ends are not in one cluster. */
function edgesBetween(clusters: readonly (readonly number[])[], edges: readonly EdgeRow[]): BoundaryEdge[] {
  const clusterOf = new Map(clusters.flatMap((members, index) => members.map((no) => [no, index] as const)));
  const between: BoundaryEdge[] = [];
  for (const { left, right, weight, class: kind, vetoes } of edges) {
    const cluster = clusterOf.get(left);
    if (kind === 'match' || (cluster !== undefined && cluster === clusterOf.get(right))) continue;
    const scheme = vetoes.find((veto) => veto.startsWith(EXCLUSIVE_VETO))?.slice(EXCLUSIVE_VETO.length);
    between.push({
      left,
      right,
      weight,
      class: kind,
      ...(scheme ? { scheme } : {}),
      ...(vetoes.length > 0 ? { reasons: vetoes } : {}),
    });
  }
  return between;
}

function groupByLeft(edges: readonly EdgeRow[]): Map<number, EdgeRow[]> {
  const grouped = new Map<number, EdgeRow[]>();
  for (const edge of edges) {
    const group = grouped.get(edge.left);
    if (group) group.push(edge);
    else grouped.set(edge.left, [edge]);
  }
  return grouped;
}
