import { DomainError } from '@sogoc/kernel';

/**
 * Another release of the program, which says otherwise of the entity, was put in force after this one. Two that resolve by different
 * rules would undo each other's work, so the older stops resolving.
 */
export class OutdatedReleaseError extends DomainError {
  readonly code = 'outdated-release';
  readonly kind = 'unavailable';
  readonly title = 'Another release is in force';
  override readonly retryable = true;

  constructor(entity: string) {
    super(
      `A later release of the program is in force for ${entity}. Update this process, or go back with "registry migrate".`,
    );
  }
}
