import { Inject, Injectable, Optional } from '@nestjs/common';
import type { EntityDeclaration, EntityRegistry } from '@sogoc/core-entities';

import { compileGrantedFields } from './compile-granted-fields';
import { compileFieldGrant, type FieldGrant } from './field-grant';
import { ENTITY_REGISTRY } from './entity-registry.module';
import { ForbiddenError } from '../errors';
import { type Grant, grantCovers } from '../grant';
import { CollectionNotFoundError, PurposeNotGrantedError } from './errors';
import { hiddenPartyBy } from './restrictions/hidden-party';
import { RestrictionBook } from './restrictions/restriction-book';

/** A collection as one caller meets it. */
export interface OpenCollection {
  readonly declaration: EntityDeclaration;
  readonly grant: FieldGrant;
}

/** Opens collections for callers. Field grants are compiled once for all callers that may see the same. */
@Injectable()
export class CollectionAccess {
  private readonly fieldGrants = new Map<string, FieldGrant>();

  constructor(
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    @Optional() private readonly restrictions?: RestrictionBook,
  ) {}

  /** Throws `ForbiddenError` outside the key's collections, `PurposeNotGrantedError` for a system without a grant for it, `CollectionNotFoundError` for one that nobody declares. */
  open(collection: string, caller: Grant): OpenCollection {
    if (!grantCovers(caller, collection))
      throw caller.systemCode === undefined ? new ForbiddenError() : new PurposeNotGrantedError();
    const declaration = this.entities.entityByCollection(collection)?.declaration;
    if (declaration === undefined) throw new CollectionNotFoundError();
    return { declaration, grant: this.fieldGrantOf(declaration, caller) };
  }

  /** The collection of an entity, by its singular name, under the same terms. */
  openEntity(entity: string, caller: Grant): OpenCollection {
    return this.open(this.entities.entityByName(entity)?.declaration.collection ?? '', caller);
  }

  /** Whether the key is for the collection of an entity. What it is not for is for it as if it were not there. */
  covers(entity: string, caller: Grant): boolean {
    const collection = this.entities.entityByName(entity)?.declaration.collection;
    return collection !== undefined && grantCovers(caller, collection);
  }

  /** All collections that the key is for, in declared order. */
  openAll(caller: Grant): readonly OpenCollection[] {
    return this.entities.entities
      .map(({ declaration }) => declaration.collection)
      .filter((collection) => grantCovers(caller, collection))
      .map((collection) => this.open(collection, caller));
  }

  private fieldGrantOf(declaration: EntityDeclaration, caller: Grant): FieldGrant {
    if (caller.systemCode !== undefined) return this.grantedFieldsOf(declaration, caller);
    const { role, view, source = '', plainLookup = false } = caller;
    const name = [declaration.entity, role, view, source, plainLookup].join('|');
    const known = this.fieldGrants.get(name);
    if (known !== undefined) return known;
    const compiled = this.restrictable(compileFieldGrant(declaration, caller), role === 'consumer');
    this.fieldGrants.set(name, compiled);
    return compiled;
  }

  private restrictable(fields: FieldGrant, isRestrictable: boolean): FieldGrant {
    if (!isRestrictable || !this.restrictions) return fields;
    return {
      ...fields,
      restricted: this.restrictions.of,
      hiddenParty: hiddenPartyBy(this.restrictions, this.entities),
      hidesParties: this.restrictions.hasCarriers,
    };
  }

  /** Terms are final, so the id of a grant stands for them. */
  private grantedFieldsOf(declaration: EntityDeclaration, { grantsInForce = [] }: Grant): FieldGrant {
    const granted = grantsInForce.find(({ collection }) => collection === declaration.collection);
    if (granted === undefined) throw new PurposeNotGrantedError();
    const name = `grant|${granted.id}`;
    const known = this.fieldGrants.get(name);
    if (known !== undefined) return known;
    const fields = compileGrantedFields(declaration, granted, personalSchemesOf(this.entities));
    // Whom it is about sees his own.
    const compiled = this.restrictable(fields, granted.ground !== 'subject');
    this.fieldGrants.set(name, compiled);
    return compiled;
  }
}

/** Schemes whose numbers are somebody's, of all entities: a parcel names people by them. */
export function personalSchemesOf({ entities }: Pick<EntityRegistry, 'entities'>): ReadonlySet<string> {
  const declared = entities.flatMap(({ declaration }) => declaration.identifiers);
  return new Set(declared.filter(({ sensitivity }) => sensitivity !== 'public').map(({ scheme }) => scheme));
}
