import { DomainError } from '@sogoc/kernel';

export class IdempotencyAnswerLostError extends DomainError {
  readonly code = 'idempotency-answer-lost';
  readonly kind = 'conflict';
  readonly title = 'The first request with this Idempotency-Key took effect, and its answer is lost';

  constructor() {
    super(
      'Nothing was done a second time. Look at what the first request changed; send another one under another key.',
    );
  }
}
