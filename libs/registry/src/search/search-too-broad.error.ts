import { DomainError } from '@sogoc/kernel';

export class SearchTooBroadError extends DomainError {
  readonly code = 'search-too-broad';
  readonly kind = 'invalid';
  readonly title = 'The search takes too long';

  constructor() {
    super('Too much has these words. Add a word or a filter.');
  }
}
