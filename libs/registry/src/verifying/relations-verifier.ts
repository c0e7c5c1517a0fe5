import { Inject, Injectable } from '@nestjs/common';
import { ENTITY_REGISTRY } from '@sogoc/access';
import type { EntityRegistry } from '@sogoc/core-entities';
import type { TaskDraft } from '@sogoc/golden';
import { StoredStateRepository, type Transaction } from '@sogoc/persistence';
import {
  compareRelationAnswers,
  compareRelationTasks,
  type Difference,
  RelationTypes,
  type Seal,
  type StoredTaskRow,
} from '@sogoc/resolution';

import { RelationCheck } from '../relations/relation-check';

/** Golden records looked at together. */
const CHUNK = 200;

export interface RelationsSubject {
  /** Looks at relations that wait, of any entity: nothing can be judged while there are any. */
  readonly waitingRechecks: number;
  /** Those that wait for a steward. */
  readonly tasks: readonly StoredTaskRow[];
}

/** Finds what statements and identifiers come to now. Whom a statement means depends on other entities, so it reads on in the snapshot. */
@Injectable()
export class RelationsVerifier {
  constructor(
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    private readonly types: RelationTypes,
    private readonly check: RelationCheck,
    private readonly stored: StoredStateRepository,
  ) {}

  /** Nothing of an entity without relations. */
  async differences(
    tx: Transaction,
    entity: string,
    { waitingRechecks, tasks }: RelationsSubject,
    seal: Seal,
  ): Promise<Difference[]> {
    const declaration = this.entities.entityByName(entity)?.declaration;
    if (waitingRechecks > 0 || !declaration || !this.types.concern(declaration)) return [];
    const isReplaced = this.types.replacing.some(({ named }) => named.includes(entity));
    const strays = await this.stored.strayAnswers(tx, entity, isReplaced);
    const found = compareRelationAnswers(new Map(), strays);
    const drafts: TaskDraft[] = [];
    for await (const goldenIds of this.stored.concerned(tx, entity, isReplaced, CHUNK)) {
      const expected = await this.check.expected(tx, goldenIds);
      const told = await this.stored.relationAnswers(tx, entity, goldenIds);
      found.push(...compareRelationAnswers(expected.answers, told));
      drafts.push(...expected.tasks);
    }
    return [...found, ...compareRelationTasks(drafts, tasks, seal)];
  }
}
