import type { EntityRegistry } from '@sogoc/core-entities';
import { diffTasks, type StoredTask, type TaskDraft } from '@sogoc/golden';
import {
  GoldenStateRepository,
  StoredIdentityRepository,
  SupposedGoldensRepository,
  type Transaction,
} from '@sogoc/persistence';
import {
  type DerivedState,
  type EffectId,
  EffectIds,
  type PolicyEffect,
  RELATION_TASK_KINDS,
  taskEffects,
  RelationTypes,
} from '@sogoc/resolution';

import { relationCheckOf } from '../relations/relation-check';

const KINDS: ReadonlySet<string> = new Set(RELATION_TASK_KINDS);

/** What would be of an entity, under the ids that it would have. */
export interface SupposedState {
  readonly derived: DerivedState;
  /** By record number. */
  readonly goldenIdOf: ReadonlyMap<number, EffectId>;
}

/**
 * The tasks about relations that would open and close. Whom a record means depends on other entities, so the states supposed are put in the
 * place of those stored, and every golden record that states something is looked at as it would be then.
 */
export class RelationTaskEffects {
  private readonly supposed = new SupposedGoldensRepository();
  private readonly stored = new StoredIdentityRepository();
  private readonly goldenState = new GoldenStateRepository();
  private readonly types: RelationTypes;
  private readonly wanted = new Set<string>();

  private constructor(
    private readonly tx: Transaction,
    private readonly entities: EntityRegistry,
  ) {
    this.types = new RelationTypes(entities);
  }

  /** What `work` notes is forgotten at its end. `tx` sees one snapshot and may make temporary tables. */
  static async within<T>(
    tx: Transaction,
    entities: EntityRegistry,
    work: (relations: RelationTaskEffects) => Promise<T>,
  ): Promise<T> {
    const relations = new RelationTaskEffects(tx, entities);
    return relations.supposed.within(tx, () => work(relations));
  }

  /** Notes what would be of an entity. */
  async suppose(entity: string, { derived, goldenIdOf }: SupposedState): Promise<void> {
    const declaration = this.entities.entityByName(entity)?.declaration;
    if (!declaration || !this.types.concern(declaration)) return;
    const ids = this.idsOf(entity);
    const goldens = derived.clusters.map(({ members, golden: { attributes, provenance, identifiers } }) => ({
      goldenId: ids.storable(goldenIdOf.get(members[0] ?? 0) ?? ''),
      attributes,
      provenance,
      identifiers,
      members,
    }));
    await this.supposed.add(this.tx, entity, goldens, derived.statements);
    this.wanted.add(entity);
  }

  /** Of every entity that states relations, by its name; to be asked last. */
  async effects(): Promise<Map<string, PolicyEffect['tasks']>> {
    const found = new Map<string, PolicyEffect['tasks']>();
    if (this.wanted.size === 0) return found;
    await this.supposed.shadow(this.tx, [...this.wanted]);
    for (const { declaration } of this.entities.entities)
      if (this.types.concern(declaration)) found.set(declaration.entity, await this.effectsOf(declaration.entity));
    return found;
  }

  private async effectsOf(entity: string): Promise<PolicyEffect['tasks']> {
    const stored = (await this.stored.tasks(this.tx, entity)).filter(({ kind }) => KINDS.has(kind));
    const drafts = await this.draftsOf(entity);
    const ids = this.idsOf(entity);
    const goldenIdOf = await this.placesOf(stored);
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

  private async draftsOf(entity: string): Promise<TaskDraft[]> {
    const check = relationCheckOf(this.entities);
    const mayBeReplaced = this.types.replacing.some(({ named }) => named.includes(entity));
    const drafts: TaskDraft[] = [];
    for await (const page of this.supposed.concerned(this.tx, entity, mayBeReplaced)) {
      const goldenIds = page.map(({ goldenId }) => goldenId);
      drafts.push(...(await check.expected(this.tx, goldenIds)).tasks);
    }
    return drafts;
  }

  /** Where the records of tasks would be. */
  private async placesOf(tasks: readonly StoredTask[]): Promise<Map<number, string>> {
    const recordNumbers = new Set(
      tasks.flatMap(({ recordNumbers, anchorNumbers }) => [...recordNumbers, ...anchorNumbers]),
    );
    const links = await this.goldenState.links(this.tx, [...recordNumbers]);
    return new Map(
      links.flatMap(({ recordNumber, goldenId }) => (goldenId === null ? [] : [[recordNumber, goldenId] as const])),
    );
  }

  private idsOf(entity: string): EffectIds {
    return new EffectIds(this.entities.entities.findIndex(({ declaration }) => declaration.entity === entity));
  }
}
