import { DomainError } from '@sogoc/kernel';

/** A known key without the right; the same for what exists and what does not. */
export class ForbiddenError extends DomainError {
  readonly code = 'forbidden';
  readonly kind = 'forbidden';
  readonly title = 'This key may not do that';

  constructor() {
    super('The key in use has no right to this call.');
  }
}
