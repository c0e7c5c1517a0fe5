import type { ReviewTaskKind, ReviewTaskState } from '@sogoc/golden';

/** The claim of whoever decides a task, and the task as it was looked at. */
export interface HeldClaim {
  /** The principal. */
  readonly holder: string;
  /** Grows with every new lease on the task. */
  readonly token: number;
  /** Of the task. */
  readonly revision: number;
}

/** A task as a decision on it finds it. */
export interface ClaimedTask {
  readonly id: string;
  readonly entity: string;
  readonly kind: ReviewTaskKind;
  /** A claim whose time is over counts as open. */
  readonly status: ReviewTaskState;
  readonly goldenIds: readonly string[];
  readonly recordNumbers: readonly number[];
  readonly qualifier: string | null;
  readonly fingerprint: string;
  readonly revision: number;
  readonly claimedBy: string | null;
  readonly claimToken: number;
  readonly claimedUntil: Date | null;
  /** A decision on it that somebody has yet to approve. */
  readonly awaiting: string | null;
}

/** Why a verdict on a task cannot be taken: somebody else may decide it, or it is not what was looked at. */
export type VerdictRefusal = 'claim-lost' | 'task-changed';

/** Why whoever holds this claim may not decide the task; undefined: nothing is in the way. */
export function verdictRefusal(task: ClaimedTask, claim: HeldClaim): VerdictRefusal | undefined {
  const isLate = task.claimToken !== claim.token || task.claimedBy !== claim.holder;
  if (isLate || task.status === 'open') return 'claim-lost';
  if (task.status !== 'claimed' || task.revision !== claim.revision) return 'task-changed';
  return undefined;
}
