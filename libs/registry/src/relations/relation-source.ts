import { Inject, Injectable } from '@nestjs/common';
import { ENTITY_REGISTRY } from '@sogoc/access';
import type { EntityRegistry } from '@sogoc/core-entities';
import {
  GoldenVersionRepository,
  IdentifierCarrierRepository,
  RelationStatementRepository,
  type StoredGoldenRecord,
  type Transaction,
} from '@sogoc/persistence';
import {
  type DerivedRelation,
  knownStatements,
  liesWithin,
  type RowFilter,
  type StandingStatement,
  type StatedType,
} from '@sogoc/resolution';

import { RelationFinder } from './relation-finder';

/** Where relations are read from: what records state now, or what golden records said at an instant. */
export interface RelationSource {
  stated(tx: Transaction, golden: StoredGoldenRecord): Promise<DerivedRelation[]>;
  /** What golden records state, of these types, that may be about the one named; others may be among them. */
  naming(
    tx: Transaction,
    goldenId: string,
    types: readonly StatedType[],
    statingIds: readonly string[],
  ): Promise<DerivedRelation[]>;
}

export type RowsOf = (entity: string) => RowFilter | undefined;

/** Relations as they are known now. */
@Injectable()
export class CurrentRelations implements RelationSource {
  constructor(
    private readonly finder: RelationFinder,
    private readonly statements: RelationStatementRepository,
    private readonly carriers: IdentifierCarrierRepository,
  ) {}

  async stated(tx: Transaction, golden: StoredGoldenRecord): Promise<DerivedRelation[]> {
    return this.finder.derive(tx, await this.statements.ofGoldens(tx, [golden.id]), [golden]);
  }

  async naming(
    tx: Transaction,
    goldenId: string,
    types: readonly StatedType[],
    statingIds: readonly string[],
  ): Promise<DerivedRelation[]> {
    const naming = await this.statements.naming(tx, goldenId, types, statingIds);
    return this.finder.derive(tx, naming, await this.carriers.stating(tx, statingIds));
  }
}

/** Relations as golden records told of them at an instant. Whom a number means is asked of those who carry it now. */
@Injectable()
export class KnownRelations {
  constructor(
    private readonly finder: RelationFinder,
    private readonly versions: GoldenVersionRepository,
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
  ) {}

  /** `rowsOf`: the areas in which golden records of an entity are seen; what one said while it lay elsewhere is left out. */
  at(instant: Date, rowsOf: RowsOf): RelationSource {
    const statementsAt = (tx: Transaction, ids: readonly string[]) => this.statementsAt(tx, ids, instant, rowsOf);
    return {
      stated: async (tx, golden) => this.finder.resolve(tx, await statementsAt(tx, [golden.id])),
      naming: async (tx, _goldenId, types, statingIds) => {
        const statements = await statementsAt(tx, statingIds);
        const wanted = new Set(types.map(({ entity, type }) => `${entity} ${type}`));
        return this.finder.resolve(
          tx,
          statements.filter(({ entity, type }) => wanted.has(`${entity} ${type}`)),
        );
      },
    };
  }

  private async statementsAt(
    tx: Transaction,
    goldenIds: readonly string[],
    instant: Date,
    rowsOf: RowsOf,
  ): Promise<StandingStatement[]> {
    const versions = await this.versions.at(tx, goldenIds, instant);
    const seen = versions.filter(({ entity, attributes }) => liesWithin(attributes, rowsOf(entity)));
    return seen.flatMap((version) => {
      const declaration = this.entities.entityByName(version.entity)?.declaration;
      return declaration === undefined ? [] : knownStatements(version, declaration);
    });
  }
}
