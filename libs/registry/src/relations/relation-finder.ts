import { Inject, Injectable } from '@nestjs/common';
import { ENTITY_REGISTRY } from '@sogoc/access';
import type { EntityRegistry } from '@sogoc/core-entities';
import { IdentifierCarrierRepository, type Transaction } from '@sogoc/persistence';
import {
  carriersOfStatements,
  contradictedGoldens,
  type DerivedRelation,
  deriveRelations,
  type IdentifierCarrier,
  type LinkedStatement,
  MAX_CARRIERS,
  namedIdentifiers,
  RelationTypes,
  type StandingStatement,
  standingStatements,
  type StatingGolden,
} from '@sogoc/resolution';

/** Finds whom statements mean, with the same few queries for all of them. */
@Injectable()
export class RelationFinder {
  constructor(
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    private readonly types: RelationTypes,
    private readonly carriers: IdentifierCarrierRepository,
  ) {}

  /** What the statements of golden records come to, with what their pins state; `stating` are those golden records where they were read already. */
  async derive(
    tx: Transaction,
    statements: readonly LinkedStatement[],
    stating?: readonly StatingGolden[],
  ): Promise<DerivedRelation[]> {
    const ids = [...new Set(statements.map(({ goldenId }) => goldenId))];
    const goldens = stating ?? (await this.carriers.stating(tx, ids));
    const declarationOf = (entity: string) => this.entities.entityByName(entity)?.declaration;
    return this.resolve(tx, standingStatements(statements, goldens, declarationOf));
  }

  /** What statements come to of which it is known already how they stand. */
  async resolve(tx: Transaction, statements: readonly StandingStatement[]): Promise<DerivedRelation[]> {
    const found = await this.carriers.find(
      tx,
      namedIdentifiers(statements, this.types),
      this.types.targetEntities,
      MAX_CARRIERS + 1,
    );
    const known = await this.withMembers(tx, statements, found);
    return deriveRelations(statements, carriersOfStatements(known, this.entities, this.types), this.types);
  }

  /** A golden record shows one name; one of its records may bear the other that is stated. */
  private async withMembers(
    tx: Transaction,
    statements: readonly StandingStatement[],
    found: readonly IdentifierCarrier[],
  ): Promise<readonly IdentifierCarrier[]> {
    const ids = contradictedGoldens(statements, found, this.entities, this.types);
    if (ids.length === 0) return found;
    const members = await this.carriers.memberAttributes(tx, ids);
    return found.map((carrier) => ({ ...carrier, memberAttributes: members.get(carrier.goldenId) }));
  }
}
