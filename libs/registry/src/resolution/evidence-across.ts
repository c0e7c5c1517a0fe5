import type { EdgeRow, StandingDecision } from '@sogoc/persistence';

/** What lies between the two sides of a decision. */
export interface EvidenceAcross {
  /** Of the strongest match or review edge, in 1/1000 bit; null when there is none. */
  readonly weight: number | null;
  /** Whether that weight is enough for the machine to join. */
  readonly joins: boolean;
  /** Whether a veto lies between two records of the sides. */
  readonly conflict: boolean;
  /** The ends of the strongest edge of any class. */
  readonly ends: readonly [number, number] | undefined;
}

/** Reads the edges that lie across a decision's sides. */
export function evidenceAcross(
  { left, right }: Pick<StandingDecision, 'left' | 'right'>,
  edges: readonly EdgeRow[],
): EvidenceAcross {
  const [l, r] = [new Set(left), new Set(right)];
  const across = edges
    .filter((edge) => (l.has(edge.left) && r.has(edge.right)) || (r.has(edge.left) && l.has(edge.right)))
    .sort((one, other) => other.weight - one.weight || one.left - other.left || one.right - other.right);
  const supporting = across.find((edge) => edge.class !== 'conflict');
  const strongest = across[0];
  return {
    weight: supporting?.weight ?? null,
    joins: across.some((edge) => edge.class === 'match'),
    conflict: across.some((edge) => edge.class === 'conflict'),
    ends: strongest && [strongest.left, strongest.right],
  };
}
