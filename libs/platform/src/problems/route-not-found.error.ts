import { DomainError } from '@sogoc/kernel';

export class RouteNotFoundError extends DomainError {
  readonly code = 'route-not-found';
  readonly kind = 'not-found';
  readonly title = 'There is nothing here';

  constructor() {
    super('No call has this path. The calls are listed at /openapi.json.');
  }
}
