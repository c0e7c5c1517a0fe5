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
