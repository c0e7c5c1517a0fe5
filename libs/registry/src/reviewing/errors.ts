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
