import { DomainError } from '@sogoc/kernel';

export class OpenDataNotFoundError extends DomainError {
  readonly code = 'open-data-not-found';
  readonly kind = 'not-found';
  readonly title = 'No such open data';

  constructor() {
    super('There is no data set of this code, or no version of it under this number. GET /v1/open-data lists them.');
  }
}
