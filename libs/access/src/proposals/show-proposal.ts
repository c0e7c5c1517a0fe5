import type { StoredProposal } from '@sogoc/persistence';

/** A change that awaits a second operator, or did, in the shape of the API. */
export interface ShownProposal extends Pick<
  StoredProposal,
  'id' | 'target' | 'change' | 'proposedBy' | 'proposedByName'
> {
  readonly kind: string;
  readonly status: 'awaiting-approval' | 'applied' | 'refused' | 'withdrawn';
  /** How it was when the change was proposed. */
  readonly before?: StoredProposal['change'];
  readonly proposedAt: string;
  readonly settledBy?: string;
  readonly settledAt?: string;
  readonly reason?: string;
}

export function showProposal(proposal: StoredProposal): ShownProposal {
  const { id, kind, target, change, before, proposedBy, proposedByName, proposedAt } = proposal;
  const { outcome, settledBy, settledAt, reason } = proposal;
  return {
    id,
    kind,
    target,
    status: outcome ?? 'awaiting-approval',
    change,
    ...(before !== null && { before }),
    proposedBy,
    proposedByName,
    proposedAt: proposedAt.toISOString(),
    ...(settledBy !== null && { settledBy }),
    ...(settledAt !== null && { settledAt: settledAt.toISOString() }),
    ...(reason !== null && { reason }),
  };
}
