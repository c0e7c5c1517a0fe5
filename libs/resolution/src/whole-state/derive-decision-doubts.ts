import type { TaskFinding } from '@sogoc/golden';
import { componentsOf, type UnmetDecision } from '@sogoc/matching';

import type { KeyedEdge } from '../edges/keyed-edge';
import { findDecisionDoubts } from '../partition/find-decision-doubts';
import { clusterDecisionsOf, type StandingDecision } from '../partition/standing-decisions';

export interface DecisionDoubtSubject {
  readonly decisions: readonly StandingDecision[];
  readonly unmet: readonly UnmetDecision[];
  readonly edges: readonly KeyedEdge[];
  /** Numbers of all live records, in identity order. */
  readonly live: readonly number[];
}

/** What a steward should look at again. Decisions are judged together with those that they share a record with, directly or not. */
export function deriveDecisionDoubts({ decisions, unmet, edges, live }: DecisionDoubtSubject): TaskFinding[] {
  const standing = new Map(clusterDecisionsOf(decisions).map((decision) => [decision.order, decision]));
  const groups = groupsOf([...standing.values()]);
  const named = new Set([...standing.values()].flatMap(({ left, right }) => [...left, ...right]));
  const touching = edges.filter(({ left, right }) => named.has(left) && named.has(right));
  const liveNamed = live.filter((recordNumber) => named.has(recordNumber));
  return groups.flatMap((orders) => {
    const group = orders.flatMap((order) => standing.get(order) ?? []);
    const own = new Set(group.flatMap(({ left, right }) => [...left, ...right]));
    return findDecisionDoubts({
      decisions: group,
      unmet: unmet.filter(({ order }) => orders.includes(order)),
      edges: touching.filter(({ left }) => own.has(left)),
      live: liveNamed.filter((recordNumber) => own.has(recordNumber)),
    });
  });
}

/** Orders of the decisions that belong together. */
function groupsOf(decisions: readonly StandingDecision[]): number[][] {
  const firstNaming = new Map<number, number>();
  const links: { left: number; right: number }[] = [];
  for (const { order, left, right } of decisions) {
    for (const recordNumber of [...left, ...right]) {
      const first = firstNaming.get(recordNumber);
      if (first === undefined) firstNaming.set(recordNumber, order);
      else links.push({ left: first, right: order });
    }
  }
  return componentsOf(
    decisions.map(({ order }) => ({ recordNumber: order })),
    links,
  );
}
