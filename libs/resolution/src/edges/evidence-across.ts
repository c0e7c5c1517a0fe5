import type { StandingDecision } from '../partition/standing-decisions';
import type { KeyedEdge } from './keyed-edge';

/** What lies between the two sides of a decision. */
export interface EvidenceAcross {
  /** Of the strongest match or review edge, in 1/1000 bit; null when there is none. */
  readonly weight: number | null;
  /** Whether that weight is enough for the machine to join. */
  readonly joins: boolean;
  /** Whether a veto lies between two records of the sides. */
  readonly conflict: boolean;
}

/** The edges between a record of one side and a record of the other. */
export function edgesAcross(
  { left, right }: Pick<StandingDecision, 'left' | 'right'>,
  edges: readonly KeyedEdge[],
): KeyedEdge[] {
  const [l, r] = [new Set(left), new Set(right)];
  return edges.filter((edge) => (l.has(edge.left) && r.has(edge.right)) || (r.has(edge.left) && l.has(edge.right)));
}

/** What the edges across a decision's sides amount to. */
export function evidenceAcross(
  decision: Pick<StandingDecision, 'left' | 'right'>,
  edges: readonly KeyedEdge[],
): EvidenceAcross {
  const across = edgesAcross(decision, edges);
  const weights = across.filter((edge) => edge.class !== 'conflict').map(({ weight }) => weight);
  return {
    weight: weights.length === 0 ? null : Math.max(...weights),
    joins: across.some((edge) => edge.class === 'match'),
    conflict: across.some((edge) => edge.class === 'conflict'),
  };
}
