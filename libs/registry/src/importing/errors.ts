import { DomainError } from '@sogoc/kernel';

/** What a file is, so that it cannot be read at all: a sentence for people, without any of its values. */
export class UnreadableFileError extends Error {}

/** A file that was readable up to some place. */
export class DamagedFileError extends UnreadableFileError {}

/** Another worker took the import over, or it was cancelled. */
export class ImportTakenError extends Error {}

export class ImportNotFoundError extends DomainError {
  readonly code = 'import-not-found';
  readonly kind = 'not-found';
  readonly title = 'There is no such import';

  constructor() {
    super('The source has no import of this id. What came of an import is kept for 30 days after its end.');
  }
}

export class ImportStateError extends DomainError {
  readonly code = 'import-state';
  readonly kind = 'conflict';
  readonly title = 'The import does not stand so that this can be done';
}
