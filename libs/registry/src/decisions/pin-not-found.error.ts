import { DomainError } from '@sogoc/kernel';

export class PinNotFoundError extends DomainError {
  readonly code = 'pin-not-found';
  readonly kind = 'not-found';
  readonly title = 'Nothing is pinned';

  constructor() {
    super('No pin is in force on this attribute of the golden record.');
  }
}
