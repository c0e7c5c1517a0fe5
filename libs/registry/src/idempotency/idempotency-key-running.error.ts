import { DomainError } from '@sogoc/kernel';

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
