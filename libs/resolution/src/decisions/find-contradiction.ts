import type { UnmetDecision } from '@sogoc/matching';

import type { DecisionKind } from './decision-types';

/** A decision in the way of another. */
export interface ContradictingDecision {
  readonly id: string;
  readonly verdict: 'same' | 'different';
}

/** What stands against a decision. */
export interface Contradiction {
  readonly chain: readonly ContradictingDecision[];
  /** The decision to take back first. */
  readonly reverse: string;
}

export interface OrderedDecision {
  /** Place in the order of decisions; unique. */
  readonly order: number;
  readonly id: string;
  readonly kind: Exclude<DecisionKind, 'pin'>;
}

/** Whether the decision of this order cannot be kept, or keeps another from being kept. */
export function findContradiction(
  order: number,
  unmet: readonly UnmetDecision[],
  decisions: readonly OrderedDecision[],
): Contradiction | undefined {
  const found = unmet.find((each) => each.order === order || each.against === order);
  if (found === undefined) return undefined;
  const byOrder = new Map(decisions.map((decision) => [decision.order, decision]));
  const orders = [...(found.chain ?? [found.order]), ...(found.against === undefined ? [] : [found.against])];
  const inTheWay = [...new Set(orders)].filter((each) => each !== order).flatMap((each) => byOrder.get(each) ?? []);
  const chain = inTheWay.flatMap(({ id, kind }) => (kind === 'hold' ? [] : [{ id, verdict: kind }]));
  const opposite = byOrder.get(found.order === order ? (found.against ?? order) : found.order);
  return { chain, reverse: opposite?.id ?? chain[0]?.id ?? '' };
}
