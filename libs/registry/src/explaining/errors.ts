import { DomainError } from '@sogoc/kernel';

/** A record that is pending, failed or deleted takes no part in matching. */
export class RecordNotLiveError extends DomainError {
  readonly code = 'record-not-live';
  readonly kind = 'conflict';
  readonly title = 'The record takes no part in matching now';

  constructor() {
    super('It is pending, failed or deleted, so there is nothing to compare. Its own reading says which.');
  }
}
