import type { StoredDecision } from './decision-types';

/** What comes of somebody's wish to reverse a decision: what two people agreed on takes two people to undo. */
export type ReversalStep = 'reverse' | 'ask' | 'asked-already' | 'agree';

export function reversalStep(
  { status, approvedBy, reversalAskedBy }: Pick<StoredDecision, 'status' | 'approvedBy' | 'reversalAskedBy'>,
  author: string,
): ReversalStep {
  if (status !== 'applied' || approvedBy === null) return 'reverse';
  if (reversalAskedBy === null) return 'ask';
  return reversalAskedBy === author ? 'asked-already' : 'agree';
}

/** Somebody asked for it and nobody has agreed: the next who approves agrees to the reversal. */
export const isReversalAsked = ({
  status,
  reversalAskedBy,
}: Pick<StoredDecision, 'status' | 'reversalAskedBy'>): boolean => status === 'applied' && reversalAskedBy !== null;
