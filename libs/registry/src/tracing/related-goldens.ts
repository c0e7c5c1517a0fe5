import { Injectable } from '@nestjs/common';
import type { Grant } from '@sogoc/access';
import type { RelationMeaning } from '@sogoc/core-entities';
import { RelationStatementRepository, type Transaction } from '@sogoc/persistence';
import { type DerivedRelation, distinctStatements, RelationTypes } from '@sogoc/resolution';

import { RelationFinder } from '../relations/relation-finder';
import { RelationSight } from '../relations/visibility/relation-visibility';
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
    private readonly sight: RelationSight,
  ) {}

  /** What the golden records themselves state, as the caller may know it. */
  async stated(tx: Transaction, goldenIds: readonly string[], meaning: RelationMeaning, caller: Grant): Promise<Tie[]> {
    return (await this.sight.limit(tx, await this.statedLive(tx, goldenIds, meaning), caller)).flatMap(outward);
  }

  /** What others state about them. */
  async naming(tx: Transaction, goldenIds: readonly string[], meaning: RelationMeaning, caller: Grant): Promise<Tie[]> {
    return inward(goldenIds, await this.sight.limit(tx, await this.namingLive(tx, goldenIds, meaning), caller));
  }

  /** The same, also of what was deleted, and leading to it. */
  async everStated(
    tx: Transaction,
    goldenIds: readonly string[],
    meaning: RelationMeaning,
    caller: Grant,
  ): Promise<Tie[]> {
    const live = await this.retired.reopened(tx, await this.statedLive(tx, goldenIds, meaning));
    const ever = [...live, ...(await this.retired.stated(tx, goldenIds, meaning))];
    return (await this.sight.limit(tx, ever, caller)).flatMap(outward);
  }

  async everNaming(
    tx: Transaction,
    goldenIds: readonly string[],
    meaning: RelationMeaning,
    caller: Grant,
  ): Promise<Tie[]> {
    const live = await this.namingLive(tx, goldenIds, meaning);
    const ever = [...live, ...(await this.retired.naming(tx, goldenIds, meaning))];
    return inward(goldenIds, await this.sight.limit(tx, ever, caller));
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
