import { type TaskDraft, RELATION_TASK_KINDS } from '@sogoc/golden';

import { compareQueue } from './compare-tasks';
import type { Difference, Seal } from './difference';
import type { StoredState } from './stored-state';

/** What there should be of relations. */
export interface ExpectedRelations {
  readonly tasks: readonly TaskDraft[];
  /** By golden id; null: it states none. */
  readonly answers: ReadonlyMap<string, string | null>;
}

/** The review tasks about relations, and the answers of which readers were told. */
export function compareRelations({ tasks, answers }: ExpectedRelations, stored: StoredState, seal: Seal): Difference[] {
  const kinds = new Set<string>(RELATION_TASK_KINDS);
  const queue = stored.tasks.filter(({ kind }) => kinds.has(kind));
  return [...compareAnswers(answers, stored), ...compareQueue(tasks, queue, seal)];
}

/** Golden records that state something; all that are active, where another may say that it came in their place. */
export function goldensConcerned({ goldens, links, statements }: StoredState, isReplaced: boolean): string[] {
  const active = [...goldens.values()].filter(({ status }) => status === 'active').map(({ goldenId }) => goldenId);
  if (isReplaced) return active;
  const stating = new Set(statements.map(({ recordNumber }) => links.get(recordNumber)?.goldenId));
  return active.filter((goldenId) => stating.has(goldenId));
}

function compareAnswers(expected: ExpectedRelations['answers'], { relationAnswers }: StoredState): Difference[] {
  const stating = new Map([...expected].filter(([, answerHash]) => answerHash !== null));
  const told = new Map(relationAnswers.map(({ goldenId, answerHash }) => [goldenId, answerHash]));
  const goldenIds = new Set([...stating.keys(), ...told.keys()]);
  return [...goldenIds]
    .filter((goldenId) => stating.get(goldenId) !== told.get(goldenId))
    .map((goldenId) => ({ kind: 'relation-answer', goldenId }));
}
