import { DomainError } from '@sogoc/kernel';

export class CollectionNotFoundError extends DomainError {
  readonly code = 'collection-not-found';
  readonly kind = 'not-found';
  readonly title = 'There is no such collection';

  constructor() {
    super('The catalogue of sources and /openapi.json name the collections.');
  }
}

/** Alike for a purpose that does not exist, one that the system has no grant for, and a call that no grant covers. */
export class PurposeNotGrantedError extends DomainError {
  readonly code = 'purpose-not-granted';
  readonly kind = 'forbidden';
  readonly title = 'Nothing was granted for this purpose here';

  constructor() {
    super('Ask the operators of the registry for a grant; GET /v1/grants/effective tells them what there is.');
  }
}
