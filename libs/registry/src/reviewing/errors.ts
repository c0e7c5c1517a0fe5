import { DomainError } from '@sogoc/kernel';

export class TaskClaimedError extends DomainError {
  readonly code = 'task-claimed';
  readonly kind = 'conflict';
  readonly title = 'Somebody else holds the review task';
  readonly members: Readonly<Record<string, unknown>>;

  constructor(claimedUntil: Date) {
    super('Take another task, or come back when the claim ends.');
    this.members = { claimedUntil: claimedUntil.toISOString() };
  }
}

export class TaskAwaitsApprovalError extends DomainError {
  readonly code = 'task-awaits-approval';
  readonly kind = 'conflict';
  readonly title = 'A decision on the review task awaits approval';
  readonly members: Readonly<Record<string, unknown>>;

  constructor(decisionId: string) {
    super('Approve or reverse the decision named by decisionId first.');
    this.members = { decisionId };
  }
}

/** The task is not what was decided on; the task as it is now comes with the answer. */
export class TaskChangedError extends DomainError {
  readonly code = 'task-changed';
  readonly kind = 'conflict';
  readonly title = 'The review task changed';
  readonly members: Readonly<Record<string, unknown>>;

  constructor(task: object) {
    super('Nothing was decided. Look at the task as it is now and send its revision.');
    this.members = { task };
  }
}

/** The lease ended, was given back, or somebody else has it; the task as it is now comes with the answer. */
export class ClaimLostError extends DomainError {
  readonly code = 'claim-lost';
  readonly kind = 'conflict';
  readonly title = 'The claim is no longer held';
  readonly members: Readonly<Record<string, unknown>>;

  constructor(task: object) {
    super('Nothing was decided. Claim the task again to decide on it as it is now.');
    this.members = { task };
  }
}
