import { DomainError } from '@sogoc/kernel';

/** Work is waiting for an entity that this process does not know: a worker of an older release, or one without a plug-in. */
export class UnknownEntityError extends DomainError {
  readonly code = 'unknown-entity';
  readonly kind = 'unavailable';
  readonly title = 'This process does not know the entity';

  constructor(entity: string) {
    super(`Start the worker with a release that declares the entity "${entity}".`);
  }
}
