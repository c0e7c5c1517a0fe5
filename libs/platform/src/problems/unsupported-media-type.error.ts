import { DomainError } from '@sogoc/kernel';

export class UnsupportedMediaTypeError extends DomainError {
  readonly code = 'unsupported-media-type';
  readonly kind = 'unsupported-media-type';
  readonly title = 'This content type is not read here';

  constructor(detail = 'Send application/json.') {
    super(detail);
  }
}
