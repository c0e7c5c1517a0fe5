import {
  type AttributeProvenance,
  diffTasks,
  isPending,
  type RecordIdentifier,
  type ReviewTaskKind,
  type StoredTask,
  type TaskCluster,
  type TaskDiff,
  type TaskDraft,
  RELATION_TASK_KINDS,
} from '@sogoc/golden';

import { type HistoryEntry, updatedEntry } from './golden-history';
import type { DerivedRelation } from '../relations/derived-relation';
import { answerHash, groupByStating, type RelationAnswerRow } from '../relations/relation-answer';
const KINDS: ReadonlySet<ReviewTaskKind> = new Set(RELATION_TASK_KINDS);

/** A golden record as a look at its relations reads it. */
export interface CheckedGolden {
  readonly id: string;
  readonly entity: string;
  readonly version: number;
  readonly underReview: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly provenance: Readonly<Record<string, AttributeProvenance>>;
  readonly identifiers: readonly RecordIdentifier[];
}

/** Golden records as they stand under their locks. */
export interface CheckScope {
  readonly goldens: readonly CheckedGolden[];
  readonly clusters: readonly TaskCluster[];
  /** Tasks of any kind and state that name one of them or of those asked for. */
  readonly tasks: readonly StoredTask[];
}

/** A golden record with a new version: its relations came to something else, or its review flag changed. */
export interface CheckedGoldenChange {
  readonly golden: CheckedGolden;
  readonly underReview: boolean;
  readonly history: HistoryEntry;
}

/** What is to be written after a look at relations. */
export interface RelationCheckPlan {
  readonly tasks: TaskDiff;
  /** Answers that are other than those told before. */
  readonly answers: readonly RelationAnswerRow[];
  readonly goldens: readonly CheckedGoldenChange[];
}

/** What a look at relations found; `told`: answers of which readers know, by golden id. */
export interface RelationCheckFindings {
  readonly relations: readonly DerivedRelation[];
  readonly drafts: readonly TaskDraft[];
  readonly told: ReadonlyMap<string, string>;
}

/** Compares what relations come to with the tasks, answers and review flags that stand. */
export function planRelationCheck(
  scope: CheckScope,
  { relations, drafts, told }: RelationCheckFindings,
): RelationCheckPlan {
  const byGolden = groupByStating(relations);
  const answers = scope.goldens
    .map(({ id }) => ({ goldenId: id, answerHash: answerHash(byGolden.get(id) ?? []) }))
    .filter((answer) => (told.get(answer.goldenId) ?? null) !== answer.answerHash);
  const news = new Set(answers.map(({ goldenId }) => goldenId));
  const reviewed = reviewedAfter(scope, drafts);
  const goldens = scope.goldens
    .filter(({ id, underReview }) => news.has(id) || reviewed.has(id) !== underReview)
    .map((golden) => changeOf(golden, scope, reviewed.has(golden.id)));
  return { tasks: diffOf(scope, drafts), answers, goldens };
}

/** Whether a task asks about relations. */
export function isAboutRelations({ kind }: Pick<StoredTask, 'kind'>): boolean {
  return KINDS.has(kind);
}

function diffOf({ clusters, tasks }: CheckScope, drafts: readonly TaskDraft[]): TaskDiff {
  const goldenIds = new Map(
    clusters.flatMap(({ goldenId, members }) => members.map(({ recordNumber }) => [recordNumber, goldenId] as const)),
  );
  return diffTasks(tasks.filter(isAboutRelations), drafts, (recordNumber) => goldenIds.get(recordNumber));
}

/** Golden records with a task in the queue: of these kinds as derived, of the others as stored. */
function reviewedAfter({ clusters, tasks }: CheckScope, drafts: readonly TaskDraft[]): Set<string> {
  const own = drafts.filter(({ held }) => !held).flatMap(({ goldenIds }) => goldenIds);
  const pending = tasks.filter((task) => !isAboutRelations(task) && isPending(task.state));
  const named = new Set(pending.flatMap(({ anchorNumbers }) => anchorNumbers));
  const others = clusters
    .filter(({ members }) => members.some(({ recordNumber }) => named.has(recordNumber)))
    .map(({ goldenId }) => goldenId);
  return new Set([...own, ...others]);
}

function changeOf(golden: CheckedGolden, { clusters }: CheckScope, underReview: boolean): CheckedGoldenChange {
  const cluster = clusters.find(({ goldenId }) => goldenId === golden.id);
  const members = (cluster?.members ?? []).map(({ recordNumber }) => recordNumber).sort((left, right) => left - right);
  return {
    golden,
    underReview,
    history: updatedEntry(golden.id, golden.version + 1, { ...golden, members, underReview }),
  };
}
