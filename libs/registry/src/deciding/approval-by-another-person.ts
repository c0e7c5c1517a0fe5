import type { StoredDecision } from '@sogoc/resolution';

import {
  ApprovalByAuthorError,
  DecisionNotFoundError,
  DecisionReversedError,
  NotAwaitingApprovalError,
} from './errors';

/** Who acts on a decision, and why. */
export interface DecisionStep {
  readonly author: string;
  readonly reason?: string;
}

/** Whoever decided does not approve it himself; nor is approved what awaits nobody. */
export function refuseApproval(
  decision: StoredDecision | undefined,
  { author }: DecisionStep,
): asserts decision is StoredDecision {
  if (decision === undefined) throw new DecisionNotFoundError();
  if (decision.status === 'reversed') throw new DecisionReversedError();
  if (decision.status === 'applied') throw new NotAwaitingApprovalError();
  if (decision.author === author) throw new ApprovalByAuthorError();
}
