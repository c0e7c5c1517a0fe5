import { DomainError } from '@sogoc/kernel';

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

export class SourceNotFoundError extends DomainError {
  readonly code = 'source-not-found';
  readonly kind = 'not-found';
  readonly title = 'Source not found';

  constructor() {
    super('The catalogue has no source of this code.');
  }
}
