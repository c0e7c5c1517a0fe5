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
