import { DomainError, type FieldFault } from '@sogoc/kernel';

/** A policy that cannot be put in force; `errors` lists every fault with a JSON pointer into the file. */
export class InvalidPolicyError extends DomainError {
  readonly code = 'policy-invalid';
  readonly kind = 'invalid';
  readonly title = 'The policy cannot be put in force';
  override readonly errors: readonly FieldFault[];

  constructor(errors: readonly FieldFault[]) {
    super(errors.map(({ pointer, detail }) => `${pointer || '/'}: ${detail}`).join('\n'));
    this.errors = errors;
  }
}
