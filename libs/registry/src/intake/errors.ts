import { DomainError } from '@sogoc/kernel';

export class VersionConflictError extends DomainError {
  readonly code = 'version-conflict';
  readonly kind = 'conflict';
  readonly title = 'This version is stored with other content';

  constructor() {
    super('Send changed content under a higher sourceVersion.');
  }
}
