import { DomainError } from '@sogoc/kernel';

export class NotAwaitingApprovalError extends DomainError {
  readonly code = 'not-awaiting-approval';
  readonly kind = 'conflict';
  readonly title = 'Nobody has to approve the decision';

  constructor() {
    super('It took effect already.');
  }
}
