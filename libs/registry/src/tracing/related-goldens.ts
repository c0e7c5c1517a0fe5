import type { Grant } from '@sogoc/access';
import { Injectable } from '@nestjs/common';
import type { RelationMeaning } from '@sogoc/core-entities';
import { RelationStatementRepository, type Transaction } from '@sogoc/persistence';
import { type DerivedRelation, distinctStatements, RelationTypes } from '@sogoc/resolution';

import { RelationFinder } from '../relations/relation-finder';
import { RelationSight } from '../relations/sight/relation-sight';

/** A resolved relation as the golden record at hand sees it. */
export interface Tie {
  readonly from: string;
  readonly to: { readonly collection: string; readonly goldenId: string };
  readonly relation: DerivedRelation;
  readonly direction: 'out' | 'in';
}

/** Follows resolved relations of one meaning, as far as the caller may know them, from many golden records at once and from both ends. */
@Injectable()
export class RelatedGoldens {
  constructor(
    private readonly finder: RelationFinder,
    private readonly types: RelationTypes,
    private readonly statements: RelationStatementRepository,
    private readonly sight: RelationSight,
  ) {}

  /** What the golden records themselves state. */
  async stated(tx: Transaction, goldenIds: readonly string[], meaning: RelationMeaning, caller: Grant): Promise<Tie[]> {
    const wanted = this.namesOf(meaning);
    const statements = (await this.statements.ofGoldens(tx, goldenIds)).filter(({ entity, type }) =>
      wanted.has(`${entity} ${type}`),
    );
    if (statements.length === 0) return [];
    const relations = await this.sight.limit(tx, await this.finder.derive(tx, statements), caller);
    return relations.flatMap((relation) => {
      const [to] = relation.status === 'resolved' ? relation.ends : [];
      const from = relation.stating.goldenId;
      return to === undefined || to.goldenId === from ? [] : [{ from, to, relation, direction: 'out' as const }];
    });
  }

  /** What others state about them. */
  async naming(tx: Transaction, goldenIds: readonly string[], meaning: RelationMeaning, caller: Grant): Promise<Tie[]> {
    const named = new Set(goldenIds);
    const naming = await this.statements.namingAny(tx, goldenIds, this.types.meaning(meaning));
    if (naming.length === 0) return [];
    const relations = await this.sight.limit(tx, await this.finder.derive(tx, distinctStatements(naming)), caller);
    return relations.flatMap((relation) => {
      const [from] = relation.status === 'resolved' ? relation.ends : [];
      const to = relation.stating;
      if (from === undefined || !named.has(from.goldenId) || from.goldenId === to.goldenId) return [];
      return [{ from: from.goldenId, to, relation, direction: 'in' as const }];
    });
  }

  private namesOf(meaning: RelationMeaning): ReadonlySet<string> {
    return new Set(this.types.meaning(meaning).map(({ entity, type }) => `${entity} ${type}`));
  }
}
