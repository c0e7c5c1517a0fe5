import { Injectable } from '@nestjs/common';
import type { RelationMeaning } from '@sogoc/core-entities';
import { RelationStatementRepository, type Transaction } from '@sogoc/persistence';
import { type DerivedRelation, distinctStatements, RelationTypes } from '@sogoc/resolution';

import { RelationFinder } from '../relations/relation-finder';
import { RetiredRelations } from './retired-relations';

/** A resolved relation as the golden record at hand sees it. */
export interface Tie {
  readonly from: string;
  readonly to: { readonly collection: string; readonly goldenId: string };
  readonly relation: DerivedRelation;
  readonly direction: 'out' | 'in';
}

/** Follows resolved relations of one meaning from many golden records at once, from both ends. */
@Injectable()
export class RelatedGoldens {
  constructor(
    private readonly finder: RelationFinder,
    private readonly types: RelationTypes,
    private readonly statements: RelationStatementRepository,
    private readonly retired: RetiredRelations,
  ) {}

  /** What the golden records themselves state. */
  async stated(tx: Transaction, goldenIds: readonly string[], meaning: RelationMeaning): Promise<Tie[]> {
    return (await this.statedLive(tx, goldenIds, meaning)).flatMap(outward);
  }

  /** What others state about them. */
  async naming(tx: Transaction, goldenIds: readonly string[], meaning: RelationMeaning): Promise<Tie[]> {
    return inward(goldenIds, await this.namingLive(tx, goldenIds, meaning));
  }

  /** The same, also of what was deleted, and leading to it. */
  async everStated(tx: Transaction, goldenIds: readonly string[], meaning: RelationMeaning): Promise<Tie[]> {
    const live = await this.retired.reopened(tx, await this.statedLive(tx, goldenIds, meaning));
    return [...live, ...(await this.retired.stated(tx, goldenIds, meaning))].flatMap(outward);
  }

  async everNaming(tx: Transaction, goldenIds: readonly string[], meaning: RelationMeaning): Promise<Tie[]> {
    const live = await this.namingLive(tx, goldenIds, meaning);
    return inward(goldenIds, [...live, ...(await this.retired.naming(tx, goldenIds, meaning))]);
  }

  private async statedLive(
    tx: Transaction,
    goldenIds: readonly string[],
    meaning: RelationMeaning,
  ): Promise<DerivedRelation[]> {
    const wanted = new Set(this.types.meaning(meaning).map(({ entity, type }) => `${entity} ${type}`));
    const all = await this.statements.ofGoldens(tx, goldenIds);
    const statements = all.filter(({ entity, type }) => wanted.has(`${entity} ${type}`));
    return statements.length === 0 ? [] : this.finder.derive(tx, statements);
  }

  private async namingLive(
    tx: Transaction,
    goldenIds: readonly string[],
    meaning: RelationMeaning,
  ): Promise<DerivedRelation[]> {
    const naming = await this.statements.namingAny(tx, goldenIds, this.types.meaning(meaning));
    return naming.length === 0 ? [] : this.finder.derive(tx, distinctStatements(naming));
  }
}

function outward(relation: DerivedRelation): Tie[] {
  const [to] = relation.status === 'resolved' ? relation.ends : [];
  const from = relation.stating.goldenId;
  return to === undefined || to.goldenId === from ? [] : [{ from, to, relation, direction: 'out' }];
}

function inward(goldenIds: readonly string[], relations: readonly DerivedRelation[]): Tie[] {
  const named = new Set(goldenIds);
  return relations.flatMap((relation) => {
    const [from] = relation.status === 'resolved' ? relation.ends : [];
    const to = relation.stating;
    if (from === undefined || !named.has(from.goldenId) || from.goldenId === to.goldenId) return [];
    return [{ from: from.goldenId, to, relation, direction: 'in' as const }];
  });
}
