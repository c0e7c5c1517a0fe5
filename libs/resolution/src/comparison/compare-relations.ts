import { type TaskDraft } from '@sogoc/golden';

import { compareQueue } from './compare-tasks';
import type { Difference, Seal } from './difference';
import type { StoredTaskRow } from './stored-state';
import type { RelationAnswerRow } from '../relations/relation-answer';
import { RELATION_TASK_KINDS } from '../relations/relation-findings';

/** What there should be of relations. */
export interface ExpectedRelations {
  readonly tasks: readonly TaskDraft[];
  /** By golden id; null: it states none. */
  readonly answers: ReadonlyMap<string, string | null>;
}

/** The review tasks about relations. */
export function compareRelationTasks(
  expected: readonly TaskDraft[],
  stored: readonly StoredTaskRow[],
  seal: Seal,
): Difference[] {
  const kinds = new Set<string>(RELATION_TASK_KINDS);
  return compareQueue(
    expected,
    stored.filter(({ kind }) => kinds.has(kind)),
    seal,
  );
}

/** The answers about some golden records of which readers were told. */
export function compareRelationAnswers(
  expected: ExpectedRelations['answers'],
  relationAnswers: readonly RelationAnswerRow[],
): Difference[] {
  const stating = new Map([...expected].filter(([, answerHash]) => answerHash !== null));
  const told = new Map(relationAnswers.map(({ goldenId, answerHash }) => [goldenId, answerHash]));
  const goldenIds = new Set([...stating.keys(), ...told.keys()]);
  return [...goldenIds]
    .filter((goldenId) => stating.get(goldenId) !== told.get(goldenId))
    .map((goldenId) => ({ kind: 'relation-answer', goldenId }));
}
