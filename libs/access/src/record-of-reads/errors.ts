import { DomainError } from '@sogoc/kernel';

/** Who reads must be on record; as long as that cannot be, nothing is shown. */
export class ReadLogUnavailableError extends DomainError {
  readonly code = 'read-log-unavailable';
  readonly kind = 'unavailable';
  readonly title = 'The record of reads cannot be written now';
  override readonly retryable = true;
  readonly headers = { 'retry-after': '2' };

  constructor() {
    super(
      'Personal data leave only when it is on record who reads them. Nothing was shown; send the same request again.',
    );
  }
}
