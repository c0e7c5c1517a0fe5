import { DomainError } from '@sogoc/kernel';

export class CollectionNotRegisteredError extends DomainError {
  readonly code = 'collection-not-registered';
  readonly kind = 'forbidden';
  readonly title = 'The source does not hold this collection';

  constructor() {
    super('The catalogue does not list this collection for the source. An operator can add it.');
  }
}
