import { deriveTasks, type TaskCluster, type TaskDiff, type TaskDraft } from '@sogoc/golden';
import { compareIdentity, type IdGenerator, type RecordIdentity } from '@sogoc/kernel';
import {
  ChangeEventRepository,
  DecisionStateRepository,
  GoldenStateRepository,
  GoldenWriterRepository,
  type IdentifierCarrierRepository,
  RelationAnswerRepository,
  type RelationStatementRepository,
  ResolutionLockRepository,
  TaskWriterRepository,
  type Transaction,
  type StoredGoldenRecord,
} from '@sogoc/persistence';
import {
  answerHash,
  type CheckedGoldenChange,
  type DerivedRelation,
  type ExpectedRelations,
  groupByStating,
  isAboutRelations,
  planRelationCheck,
  relationFindings,
  successionFindings,
  type TaskWrite,
} from '@sogoc/resolution';

import type { RelationFinder } from './relation-finder';
import type { SuccessionFinder } from './succession-finder';

/** Golden records as they stand under their locks. */
interface CheckSubject {
  readonly goldens: readonly StoredGoldenRecord[];
  readonly clusters: readonly TaskCluster[];
}

/** Looks at what golden records state anew: tasks about it, their review flag, and word of it in the feed. Idempotent. */
export class RelationCheck {
  private readonly locks = new ResolutionLockRepository();
  private readonly goldenState = new GoldenStateRepository();
  private readonly decisionState = new DecisionStateRepository();
  private readonly goldenWriter = new GoldenWriterRepository();
  private readonly answers = new RelationAnswerRepository();
  private readonly tasks = new TaskWriterRepository();
  private readonly events = new ChangeEventRepository();

  constructor(
    private readonly finder: RelationFinder,
    private readonly statements: RelationStatementRepository,
    private readonly carriers: IdentifierCarrierRepository,
    private readonly successions: SuccessionFinder,
  ) {}

  /** The feed's lock comes last, so nothing may follow this in the transaction. */
  async run(tx: Transaction, goldenIds: readonly string[], mint: IdGenerator): Promise<void> {
    if (goldenIds.length === 0) return;
    const all = await this.lock(tx, goldenIds);
    const goldens = await this.carriers.goldens(tx, all);
    const clusters = await this.clustersOf(tx, goldens);
    const tasks = await this.goldenState.tasks(tx, all);
    const relations = await this.relationsOf(tx, goldens);
    const drafts = await this.draftTasks(tx, { goldens, clusters }, relations);
    const told = await this.answers.find(tx, goldens.map(idOf));
    const plan = planRelationCheck({ goldens, clusters, tasks }, { relations, drafts, told });
    await this.writeTasks(tx, goldens, plan.tasks, mint);
    await this.answers.write(tx, plan.answers);
    await this.writeGoldens(tx, plan.goldens);
  }

  /** What the relations of active golden records come to, and the tasks about them, as they should be stored; reads only. */
  async expected(tx: Transaction, goldenIds: readonly string[]): Promise<ExpectedRelations> {
    const goldens = await this.carriers.goldens(tx, goldenIds);
    const relations = await this.relationsOf(tx, goldens);
    const byGolden = groupByStating(relations);
    return {
      tasks: await this.draftTasks(tx, { goldens, clusters: await this.clustersOf(tx, goldens) }, relations),
      answers: new Map(goldens.map(({ id }) => [id, answerHash(byGolden.get(id) ?? [])])),
    };
  }

  /** Also the golden records that the records of their tasks belong to now: a task follows its records. Answers all ids. */
  private async lock(tx: Transaction, goldenIds: readonly string[]): Promise<string[]> {
    const named = (await this.goldenState.tasks(tx, goldenIds)).filter(isAboutRelations);
    const links = await this.goldenState.links(tx, [
      ...new Set(named.flatMap(({ anchorNumbers, recordNumbers }) => [...anchorNumbers, ...recordNumbers])),
    ]);
    const all = [...new Set([...goldenIds, ...links.flatMap(({ goldenId }) => goldenId ?? [])])].sort();
    await this.locks.lockGoldens(tx, all);
    return all;
  }

