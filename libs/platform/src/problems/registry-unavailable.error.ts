import { DomainError } from '@sogoc/kernel';

export class RegistryUnavailableError extends DomainError {
  readonly code = 'registry-unavailable';
  readonly kind = 'unavailable';
  readonly title = 'The registry cannot answer now';
  override readonly retryable = true;
  readonly headers = { 'retry-after': '2' };

  constructor() {
    super('The database cannot be reached. Nothing was stored; send the same request again.');
  }
}
