import { DomainError } from '@sogoc/kernel';

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
