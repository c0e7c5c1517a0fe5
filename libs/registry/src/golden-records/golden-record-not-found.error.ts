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
