import type { EntityRegistry } from '@sogoc/core-entities';
import type { IdentifierCarrier, IdentifierCarrierRepository, Transaction } from '@sogoc/persistence';
import type { WantedIdentifier, LinkedStatement } from '@sogoc/resolution';

import { deriveRelations } from './derive-relations';
import type { DerivedRelation } from './derived-relation';
import type { RelationTypes } from './relation-types';
import { type Carrier, MAX_CARRIERS } from './resolve-relation';

/** Finds whom statements mean, with one query for all of them. */
export class RelationFinder {
  constructor(
    private readonly entities: EntityRegistry,
    private readonly types: RelationTypes,
    private readonly carriers: IdentifierCarrierRepository,
  ) {}

  async derive(tx: Transaction, statements: readonly LinkedStatement[]): Promise<DerivedRelation[]> {
    const found = await this.carriers.find(
      tx,
      distinctIdentifiers(statements),
      this.types.targetEntities,
      MAX_CARRIERS + 1,
    );
    const byIdentifier = new Map<string, IdentifierCarrier[]>();
    for (const carrier of found) {
      const known = byIdentifier.get(nameOf(carrier));
      if (known) known.push(carrier);
      else byIdentifier.set(nameOf(carrier), [carrier]);
    }
    return deriveRelations(statements, (statement) => this.carriersOf(statement, byIdentifier), this.types);
  }

  private carriersOf(
    { entity, type, scheme, value }: LinkedStatement,
    byIdentifier: ReadonlyMap<string, readonly IdentifierCarrier[]>,
  ): Carrier[] {
    if (scheme === null || value === null) return [];
    const targets = new Set(this.types.targetsOf(entity, type, scheme).map(({ declaration }) => declaration.entity));
    return (byIdentifier.get(nameOf({ scheme, value })) ?? [])
      .filter((carrier) => targets.has(carrier.entity))
      .map((carrier) => this.asCarrier(carrier));
  }

  /** Only where a thing has one number at a time, a superseded one may by now be somebody else's. */
  private asCarrier({ entity, goldenId, scheme, status, attributes }: IdentifierCarrier): Carrier {
    const compiled = this.entities.entityByName(entity);
    const declaration = compiled?.declaration;
    return {
      collection: declaration?.collection ?? '',
      goldenId,
      status: compiled?.exclusiveSchemes.includes(scheme) === true ? status : 'active',
      contradicts: (name) => declaration?.contradictsName(attributes, name) ?? false,
    };
  }
}

const nameOf = ({ scheme, value }: WantedIdentifier): string => JSON.stringify([scheme, value]);

function distinctIdentifiers(statements: readonly LinkedStatement[]): WantedIdentifier[] {
  const wanted = new Map<string, WantedIdentifier>();
  for (const { scheme, value } of statements) {
    if (scheme !== null && value !== null) wanted.set(nameOf({ scheme, value }), { scheme, value });
  }
  return [...wanted.values()];
}
