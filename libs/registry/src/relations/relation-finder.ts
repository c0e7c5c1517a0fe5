import { Inject, Injectable } from '@nestjs/common';
import { ENTITY_REGISTRY } from '@sogoc/access';
import type { EntityRegistry } from '@sogoc/core-entities';
import { IdentifierCarrierRepository, type Transaction } from '@sogoc/persistence';
import {
  carriersOfStatements,
  type DerivedRelation,
  deriveRelations,
  type LinkedStatement,
  MAX_CARRIERS,
  namedIdentifiers,
  RelationTypes,
} from '@sogoc/resolution';

/** Finds whom statements mean, with one query for all of them. */
@Injectable()
export class RelationFinder {
  constructor(
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    private readonly types: RelationTypes,
    private readonly carriers: IdentifierCarrierRepository,
  ) {}

  async derive(tx: Transaction, statements: readonly LinkedStatement[]): Promise<DerivedRelation[]> {
    const wanted = namedIdentifiers(statements);
    const found = await this.carriers.find(tx, wanted, this.types.targetEntities, MAX_CARRIERS + 1);
    return deriveRelations(statements, carriersOfStatements(found, this.entities, this.types), this.types);
  }
}
