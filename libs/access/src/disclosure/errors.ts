import { DomainError } from '@sogoc/kernel';

export class CollectionNotFoundError extends DomainError {
  readonly code = 'collection-not-found';
  readonly kind = 'not-found';
  readonly title = 'There is no such collection';

  constructor() {
    super('The catalogue of sources and /openapi.json name the collections.');
  }
}
