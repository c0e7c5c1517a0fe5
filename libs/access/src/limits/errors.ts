import { DomainError } from '@sogoc/kernel';

export class TooManyRequestsError extends DomainError {
  readonly code = 'too-many-requests';
  readonly kind = 'too-many';
  readonly title = 'This key asks too often';
  override readonly retryable = true;
  readonly headers: Readonly<Record<string, string>>;

  constructor(retryInSeconds: number) {
    super('Nothing was done. Send the same request again after the seconds that Retry-After names.');
    this.headers = { 'retry-after': String(Math.max(1, retryInSeconds)) };
  }
}
