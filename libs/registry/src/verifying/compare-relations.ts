import type { EntityRegistry } from '@sogoc/core-entities';
import { type TaskDraft, RELATION_TASK_KINDS } from '@sogoc/golden';
import { type Transaction } from '@sogoc/persistence';
import { RelationTypes } from '@sogoc/resolution';

import { relationCheckOf } from '../relations/relation-upkeep.module';
import { compareQueue } from './compare-tasks';
import { type Difference, type Seal, SILENT_SEAL } from './difference';
import type { StoredState } from './stored-state';

/** Golden records looked at together. */
const CHUNK = 200;

/**
 * What stands of relations against what statements and identifiers come to now: review tasks, and the answers of which readers were told.
 * Whom a statement means depends on other entities, so this reads on in the snapshot. Nothing is judged while looks are waiting.
 */
export async function compareRelations(
  tx: Transaction,
  entities: EntityRegistry,
  entity: string,
  stored: StoredState,
  seal: Seal = SILENT_SEAL,
): Promise<Difference[]> {
  const types = new RelationTypes(entities);
  const declaration = entities.entityByName(entity)?.declaration;
  if (stored.waitingRechecks > 0 || !declaration || !types.concern(declaration)) return [];
  const goldenIds = goldensConcerned(
    stored,
    types.replacing.some(({ named }) => named.includes(entity)),
  );
  const check = relationCheckOf(entities);
  const tasks: TaskDraft[] = [];
  const answers = new Map<string, string>();
  for (let start = 0; start < goldenIds.length; start += CHUNK) {
    const expected = await check.expected(tx, goldenIds.slice(start, start + CHUNK));
    tasks.push(...expected.tasks);
    for (const [goldenId, answer] of expected.answers) if (answer !== null) answers.set(goldenId, answer);
  }
  const kinds = new Set<string>(RELATION_TASK_KINDS);
  const queue = stored.tasks.filter(({ kind }) => kinds.has(kind));
  return [...compareAnswers(answers, stored), ...compareQueue(tasks, queue, seal)];
}

/** Golden records that state something; all that are active, where another may say that it came in their place. */
function goldensConcerned({ goldens, links, statements }: StoredState, isReplaced: boolean): string[] {
  const active = [...goldens.values()].filter(({ status }) => status === 'active').map(({ goldenId }) => goldenId);
  if (isReplaced) return active;
  const stating = new Set(statements.map(({ recordNumber }) => links.get(recordNumber)?.goldenId));
  return active.filter((goldenId) => stating.has(goldenId));
}

function compareAnswers(expected: ReadonlyMap<string, string>, { relationAnswers }: StoredState): Difference[] {
  const told = new Map(relationAnswers.map(({ goldenId, answerHash }) => [goldenId, answerHash]));
  const goldenIds = new Set([...expected.keys(), ...told.keys()]);
  return [...goldenIds]
    .filter((goldenId) => expected.get(goldenId) !== told.get(goldenId))
    .map((goldenId) => ({ kind: 'relation-answer', goldenId }));
}
