import type { TaskFinding } from '@sogoc/golden';
import type { UnmetDecision } from '@sogoc/matching';

import { edgesAcross, evidenceAcross } from '../edges/evidence-across';
import type { KeyedEdge } from '../edges/keyed-edge';
import { clusterDecisionsOf, type StandingClusterDecision, type StandingDecision } from './standing-decisions';

export interface DecisionDoubtInput {
  readonly decisions: readonly StandingDecision[];
  readonly unmet: readonly UnmetDecision[];
  /** Edges with an end in scope. */
  readonly edges: readonly KeyedEdge[];
  /** Record numbers of the live records in scope, in identity order. */
  readonly live: readonly number[];
}

/** What a steward should look at again: decisions that contradict one another, and such as new evidence speaks against. */
export function findDecisionDoubts(input: DecisionDoubtInput): TaskFinding[] {
  const decisions = clusterDecisionsOf(input.decisions);
  const unmet = new Set(input.unmet.map(({ order }) => order));
  const kept = decisions.filter(({ order }) => !unmet.has(order));
  return [...contradictions(decisions, input), ...kept.flatMap((decision) => changedEvidence(decision, input) ?? [])];
}

function contradictions(decisions: readonly StandingClusterDecision[], input: DecisionDoubtInput): TaskFinding[] {
  const byOrder = new Map(decisions.map((decision) => [decision.order, decision]));
  const idOf = (order: number): string => byOrder.get(order)?.id ?? '';
  return input.unmet.flatMap(({ order, reason, against, chain = [] }): TaskFinding[] => {
    const decision = byOrder.get(order);
    const recordNumbers = decision ? standInsOf(decision, input.live) : [];
    if (!decision || recordNumbers.length === 0) return [];
    const evidence = [reason, against === undefined ? null : idOf(against), chain.map(idOf)];
    return [{ kind: 'contradicting-decisions', recordNumbers, qualifier: decision.id, reasons: [reason], evidence }];
  });
}

/**
 * A decision stands whatever the machine thinks. It is shown again when the evidence speaks against it louder than when it was
 * made: `different` with a match stronger than any edge then, `same` with a veto that was not there, or without all that spoke for
 * it.
 */
function changedEvidence(
  decision: StandingClusterDecision,
  { edges, live }: DecisionDoubtInput,
): TaskFinding | undefined {
  const now = evidenceAcross(decision, edges);
  const { evidenceWeight, evidenceConflict } = decision;
  const reasons: string[] = [];
  if (decision.kind === 'different') {
    if (now.joins && (now.weight ?? 0) > (evidenceWeight ?? -Infinity)) reasons.push('evidence-for-one-thing');
  } else {
    if (now.conflict && !evidenceConflict) reasons.push('evidence-for-two-things');
    if (now.weight === null && evidenceWeight !== null) reasons.push('evidence-gone');
  }
  if (reasons.length === 0) return undefined;
  const sides = [decision.left, decision.right].map((side) =>
    side.filter((recordNumber) => live.includes(recordNumber)),
  );
  if (sides.some((side) => side.length === 0)) return undefined;
  return {
    kind: 'changed-decision',
    recordNumbers: strongestEnds(decision, edges, live) ?? standInsOf(decision, live),
    qualifier: decision.id,
    weight: now.weight ?? 0,
    reasons,
    evidence: [now.weight, now.conflict],
  };
}

/** The first live record of each side, or of the one that has any. */
function standInsOf({ left, right }: StandingDecision, live: readonly number[]): number[] {
  const first = (side: readonly number[]): number[] =>
    live.filter((recordNumber) => side.includes(recordNumber)).slice(0, 1);
  return [...new Set([...first(left), ...first(right)])];
}

/** The ends of the strongest edge across; of equal ones the first by identity, since record numbers depend on the order of arrival. */
function strongestEnds(
  decision: StandingDecision,
  edges: readonly KeyedEdge[],
  live: readonly number[],
): number[] | undefined {
  const [strongest] = edgesAcross(decision, edges).sort(
    (one, other) =>
      other.weight - one.weight ||
      live.indexOf(one.left) - live.indexOf(other.left) ||
      live.indexOf(one.right) - live.indexOf(other.right),
  );
  return strongest && [strongest.left, strongest.right];
}
