import { Inject, Injectable } from '@nestjs/common';
import { ENTITY_REGISTRY } from '@sogoc/access';
import type { EntityRegistry } from '@sogoc/core-entities';
import type { TaskDraft } from '@sogoc/golden';
import type { Transaction } from '@sogoc/persistence';
import { type ExpectedRelations, goldensConcerned, RelationTypes, type StoredState } from '@sogoc/resolution';

import { RelationCheck } from '../relations/relation-check';

/** Golden records looked at together. */
const CHUNK = 200;

/** Finds what statements and identifiers come to now. Whom a statement means depends on other entities, so it reads on in the snapshot. */
@Injectable()
export class ExpectedRelationsReader {
  constructor(
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    private readonly types: RelationTypes,
    private readonly check: RelationCheck,
  ) {}

  /** Undefined for an entity without relations, and while looks are waiting: nothing can be judged then. */
  async read(tx: Transaction, entity: string, stored: StoredState): Promise<ExpectedRelations | undefined> {
    const declaration = this.entities.entityByName(entity)?.declaration;
    if (stored.waitingRechecks > 0 || !declaration || !this.types.concern(declaration)) return undefined;
    const isReplaced = this.types.replacing.some(({ named }) => named.includes(entity));
    const goldenIds = goldensConcerned(stored, isReplaced);
    const tasks: TaskDraft[] = [];
    const answers = new Map<string, string | null>();
    for (let start = 0; start < goldenIds.length; start += CHUNK) {
      const expected = await this.check.expected(tx, goldenIds.slice(start, start + CHUNK));
      tasks.push(...expected.tasks);
      for (const [goldenId, answer] of expected.answers) answers.set(goldenId, answer);
    }
    return { tasks, answers };
  }
}
