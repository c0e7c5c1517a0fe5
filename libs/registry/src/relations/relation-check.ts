import {
  deriveTasks,
  diffTasks,
  isPending,
  type ReviewTaskKind,
  type StoredTask,
  type TaskCluster,
  type TaskDiff,
  type TaskDraft,
} from '@sogoc/golden';
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
  type StoredGoldenRecord,
  TaskWriterRepository,
  type Transaction,
} from '@sogoc/persistence';
import { type TaskWrite, RELATION_TASK_KINDS } from '@sogoc/resolution';

import { answerHash, groupByStating } from './answer-hash';
import type { DerivedRelation } from './derived-relation';
import type { RelationFinder } from './relation-finder';
import { relationFindings } from './relation-findings';
import { successionFindings } from './succession-findings';
import type { Successions } from './successions';

const KINDS: ReadonlySet<ReviewTaskKind> = new Set(RELATION_TASK_KINDS);

/** Golden records as they stand under their locks. */
interface CheckScope {
  readonly goldens: readonly StoredGoldenRecord[];
  readonly clusters: readonly TaskCluster[];
  /** Tasks of any kind and state that name one of them or of those asked for. */
  readonly tasks: readonly StoredTask[];
}

/** What there should be of relations. */
export interface ExpectedRelations {
  readonly tasks: readonly TaskDraft[];
  /** By golden id; null: it states none. */
  readonly answers: ReadonlyMap<string, string | null>;
}

interface Change {
  readonly golden: StoredGoldenRecord;
  readonly members: readonly number[];
  readonly version: number;
  readonly underReview: boolean;
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
    private readonly successions: Successions,
  ) {}

  /** The feed's lock comes last, so nothing may follow this in the transaction. */
  async run(tx: Transaction, goldenIds: readonly string[], mint: IdGenerator): Promise<void> {
    if (goldenIds.length === 0) return;
    const scope = await this.lockScope(tx, goldenIds);
    const relations = await this.finder.derive(tx, await this.statements.ofGoldens(tx, scope.goldens.map(idOf)));
    const drafts = await this.draftTasks(tx, scope, relations);
    await this.writeTasks(tx, scope, diffOf(scope, drafts), mint);
    await this.writeGoldens(tx, scope, relations, reviewedAfter(scope, drafts));
  }

  /** What the relations of active golden records come to, and the tasks about them, as they should be stored; reads only. */
  async expected(tx: Transaction, goldenIds: readonly string[]): Promise<ExpectedRelations> {
    const goldens = await this.carriers.goldens(tx, goldenIds);
    const relations = await this.finder.derive(tx, await this.statements.ofGoldens(tx, goldens.map(idOf)));
    const byGolden = groupByStating(relations);
    return {
      tasks: await this.draftTasks(tx, { goldens, clusters: await this.clustersOf(tx, goldens) }, relations),
      answers: new Map(goldens.map(({ id }) => [id, answerHash(byGolden.get(id) ?? [])])),
    };
  }

  /** Also the golden records that the records of their tasks belong to now: a task follows its records. */
  private async lockScope(tx: Transaction, goldenIds: readonly string[]): Promise<CheckScope> {
    const named = (await this.goldenState.tasks(tx, goldenIds)).filter(({ kind }) => KINDS.has(kind));
    const links = await this.goldenState.links(tx, [
      ...new Set(named.flatMap(({ anchorNumbers, recordNumbers }) => [...anchorNumbers, ...recordNumbers])),
    ]);
    const all = [...new Set([...goldenIds, ...links.flatMap(({ goldenId }) => goldenId ?? [])])].sort();
    await this.locks.lockGoldens(tx, all);
    const goldens = await this.carriers.goldens(tx, all);
    const clusters = await this.clustersOf(tx, goldens);
    return { goldens, clusters, tasks: await this.goldenState.tasks(tx, all) };
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
    { goldens, clusters }: Pick<CheckScope, 'goldens' | 'clusters'>,
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

  private async writeTasks(tx: Transaction, scope: CheckScope, diff: TaskDiff, mint: IdGenerator): Promise<void> {
    const entities = new Map(scope.goldens.map(({ id, entity }) => [id, entity]));
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

  private async writeGoldens(
    tx: Transaction,
    scope: CheckScope,
    relations: readonly DerivedRelation[],
    reviewed: ReadonlySet<string>,
  ): Promise<void> {
    const told = await this.answers.find(tx, scope.goldens.map(idOf));
    const byGolden = groupByStating(relations);
    const answers = scope.goldens.map(({ id }) => ({ goldenId: id, answerHash: answerHash(byGolden.get(id) ?? []) }));
    const news = new Set(
      answers
        .filter(({ goldenId, answerHash }) => (told.get(goldenId) ?? null) !== answerHash)
        .map(({ goldenId }) => goldenId),
    );
    const changes = scope.goldens
      .filter(({ id, underReview }) => news.has(id) || reviewed.has(id) !== underReview)
      .map((golden) => changeOf(golden, scope, reviewed));
    await this.answers.write(
      tx,
      answers.filter(({ goldenId }) => news.has(goldenId)),
    );
    await this.goldenWriter.setReviewFlags(
      tx,
      changes.map(({ golden, version, underReview }) => ({ goldenId: golden.id, version, underReview })),
    );
    await this.goldenWriter.appendHistory(
      tx,
      changes.map((change) => ({
        goldenId: change.golden.id,
        version: change.version,
        change: 'updated',
        otherIds: [],
        document: documentOf(change),
      })),
    );
    await this.events.append(
      tx,
      changes.map(({ golden, version }) => ({
        entity: golden.entity,
        type: 'golden.updated',
        goldenId: golden.id,
        otherIds: [],
        version,
      })),
    );
  }
}

const idOf = ({ id }: StoredGoldenRecord): string => id;

function diffOf({ clusters, tasks }: CheckScope, drafts: readonly TaskDraft[]): TaskDiff {
  const goldenIds = new Map(
    clusters.flatMap(({ goldenId, members }) => members.map(({ recordNumber }) => [recordNumber, goldenId] as const)),
  );
  return diffTasks(
    tasks.filter(({ kind }) => KINDS.has(kind)),
    drafts,
    (recordNumber) => goldenIds.get(recordNumber),
  );
}

/** Golden records with a task in the queue: of these kinds as derived, of the others as stored. */
function reviewedAfter({ clusters, tasks }: CheckScope, drafts: readonly TaskDraft[]): Set<string> {
  const own = drafts.filter(({ held }) => !held).flatMap(({ goldenIds }) => goldenIds);
  const pending = tasks.filter(({ kind, state }) => !KINDS.has(kind) && isPending(state));
  const named = new Set(pending.flatMap(({ anchorNumbers }) => anchorNumbers));
  const others = clusters
    .filter(({ members }) => members.some(({ recordNumber }) => named.has(recordNumber)))
    .map(({ goldenId }) => goldenId);
  return new Set([...own, ...others]);
}

function changeOf(golden: StoredGoldenRecord, { clusters }: CheckScope, reviewed: ReadonlySet<string>): Change {
  const cluster = clusters.find(({ goldenId }) => goldenId === golden.id);
  const members = (cluster?.members ?? []).map(({ recordNumber }) => recordNumber).sort((left, right) => left - right);
  return { golden, members, version: golden.version + 1, underReview: reviewed.has(golden.id) };
}

function documentOf({ golden, members, underReview }: Change): unknown {
  const { attributes, provenance, identifiers, recordCount } = golden;
  return { attributes, provenance, identifiers, recordCount, recordIds: members.map(String), underReview };
}
