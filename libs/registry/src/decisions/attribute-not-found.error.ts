import { DomainError } from '@sogoc/kernel';

export class AttributeNotFoundError extends DomainError {
  readonly code = 'attribute-not-found';
  readonly kind = 'not-found';
  readonly title = 'Attribute not found';

  constructor() {
    super('The collection has no attribute of this name.');
  }
}
