import { DomainError } from '@sogoc/kernel';

export class GoldenRecordChangedError extends DomainError {
  readonly code = 'golden-record-changed';
  readonly kind = 'stale';
  readonly title = 'The golden record changed';

  constructor() {
    super('Read it again and send its new ETag as If-Match.');
  }
}
