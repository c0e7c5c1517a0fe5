import { Injectable } from '@nestjs/common';
import type { IdGenerator } from '@sogoc/kernel';
import { RelationAnswerRepository, ResolutionLockRepository, type Transaction } from '@sogoc/persistence';
import { answerHash, type ExpectedRelations, groupByStating, planRelationCheck } from '@sogoc/resolution';

import { RelationCheckReader } from './relation-check-reader';
import { RelationCheckWriter } from './relation-check-writer';

/** Looks at what golden records state anew: tasks about it, their review flag, and word of it in the feed. Idempotent. */
@Injectable()
export class RelationCheck {
  constructor(
    private readonly locks: ResolutionLockRepository,
    private readonly answers: RelationAnswerRepository,
    private readonly reader: RelationCheckReader,
    private readonly writer: RelationCheckWriter,
  ) {}

  /** The feed's lock comes last, so nothing may follow this in the transaction. */
  async run(tx: Transaction, goldenIds: readonly string[], mint: IdGenerator): Promise<void> {
    if (goldenIds.length === 0) return;
    const ids = await this.reader.idsConcerned(tx, goldenIds);
    await this.locks.lockGoldens(tx, ids);
    const { goldens, clusters, ...found } = await this.reader.subject(tx, ids);
    const tasks = await this.reader.tasks(tx, ids);
    const told = await this.answers.find(
      tx,
      goldens.map(({ id }) => id),
    );
    const plan = planRelationCheck({ goldens, clusters, tasks }, { ...found, told });
    await this.writer.write(tx, goldens, plan, mint);
  }

  /** What the relations of active golden records come to, and the tasks about them, as they should be stored; reads only. */
  async expected(tx: Transaction, goldenIds: readonly string[]): Promise<ExpectedRelations> {
    const { goldens, relations, drafts } = await this.reader.subject(tx, goldenIds);
    const byGolden = groupByStating(relations);
    return { tasks: drafts, answers: new Map(goldens.map(({ id }) => [id, answerHash(byGolden.get(id) ?? [])])) };
  }
}
