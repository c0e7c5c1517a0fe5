import { DomainError, type FieldFault } from '@sogoc/kernel';

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
