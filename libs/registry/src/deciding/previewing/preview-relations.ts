import { Inject, Injectable } from '@nestjs/common';
import type { IdGenerator } from '@sogoc/kernel';
import { RelationRecheckRepository, RelationStatementRepository, type Transaction } from '@sogoc/persistence';
import { ID_GENERATOR } from '@sogoc/platform';
import { type DerivedRelation, type RelationState, RelationTypes } from '@sogoc/resolution';

import { RelationCheck } from '../../relations/relation-check';
import { RelationFinder } from '../../relations/relation-finder';

const SPREAD_SIZE = 1_000;
const CHECK_SIZE = 200;

/** Does within one transaction what the worker does later about relations of others that a decision changes. */
@Injectable()
export class PreviewRelations {
  constructor(
    private readonly types: RelationTypes,
    private readonly finder: RelationFinder,
    private readonly check: RelationCheck,
    private readonly rechecks: RelationRecheckRepository,
    private readonly statements: RelationStatementRepository,
    @Inject(ID_GENERATOR) private readonly mint: IdGenerator,
  ) {}

  /** Where the work that waits ends: what a preview adds comes after it. */
  async mark(tx: Transaction): Promise<number> {
    return this.rechecks.last(tx);
  }

  /** Answers the golden records whose relations were looked at. `mark`: what waits up to it is none of the preview's. */
  async follow(tx: Transaction, mark: number): Promise<readonly string[]> {
    await this.rechecks.spread(tx, SPREAD_SIZE, this.types.replacing, mark);
    const ids = await this.rechecks.claim(tx, CHECK_SIZE, mark);
    await this.check.run(tx, ids, this.mint);
    return ids;
  }

  /** What the golden records state now. */
  async statesOf(tx: Transaction, goldenIds: readonly string[]): Promise<readonly RelationState[]> {
    if (goldenIds.length === 0) return [];
    const relations = await this.finder.derive(tx, await this.statements.ofGoldens(tx, goldenIds));
    return relations.filter(({ survives }) => survives).map(stateOf);
  }
}

const stateOf = ({ stating, type, status, ends, statements }: DerivedRelation): RelationState => ({
  collection: stating.collection,
  goldenId: stating.goldenId,
  type,
  statements: statements.map(({ recordNumber, ordinal }) => `${recordNumber}/${ordinal}`),
  status,
  ends: ends.map(({ collection, goldenId }) => ({ collection, goldenId })),
});
