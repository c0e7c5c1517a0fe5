import { DomainError, type FieldFault } from '@sogoc/kernel';

/** A body or query that could be read and is wrong; each fault has a JSON pointer into the body or names the parameter. */
export class InvalidRequestError extends DomainError {
  readonly code = 'invalid-request';
  readonly kind = 'invalid';
  readonly title = 'The request is not valid';
  override readonly errors: readonly FieldFault[];

  constructor(errors: readonly FieldFault[]) {
    super('See errors for what would be accepted.');
    this.errors = errors;
  }
}
