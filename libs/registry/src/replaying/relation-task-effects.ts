import { Inject, Injectable } from '@nestjs/common';
import { ENTITY_REGISTRY } from '@sogoc/access';
import type { EntityRegistry } from '@sogoc/core-entities';
import { diffTasks, type StoredTask, type TaskDraft } from '@sogoc/golden';
import {
  GoldenStateRepository,
  StoredIdentityRepository,
  SupposedGoldensRepository,
  type Transaction,
} from '@sogoc/persistence';
import {
  type DerivedSlice,
  type EffectId,
  EffectIds,
  type PolicyEffect,
  RELATION_TASK_KINDS,
  type RelationStatementRow,
  taskEffects,
  RelationTypes,
} from '@sogoc/resolution';

import { RelationCheck } from '../relations/relation-check';

const KINDS: ReadonlySet<string> = new Set(RELATION_TASK_KINDS);

/**
 * The tasks about relations that would open and close. Whom a record means depends on other entities, so the states supposed are put in the
 * place of those stored, and every golden record that states something is looked at as it would be then.
 */
@Injectable()
export class RelationTaskEffects {
  constructor(
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    private readonly types: RelationTypes,
    private readonly check: RelationCheck,
    private readonly supposed: SupposedGoldensRepository,
    private readonly stored: StoredIdentityRepository,
    private readonly goldenState: GoldenStateRepository,
  ) {}

  /** What `work` supposes is forgotten at its end. `tx` sees one snapshot and may make temporary tables. */
  async within<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
    return this.supposed.within(tx, work);
  }

  /** Whether an entity bears on relations at all. */
  concerns(entity: string): boolean {
    const declaration = this.entities.entityByName(entity)?.declaration;
    return declaration !== undefined && this.types.concern(declaration);
  }

  /** Notes in the transaction what would be of some clusters. `goldenIdOf`: by record number. */
  async suppose(
    tx: Transaction,
    entity: string,
    clusters: DerivedSlice['clusters'],
    goldenIdOf: ReadonlyMap<number, EffectId>,
  ): Promise<void> {
    const ids = this.idsOf(entity);
    const goldens = clusters.map(({ members, golden: { attributes, provenance, identifiers } }) => ({
      goldenId: ids.storable(goldenIdOf.get(members[0] ?? 0) ?? ''),
      attributes,
      provenance,
      identifiers,
      members,
    }));
    await this.supposed.add(tx, entity, goldens, []);
  }

  /** Notes what some records would state. */
  async supposeStatements(tx: Transaction, entity: string, statements: readonly RelationStatementRow[]): Promise<void> {
    await this.supposed.add(tx, entity, [], statements);
  }

  /** Of every entity that states relations, by its name. `supposed` are the entities that were supposed in this transaction. */
  async effects(tx: Transaction, supposed: readonly string[]): Promise<Map<string, PolicyEffect['tasks']>> {
    const found = new Map<string, PolicyEffect['tasks']>();
    if (supposed.length === 0) return found;
    await this.supposed.shadow(tx, supposed);
    for (const { declaration } of this.entities.entities)
      if (this.types.concern(declaration)) found.set(declaration.entity, await this.effectsOf(tx, declaration.entity));
    return found;
  }

  private async effectsOf(tx: Transaction, entity: string): Promise<PolicyEffect['tasks']> {
    const stored = (await this.stored.tasks(tx, entity)).filter(({ kind }) => KINDS.has(kind));
    const drafts = await this.draftsOf(tx, entity);
    const ids = this.idsOf(entity);
    const goldenIdOf = await this.placesOf(tx, stored);
    const shown = ({ goldenIds, ...draft }: TaskDraft): TaskDraft => ({
      ...draft,
      goldenIds: goldenIds.map((id) => ids.shown(id)),
    });
    return taskEffects(
      stored,
      diffTasks(stored, drafts, (recordNumber) => goldenIdOf.get(recordNumber)),
      shown,
    );
  }

  private async draftsOf(tx: Transaction, entity: string): Promise<TaskDraft[]> {
    const mayBeReplaced = this.types.replacing.some(({ named }) => named.includes(entity));
    const drafts: TaskDraft[] = [];
    for await (const page of this.supposed.concerned(tx, entity, mayBeReplaced)) {
      const goldenIds = page.map(({ goldenId }) => goldenId);
      drafts.push(...(await this.check.expected(tx, goldenIds)).tasks);
    }
    return drafts;
  }

  /** Where the records of tasks would be. */
  private async placesOf(tx: Transaction, tasks: readonly StoredTask[]): Promise<Map<number, string>> {
    const recordNumbers = new Set(
      tasks.flatMap(({ recordNumbers, anchorNumbers }) => [...recordNumbers, ...anchorNumbers]),
    );
    const links = await this.goldenState.links(tx, [...recordNumbers]);
    return new Map(
      links.flatMap(({ recordNumber, goldenId }) => (goldenId === null ? [] : [[recordNumber, goldenId] as const])),
    );
  }

  private idsOf(entity: string): EffectIds {
    return new EffectIds(this.entities.entities.findIndex(({ declaration }) => declaration.entity === entity));
  }
}
