import { DomainError } from '@sogoc/kernel';

export class LogEntryNotFoundError extends DomainError {
  readonly code = 'log-entry-not-found';
  readonly kind = 'not-found';
  readonly title = 'The record of reads has no such entry';

  constructor() {
    super('It was never written, or let go of by its age, or the log is not as long.');
  }
}

export class NoCheckpointError extends DomainError {
  readonly code = 'no-checkpoint';
  readonly kind = 'not-found';
  readonly title = 'The record of reads was not signed yet';

  constructor() {
    super('The first checkpoint comes within a minute of the first entry, where a signing key is configured.');
  }
}
