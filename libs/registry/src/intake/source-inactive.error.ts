import { DomainError } from '@sogoc/kernel';

export class SourceInactiveError extends DomainError {
  readonly code = 'source-inactive';
  readonly kind = 'forbidden';
  readonly title = 'The source is inactive';

  constructor() {
    super(
      'The catalogue marks this source as inactive: its records can be read, not changed. An operator can activate it.',
    );
  }
}
