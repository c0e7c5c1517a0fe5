import { DomainError } from '@sogoc/kernel';
import type { Flood } from '@sogoc/resolution';

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

/** Work is waiting for an entity that this process does not know: a worker of an older release, or one without a plug-in. */
export class UnknownEntityError extends DomainError {
  readonly code = 'unknown-entity';
  readonly kind = 'unavailable';
  readonly title = 'This process does not know the entity';

  constructor(entity: string) {
    super(`Start the worker with a release that declares the entity "${entity}".`);
  }
}

/** Changed records belong to components too large to be resolved beside others. */
export class LargeComponentError extends Error {
  constructor(readonly recordNumbers: readonly number[]) {
    super();
  }
}

/** Records of a unit of work would open more review tasks than their sources may. */
export class SourceFloodedError extends Error {
  constructor(readonly floods: readonly Flood[]) {
    super();
  }
}

/** The scope kept growing while its goldens were locked: the unit must have the entity to itself. */
export class ScopeKeepsGrowingError extends Error {}
