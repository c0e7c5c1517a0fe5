import type { BoundaryEdge } from '@sogoc/golden';
import type { RefusedJoin } from '@sogoc/matching';
import type { EdgeRow } from '@sogoc/persistence';

const EXCLUSIVE_VETO = 'exclusive:';

/** What stands between clusters: match edges that were refused, and review and conflict edges from one cluster to another. */
export function boundaryEdges(
  clusters: readonly (readonly number[])[],
  edges: readonly EdgeRow[],
  refused: readonly RefusedJoin[],
): BoundaryEdge[] {
  const clusterOf = new Map<number, number>();
  clusters.forEach((members, index) => members.forEach((no) => clusterOf.set(no, index)));
  const between = edges.filter(
    (edge) => edge.class !== 'match' && clusterOf.get(edge.left) !== clusterOf.get(edge.right),
  );
  const evidenceOf = new Map(edges.map((edge) => [pairName(edge), edge.evidence]));
  return [
    ...refused.map((join) => refusedEdge(join, evidenceOf.get(pairName(join)))),
    ...between.map(questionableEdge),
  ];
}

function refusedEdge({ left, right, weight, by }: RefusedJoin, evidence: EdgeRow['evidence']): BoundaryEdge {
  const schemes = by.flatMap((refusal) => (refusal.kind === 'exclusive' ? [refusal.scheme] : []));
  const reasons = [...new Set(by.map(({ kind }) => `refused-by-${kind}`))];
  return {
    left,
    right,
    weight,
    class: 'refused',
    reasons,
    ...told(schemes, evidence),
  };
}

function questionableEdge({ left, right, weight, class: kind, vetoes, evidence }: EdgeRow): BoundaryEdge {
  if (kind === 'match') throw new RangeError('A match edge that was not refused joins');
  const schemes = vetoes
    .filter((veto) => veto.startsWith(EXCLUSIVE_VETO))
    .map((veto) => veto.slice(EXCLUSIVE_VETO.length));
  return {
    left,
    right,
    weight,
    class: kind,
    ...told(schemes, evidence),
    ...(vetoes.length > 0 && { reasons: vetoes }),
  };
}

function told([scheme]: readonly string[], evidence: EdgeRow['evidence']): Pick<BoundaryEdge, 'scheme' | 'evidence'> {
  return { ...(scheme && { scheme }), ...(typeof evidence === 'number' && { evidence: String(evidence) }) };
}

/** Either way round: the lower end by identity comes first in both. */
const pairName = ({ left, right }: Pick<EdgeRow, 'left' | 'right'>): string => `${left}-${right}`;
