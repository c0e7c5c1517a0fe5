import { DomainError } from '@sogoc/kernel';

export class IfMatchRequiredError extends DomainError {
  readonly code = 'if-match-required';
  readonly kind = 'precondition-required';
  readonly title = 'The call needs If-Match';

  constructor() {
    super('Send the ETag of the golden record that was looked at as If-Match.');
  }
}
