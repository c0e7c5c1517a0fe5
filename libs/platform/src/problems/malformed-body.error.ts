import { DomainError } from '@sogoc/kernel';

export class MalformedBodyError extends DomainError {
  readonly code = 'malformed-body';
  readonly kind = 'malformed';
  readonly title = 'The body cannot be read';

  /** The parser's own words stay out: they quote the body. */
  constructor(detail = 'The body is not JSON.') {
    super(detail);
  }
}
