import { DomainError } from '@sogoc/kernel';

export class IdempotencyKeyReusedError extends DomainError {
  readonly code = 'idempotency-key-reused';
  readonly kind = 'invalid';
  readonly title = 'This Idempotency-Key was used for another request';

  constructor() {
    super(
      'The same call was made with this Idempotency-Key and another path or body. Nothing was done; use a new key.',
    );
  }
}

export class IdempotencyKeyRunningError extends DomainError {
  readonly code = 'idempotency-key-running';
  readonly kind = 'conflict';
  readonly title = 'The first request with this Idempotency-Key is still under way';
  override readonly retryable = true;
  readonly headers = { 'retry-after': '1' };

  constructor() {
    super('Nothing was done a second time. Send the same request again to get its answer.');
  }
}

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
