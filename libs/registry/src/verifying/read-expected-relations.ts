import type { EntityRegistry } from '@sogoc/core-entities';
import type { TaskDraft } from '@sogoc/golden';
import type { Transaction } from '@sogoc/persistence';
import { type ExpectedRelations, goldensConcerned, RelationTypes, type StoredState } from '@sogoc/resolution';

import { relationCheckOf } from '../relations/relation-check';

/** Golden records looked at together. */
const CHUNK = 200;

/**
 * What statements and identifiers come to now. Whom a statement means depends on other entities, so this reads on in the snapshot.
 * Undefined for an entity without relations, and while looks are waiting: nothing can be judged then.
 */
export async function readExpectedRelations(
  tx: Transaction,
  entities: EntityRegistry,
  entity: string,
  stored: StoredState,
): Promise<ExpectedRelations | undefined> {
  const types = new RelationTypes(entities);
  const declaration = entities.entityByName(entity)?.declaration;
  if (stored.waitingRechecks > 0 || !declaration || !types.concern(declaration)) return undefined;
  const isReplaced = types.replacing.some(({ named }) => named.includes(entity));
  const goldenIds = goldensConcerned(stored, isReplaced);
  const check = relationCheckOf(entities);
  const tasks: TaskDraft[] = [];
  const answers = new Map<string, string | null>();
  for (let start = 0; start < goldenIds.length; start += CHUNK) {
    const expected = await check.expected(tx, goldenIds.slice(start, start + CHUNK));
    tasks.push(...expected.tasks);
    for (const [goldenId, answer] of expected.answers) answers.set(goldenId, answer);
  }
  return { tasks, answers };
}
