import { DomainError, type FieldFault } from '@sogoc/kernel';

/** The id was never given in the collection, or is no id at all. */
export class GoldenRecordNotFoundError extends DomainError {
  readonly code = 'golden-record-not-found';
  readonly kind = 'not-found';
  readonly title = 'Golden record not found';

  constructor() {
    super('No golden record of this collection has this id.');
  }
}

/** The last source record behind the id went away. The id is never given again, but returns if that record does. */
export class GoldenRecordRetiredError extends DomainError {
  readonly code = 'golden-record-retired';
  readonly kind = 'gone';
  readonly title = 'Golden record retired';

  constructor() {
    super('No source record stands behind this id any more. Its story is at the same address followed by /history.');
  }
}

export class RecordNotFoundError extends DomainError {
  readonly code = 'record-not-found';
  readonly kind = 'not-found';
  readonly title = 'There is no such record';

  constructor() {
    super('The source has no record of this key in this collection.');
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

export class SourceNotFoundError extends DomainError {
  readonly code = 'source-not-found';
  readonly kind = 'not-found';
  readonly title = 'Source not found';

  constructor() {
    super('The catalogue has no source of this code.');
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
