import type { UnmetDecision } from '@sogoc/matching';
import type { StandingDecision } from '@sogoc/resolution';

import { type ContradictingDecision, ContradictingDecisionError } from './contradicting-decision.error';

/** What stands against a decision. */
export interface Contradiction {
  readonly chain: readonly ContradictingDecision[];
  /** The decision to take back first. */
  readonly reverse: string;
}

/** Whether the decision of this order cannot be kept, or keeps another from being kept. */
export function contradictionOf(
  order: number,
  unmet: readonly UnmetDecision[],
  decisions: readonly StandingDecision[],
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

/** Throws `ContradictingDecisionError`. */
export function refuseContradiction(
  order: number,
  unmet: readonly UnmetDecision[],
  decisions: readonly StandingDecision[],
): void {
  const contradiction = contradictionOf(order, unmet, decisions);
  if (contradiction) throw new ContradictingDecisionError(contradiction.chain, contradiction.reverse);
}
