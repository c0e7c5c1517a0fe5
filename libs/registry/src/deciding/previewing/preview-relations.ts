import { Inject, Injectable } from '@nestjs/common';
import type { IdGenerator } from '@sogoc/kernel';
import { RelationRecheckRepository, RelationStatementRepository, type Transaction } from '@sogoc/persistence';
import { ID_GENERATOR } from '@sogoc/platform';
import { type DerivedRelation, RelationTypes } from '@sogoc/resolution';

import { RelationCheck } from '../../relations/relation-check';
import { RelationFinder } from '../../relations/relation-finder';

/** Where a relation leads. */
export interface RelationState {
  readonly collection: string;
  readonly goldenId: string;
  readonly type: string;
  readonly status: DerivedRelation['status'];
  readonly ends: readonly { readonly collection: string; readonly goldenId: string }[];
}

/** By what names the relation, whatever it comes to. */
export type RelationStates = ReadonlyMap<string, RelationState>;

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

  /** Answers the golden records whose relations were looked at. */
  async follow(tx: Transaction): Promise<readonly string[]> {
    const replacing = this.types.replacing.map(({ type }) => type);
    await this.rechecks.spread(tx, SPREAD_SIZE, replacing);
    const ids = await this.rechecks.claim(tx, CHECK_SIZE);
    await this.check.run(tx, ids, this.mint);
    return ids;
  }

  /** What the golden records state, by the first record that says it. */
  async statesOf(tx: Transaction, goldenIds: readonly string[]): Promise<RelationStates> {
    if (goldenIds.length === 0) return new Map();
    const relations = await this.finder.derive(tx, await this.statements.ofGoldens(tx, goldenIds));
    return new Map(
      relations.filter(({ survives }) => survives).map((relation) => [nameOf(relation), stateOf(relation)]),
    );
  }
}

function nameOf({ type, statements }: DerivedRelation): string {
  const [first] = statements;
  return `${type}/${first?.recordNumber ?? 0}/${first?.ordinal ?? 0}`;
}

const stateOf = ({ stating, type, status, ends }: DerivedRelation): RelationState => ({
  collection: stating.collection,
  goldenId: stating.goldenId,
  type,
  status,
  ends: ends.map(({ collection, goldenId }) => ({ collection, goldenId })),
});
