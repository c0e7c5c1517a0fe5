import { DomainError } from '@sogoc/kernel';

export class ApprovalByAuthorError extends DomainError {
  readonly code = 'approval-by-author';
  readonly kind = 'forbidden';
  readonly title = 'Another steward must approve';

  constructor() {
    super('Who decided cannot approve it too.');
  }
}
