import { DomainError, type FieldFault } from '@sogoc/kernel';

/** The collection declares no such identifier scheme. */
export class UnknownSchemeError extends DomainError {
  readonly code = 'unknown-scheme';
  readonly kind = 'invalid';
  readonly title = 'Unknown identifier scheme';
  override readonly errors: readonly FieldFault[];

  /** `schemes`: those that the collection declares. */
  constructor(schemes: readonly string[]) {
    super('This collection has no identifiers of this scheme.');
    this.errors = [{ pointer: '/scheme', code: 'unknown-scheme', detail: `Use one of: ${schemes.join(', ')}.` }];
  }
}
