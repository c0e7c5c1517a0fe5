import { Inject, Injectable } from '@nestjs/common';
import type { EntityDeclaration, EntityRegistry, SourceProfile } from '@sogoc/core-entities';
import { SourceRepository } from '@sogoc/persistence';
import { CollectionNotFoundError, ForbiddenError, type Grant, grantCovers, ENTITY_REGISTRY } from '@sogoc/access';
import { SourceNotFoundError } from '../finding-by-id/errors';
import { CollectionNotRegisteredError, SourceInactiveError } from './errors';

/** Whose records of which entity a call is about. */
export interface IntakeScope {
  readonly source: string;
  readonly declaration: EntityDeclaration;
  /** Records of an inactive source stay, for stewards to read; nothing new is taken in. */
  readonly isActive: boolean;
  /** What the catalogue says of how the source writes. */
  readonly habits?: SourceProfile;
}

@Injectable()
export class IntakeScopes {
  constructor(
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    private readonly sources: SourceRepository,
  ) {}

  /**
   * Throws `ForbiddenError` for a key of other collections, {@link CollectionNotFoundError}, {@link SourceNotFoundError},
   * {@link CollectionNotRegisteredError} when the catalogue does not list the collection for the source, and
   * {@link SourceInactiveError} for the key of a source that was switched off.
   */
  async of(grant: Grant, source: string, collection: string): Promise<IntakeScope> {
    if (!grantCovers(grant, collection)) throw new ForbiddenError();
    const scope = await this.ofSource(source, collection);
    if (grant.role === 'source' && !scope.isActive) throw new SourceInactiveError();
    return scope;
  }

  /** Of work that a source was granted before. Throws as {@link of} does, but for what the key has no right to. */
  async ofSource(source: string, collection: string): Promise<IntakeScope> {
    const entity = this.entities.entityByCollection(collection);
    if (entity === undefined) throw new CollectionNotFoundError();
    const entry = await this.sources.find(source);
    if (entry === undefined) throw new SourceNotFoundError();
    if (!entry.collections.includes(collection)) throw new CollectionNotRegisteredError();
    const isActive = entry.status === 'active';
    return { source, declaration: entity.declaration, isActive, habits: entry.habits as SourceProfile };
  }

  /** As {@link of}, for a call that changes records. Throws {@link SourceInactiveError} as well. */
  async forChange(grant: Grant, source: string, collection: string): Promise<IntakeScope> {
    const scope = await this.of(grant, source, collection);
    if (!scope.isActive) throw new SourceInactiveError();
    return scope;
  }
}