  private async relationsOf(tx: Transaction, goldens: readonly StoredGoldenRecord[]): Promise<DerivedRelation[]> {
    return this.finder.derive(tx, await this.statements.ofGoldens(tx, goldens.map(idOf)));
  }

  private async clustersOf(tx: Transaction, goldens: readonly StoredGoldenRecord[]): Promise<TaskCluster[]> {
    const members = await this.goldenState.members(tx, goldens.map(idOf));
    return goldens.map(({ id }) => ({
      goldenId: id,
      members: members
        .filter(({ goldenId }) => goldenId === id)
        .map(({ recordNumber, source, recordKey }) => ({ recordNumber, identity: { source, recordKey } })),
    }));
  }

  private async draftTasks(
    tx: Transaction,
    { goldens, clusters }: CheckSubject,
    relations: readonly DerivedRelation[],
  ): Promise<TaskDraft[]> {
    const findings = [
      ...relationFindings(relations, await this.endNames(tx, relations)),
      ...successionFindings(await this.successions.among(tx, goldens, clusters)),
    ];
    const decisions = await this.decisionState.naming(tx, [
      ...new Set(findings.flatMap(({ recordNumbers }) => recordNumbers)),
    ]);
    const holds = new Set(decisions.flatMap(({ fingerprints }) => fingerprints));
    return deriveTasks({ clusters, edges: [], findings, holds });
  }

  /** By golden id the lowest of its members by identity: ids depend on the order of arrival, and evidence must not. */
  private async endNames(
    tx: Transaction,
    relations: readonly DerivedRelation[],
  ): Promise<ReadonlyMap<string, RecordIdentity>> {
    const doubtful = relations.filter(({ status }) => status === 'ambiguous' || status === 'disputed');
    const ids = new Set(doubtful.flatMap(({ ends }) => ends.map(({ goldenId }) => goldenId)));
    const names = new Map<string, RecordIdentity>();
    for (const { goldenId, source, recordKey } of await this.goldenState.members(tx, [...ids])) {
      const name = { source, recordKey };
      const known = names.get(goldenId);
      if (known === undefined || compareIdentity(name, known) < 0) names.set(goldenId, name);
    }
    return names;
  }

  private async writeTasks(
    tx: Transaction,
    goldens: readonly StoredGoldenRecord[],
    diff: TaskDiff,
    mint: IdGenerator,
  ): Promise<void> {
    const entities = new Map(goldens.map(({ id, entity }) => [id, entity]));
    const write = async (tasks: readonly TaskWrite[], status?: 'open' | 'held'): Promise<void> => {
      for (const entity of new Set(entities.values())) {
        const own = tasks.filter(({ draft }) => entities.get(draft.goldenIds[0] ?? '') === entity);
        await this.tasks.write(tx, entity, own, status);
      }
    };
    await this.tasks.close(tx, diff.close);
    await write([...diff.create.map((draft) => ({ id: mint(), draft })), ...diff.reopen], 'open');
    await write(diff.update);
    await write(diff.hold, 'held');
  }

  private async writeGoldens(tx: Transaction, changes: readonly CheckedGoldenChange[]): Promise<void> {
    await this.goldenWriter.setReviewFlags(
      tx,
      changes.map(({ history: { goldenId, version }, underReview }) => ({ goldenId, version, underReview })),
    );
    await this.goldenWriter.appendHistory(
      tx,
      changes.map(({ history }) => history),
    );
    await this.events.append(
      tx,
      changes.map(({ golden, history: { goldenId, version } }) => ({
        entity: golden.entity,
        type: 'golden.updated',
        goldenId,
        otherIds: [],
        version,
      })),
    );
  }
}

const idOf = ({ id }: StoredGoldenRecord): string => id;
