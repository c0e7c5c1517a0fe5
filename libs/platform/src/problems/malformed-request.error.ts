import { DomainError } from '@sogoc/kernel';

export class MalformedRequestError extends DomainError {
  readonly code = 'malformed-request';
  readonly kind = 'malformed';
  readonly title = 'The request cannot be read';

  constructor(detail = 'The request line, its path or a header is not well formed.') {
    super(detail);
  }
}
