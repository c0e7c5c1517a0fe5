import { DisjointSets } from '@sogoc/kernel';

import type { AbsentRecord, ClusterDecision, MustLink } from './cluster-decision';
import { mustLinksOf } from './record-that-stands-for-a-side';
import type { ClusterRecord, UnmetDecision } from './clustering-input';
import { decisionChain } from './decision-chain';
import { JoinConstraints } from './constraints/join-constraints';

export interface AppliedMustLinks {
  /** Decisions that hold, in decision order, with the records that stand for their sides. */
  readonly applied: readonly MustLink[];
  readonly unmet: readonly UnmetDecision[];
}

/**
 * Takes the must-links in decision order and leaves out each that would bring both sides of a `different` decision into one
 * closure. The closures run through tombstones: what was said of a deleted record still binds.
 */
export function applyMustLinks(
  records: readonly ClusterRecord[],
  decisions: readonly ClusterDecision[],
  otherRecords: readonly AbsentRecord[],
): AppliedMustLinks {
  const elsewhere = new Set(otherRecords.filter(({ live }) => live).map(({ recordNumber }) => recordNumber));
  const links = mustLinksOf(decisions, [...records, ...otherRecords]).filter(
    ({ left, right }) => !elsewhere.has(left) && !elsewhere.has(right),
  );
  const unmet: UnmetDecision[] = impossible(decisions);
  const places = new Map<number, number>();
  for (const { left, right } of links) {
    for (const recordNumber of [left, right]) if (!places.has(recordNumber)) places.set(recordNumber, places.size);
  }
  const closures = new DisjointSets(places.size);
  const constraints = cannotLinks(decisions, places);
  const applied: MustLink[] = [];
  for (const link of links) {
    const l = closures.rootOf(places.get(link.left) as number);
    const r = closures.rootOf(places.get(link.right) as number);
    const [against] = l === r ? [] : constraints.between(l, r);
    if (against) {
      unmet.push({
        order: link.order,
        reason: 'contradicts',
        against: against.order,
        chain: decisionChain(link, against, applied),
      });
      continue;
    }
    if (l !== r) constraints.joined(closures.join(l, r), l, r);
    applied.push(link);
  }
  return { applied, unmet: unmet.sort((left, right) => left.order - right.order) };
}

function cannotLinks(
  decisions: readonly ClusterDecision[],
  places: ReadonlyMap<number, number>,
): JoinConstraints<ClusterDecision> {
  const constraints = new JoinConstraints<ClusterDecision>();
  const placed = (side: readonly number[]): number[] => side.flatMap((recordNumber) => places.get(recordNumber) ?? []);
  const different = decisions
    .filter(({ kind }) => kind === 'different')
    .sort((left, right) => left.order - right.order);
  for (const decision of different) constraints.add(decision, placed(decision.left), placed(decision.right));
  return constraints;
}

function impossible(decisions: readonly ClusterDecision[]): UnmetDecision[] {
  return decisions
    .filter(
      ({ kind, left, right }) => kind === 'different' && left.some((recordNumber) => right.includes(recordNumber)),
    )
    .map(({ order }) => ({ order, reason: 'same-record' }));
}
