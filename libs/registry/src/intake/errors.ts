import { DomainError, type FieldFault } from '@sogoc/kernel';

export class VersionConflictError extends DomainError {
  readonly code = 'version-conflict';
  readonly kind = 'conflict';
  readonly title = 'This version is stored with other content';

  constructor() {
    super('Send changed content under a higher sourceVersion.');
  }
}

/** A record that the contract refuses; each fault has a JSON pointer into the record. */
export class InvalidRecordError extends DomainError {
  readonly code = 'invalid-record';
  readonly kind = 'invalid';
  readonly title = 'The record cannot be taken in';
  override readonly errors: readonly FieldFault[];

  constructor(errors: readonly FieldFault[]) {
    super('Nothing of it was stored. See errors for what would be accepted.');
    this.errors = errors;
  }
}

export class SourceInactiveError extends DomainError {
  readonly code = 'source-inactive';
  readonly kind = 'forbidden';
  readonly title = 'The source is inactive';

  constructor() {
    super('The catalogue marks this source as inactive: its key can do nothing until an operator activates it.');
  }
}

export class CollectionNotRegisteredError extends DomainError {
  readonly code = 'collection-not-registered';
  readonly kind = 'forbidden';
  readonly title = 'The source does not hold this collection';

  constructor() {
    super('The catalogue does not list this collection for the source. An operator can add it.');
  }
}
