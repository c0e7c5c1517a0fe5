import { Injectable } from '@nestjs/common';
import type { EntityDeclaration } from '@sogoc/core-entities';
import type { GoldenChangePlan } from '@sogoc/golden';
import {
  RelationAnswerRepository,
  RelationRecheckRepository,
  RelationStatementRepository,
  RetiredGoldenRepository,
  type Transaction,
} from '@sogoc/persistence';
import { answerHash, groupByStating, pinnedRows, type WantedIdentifier, RelationTypes } from '@sogoc/resolution';

import { RelationFinder } from './relation-finder';

/** What a unit of work leaves behind for relations, in its own transaction. */
@Injectable()
export class UnitRelations {
  constructor(
    private readonly types: RelationTypes,
    private readonly finder: RelationFinder,
    private readonly statements: RelationStatementRepository,
    private readonly answers: RelationAnswerRepository,
    private readonly rechecks: RelationRecheckRepository,
    private readonly retired: RetiredGoldenRepository,
  ) {}

  /** Keeps what a line of succession needs of golden records that are retired, before their records' rows go. */
  async remember(tx: Transaction, { entity }: EntityDeclaration, plan: GoldenChangePlan): Promise<void> {
    const types = [...this.types.meaning('predecessor'), ...this.types.meaning('successor')];
    if (!types.some((type) => type.entity === entity)) return;
    const restored = plan.identity.transitions.filter(({ kind }) => kind === 'restored');
    await this.retired.remember(
      tx,
      plan.retired.map(({ goldenId }) => goldenId),
      types,
    );
    await this.retired.forget(
      tx,
      restored.map(({ goldenId }) => goldenId),
    );
  }

  /**
   * Notes whose relations may have changed, and what the relations of the golden records just written come to: their new version
   * tells of those, so that only a later change of them is news. `dropped` are identifiers of what a changed
   * record said to have replaced, and says no more. After golden records, links and statements are written.
   */
  async note(
    tx: Transaction,
    declaration: EntityDeclaration,
    changedNumbers: readonly number[],
    plan: GoldenChangePlan,
    dropped: readonly WantedIdentifier[],
  ): Promise<void> {
    if (!this.types.concern(declaration)) return;
    const written = plan.goldens.map(({ goldenId }) => goldenId);
    const ended = [...plan.merged, ...plan.retired].map(({ goldenId }) => goldenId);
    const touched = new Set([...written, ...ended, ...clustersOf(changedNumbers, plan)]);
    await this.rechecks.add(tx, [...touched], [...plan.identifiers.flatMap(({ remove }) => remove), ...dropped]);
    if (declaration.relations.length === 0) return;
    await this.rechecks.add(tx, [], await this.writePinned(tx, declaration, plan, ended));
    await this.writeAnswers(tx, declaration.entity, plan, ended);
  }

  /** Answers what pins said to have replaced before, of which nothing is told where they say it no more. */
  private async writePinned(
    tx: Transaction,
    declaration: EntityDeclaration,
    { goldens }: GoldenChangePlan,
    ended: readonly string[],
  ): Promise<readonly WantedIdentifier[]> {
    const rows = goldens.flatMap(({ goldenId, composed }) =>
      pinnedRows({ ...composed, entity: declaration.entity }, declaration).map((row) => ({ ...row, goldenId })),
    );
    const before = await this.statements.replacePinned(
      tx,
      [...goldens.filter(wasThere).map(({ goldenId }) => goldenId), ...ended],
      rows,
    );
    const replacing = this.types.replacing.filter(({ entity }) => entity === declaration.entity);
    return before.filter(({ type }) => replacing.some((one) => one.type === type));
  }

  private async writeAnswers(
    tx: Transaction,
    entity: string,
    { goldens }: GoldenChangePlan,
    ended: readonly string[],
  ): Promise<void> {
    const written = goldens.map(({ goldenId }) => goldenId);
    const stating = goldens.map(({ goldenId: id, composed }) => ({ ...composed, id, entity }));
    const relations = await this.finder.derive(tx, await this.statements.ofGoldens(tx, written), stating);
    const byGolden = groupByStating(relations);
    const isAsked = new Set([
      ...goldens.filter(wasThere).map(({ goldenId }) => goldenId),
      ...byGolden.keys(),
      ...ended,
    ]);
    await this.answers.write(
      tx,
      [...isAsked].map((goldenId) => ({ goldenId, answerHash: answerHash(byGolden.get(goldenId) ?? []) })),
    );
  }
}

/** Of one whose id is new nothing is kept yet. */
const wasThere = ({ minted }: GoldenChangePlan['goldens'][number]): boolean => !minted;

/** Clusters of changed records; all in scope when a decision, and no record, made the unit. */
function clustersOf(changedNumbers: readonly number[], { identity }: GoldenChangePlan): string[] {
  const changed = new Set(changedNumbers);
  const isTouched = (recordNumber: number): boolean => changed.size === 0 || changed.has(recordNumber);
  return identity.clusters.filter(({ members }) => members.some(isTouched)).map(({ goldenId }) => goldenId);
}
