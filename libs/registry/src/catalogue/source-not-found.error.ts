import { DomainError } from '@sogoc/kernel';

export class SourceNotFoundError extends DomainError {
  readonly code = 'source-not-found';
  readonly kind = 'not-found';
  readonly title = 'Source not found';

  constructor() {
    super('The catalogue has no source of this code.');
  }
}
