import { DomainError } from '@sogoc/kernel';

export class ApiKeyNotFoundError extends DomainError {
  readonly code = 'api-key-not-found';
  readonly kind = 'not-found';
  readonly title = 'Key not found';

  constructor() {
    super('No key was issued under this id.');
  }
}
