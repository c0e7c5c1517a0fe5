import { Inject, Injectable } from '@nestjs/common';
import { ENTITY_REGISTRY } from '@sogoc/access';
import type { EntityRegistry, RelationMeaning } from '@sogoc/core-entities';
import { type RememberedStatement, RetiredGoldenRepository, type Transaction } from '@sogoc/persistence';
import {
  carriersOfStatements,
  type DerivedRelation,
  deriveRelations,
  MAX_CARRIERS,
  namedIdentifiers,
  RelationTypes,
  type StandingStatement,
} from '@sogoc/resolution';

import { RelationFinder } from '../relations/relation-finder';

/** What is to be known of a golden record whose records were deleted. */
const DELETED = 'deleted';

/** Finds relations of which one end is retired: its records were deleted, and what they said is remembered. */
@Injectable()
export class RetiredRelations {
  constructor(
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    private readonly types: RelationTypes,
    private readonly finder: RelationFinder,
    private readonly retired: RetiredGoldenRepository,
  ) {}

  /** What the retired among golden records stated. */
  async stated(tx: Transaction, goldenIds: readonly string[], meaning: RelationMeaning): Promise<DerivedRelation[]> {
    const types = this.types.meaning(meaning);
    const statements = (await this.retired.stated(tx, goldenIds)).filter((said) =>
      types.some(({ entity, type }) => said.entity === entity && said.type === type),
    );
    return this.resolved(tx, statements);
  }

  /** What the retired state about golden records, and what anybody states about the retired among these. */
  async naming(tx: Transaction, goldenIds: readonly string[], meaning: RelationMeaning): Promise<DerivedRelation[]> {
    return this.resolved(tx, await this.retired.naming(tx, goldenIds, this.types.meaning(meaning)));
  }

  /** The same relations, those that nobody living is meant by with the retired that were called so. */
  async reopened(tx: Transaction, relations: readonly DerivedRelation[]): Promise<DerivedRelation[]> {
    const open = relations.filter(({ status }) => status === 'open').flatMap(({ statements }) => statements);
    if (open.length === 0) return [...relations];
    const carriers = await this.retired.carriers(
      tx,
      namedIdentifiers(open, this.types),
      this.types.targetEntities,
      MAX_CARRIERS + 1,
    );
    const found = deriveRelations(open, carriersOfStatements(carriers, this.entities, this.types), this.types);
    return [...relations.filter(({ status }) => status !== 'open'), ...found.map(withDeletedEnds)];
  }

  private async resolved(tx: Transaction, statements: readonly RememberedStatement[]): Promise<DerivedRelation[]> {
    if (statements.length === 0) return [];
    return this.reopened(tx, await this.finder.resolve(tx, statements.map(asStanding)));
  }
}

/** Nothing outranks what was said last. */
function asStanding({ isRetired, ...statement }: RememberedStatement): StandingStatement {
  return { ...statement, survives: true, goneBy: null, ...(isRetired && { marks: [DELETED] }) };
}

function withDeletedEnds(relation: DerivedRelation): DerivedRelation {
  return { ...relation, ends: relation.ends.map((end) => ({ ...end, marks: [DELETED] })) };
}
