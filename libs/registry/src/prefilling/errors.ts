import { DomainError } from '@sogoc/kernel';

export class FormNotFoundError extends DomainError {
  readonly code = 'form-not-found';
  readonly kind = 'not-found';
  readonly title = 'Form not found';

  constructor() {
    super('GET /v1/forms lists the forms.');
  }
}
