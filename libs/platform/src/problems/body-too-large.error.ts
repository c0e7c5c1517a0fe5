import { DomainError } from '@sogoc/kernel';

export class BodyTooLargeError extends DomainError {
  readonly code = 'body-too-large';
  readonly kind = 'too-large';
  readonly title = 'The body is too large';

  constructor(detail = 'Send at most 5 MB at once.') {
    super(detail);
  }
}
