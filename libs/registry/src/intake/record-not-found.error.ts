import { DomainError } from '@sogoc/kernel';

export class RecordNotFoundError extends DomainError {
  readonly code = 'record-not-found';
  readonly kind = 'not-found';
  readonly title = 'There is no such record';

  constructor() {
    super('The source has no record of this key in this collection.');
  }
}
