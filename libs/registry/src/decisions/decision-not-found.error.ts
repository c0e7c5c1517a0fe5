import { DomainError } from '@sogoc/kernel';

export class DecisionNotFoundError extends DomainError {
  readonly code = 'decision-not-found';
  readonly kind = 'not-found';
  readonly title = 'Decision not found';

  constructor() {
    super('No decision has this id.');
  }
}
