import { DomainError } from '@sogoc/kernel';

const DETAIL = {
  'nothing-stored': 'The database cannot be reached. Nothing was stored; send the same request again.',
  unknown:
    'The database went away before it confirmed. What you sent may have been stored or not. Send it again with the same Idempotency-Key, or a record as it is: it takes effect once. Look for a decision sent without a key before you send it again.',
} as const;

export class RegistryUnavailableError extends DomainError {
  readonly code = 'registry-unavailable';
  readonly kind = 'unavailable';
  readonly title = 'The registry cannot answer now';
  override readonly retryable = true;
  readonly headers = { 'retry-after': '2' };

  /** `unknown`: the database went away between the order to commit and its answer. */
  constructor(outcome: 'nothing-stored' | 'unknown' = 'nothing-stored') {
    super(DETAIL[outcome]);
  }
}
