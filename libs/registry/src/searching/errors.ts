import { DomainError, type FieldFault } from '@sogoc/kernel';

/** A filter that the collection has not or the key's view does not show (the answer does not say which), or one that cannot be read. */
export class SearchRefusedError extends DomainError {
  readonly code = 'search-refused';
  readonly kind = 'invalid';
  readonly title = 'This key cannot search so';
  override readonly errors: readonly FieldFault[];

  constructor(errors: readonly FieldFault[]) {
    super('A key searches by what its view shows. See errors for what would be accepted.');
    this.errors = errors;
  }
}

export class SearchTooBroadError extends DomainError {
  readonly code = 'search-too-broad';
  readonly kind = 'invalid';
  readonly title = 'The search takes too long';

  constructor() {
    super('Too much has these words. Add a word or a filter.');
  }
}
