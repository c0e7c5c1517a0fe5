import { DomainError } from '@sogoc/kernel';

export class DecisionReversedError extends DomainError {
  readonly code = 'decision-reversed';
  readonly kind = 'conflict';
  readonly title = 'The decision was reversed';

  constructor() {
    super('It is not in force any more. Decide anew if it should be.');
  }
}
