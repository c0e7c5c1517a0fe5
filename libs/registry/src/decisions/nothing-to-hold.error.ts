import { DomainError } from '@sogoc/kernel';

export class NothingToHoldError extends DomainError {
  readonly code = 'nothing-to-hold';
  readonly kind = 'conflict';
  readonly title = 'There is no open question to hold';

  constructor() {
    super('No open review task is about these two.');
  }
}
