import type { CompiledEntity } from '@sogoc/core-entities';
import { Injectable } from '@nestjs/common';
import {
  type BatchCandidate,
  DecisionBatchRepository,
  ResolvedRecordRepository,
  type Transaction,
} from '@sogoc/persistence';
import { type FoundPattern, tasksOfOnePattern, WEIGHS_ALIKE_WITHIN } from '@sogoc/resolution';

/** Open tasks of the kind that are compared; of more, the likest in weight. */
const MOST_COMPARED = 1_000;

/** Finds the tasks that are like one. */
@Injectable()
export class BatchPatterns {
  constructor(
    private readonly batches: DecisionBatchRepository,
    private readonly records: ResolvedRecordRepository,
  ) {}

  /** Undefined when the task is not open, or rests on no two records. */
  async of(
    tx: Transaction,
    entity: CompiledEntity,
    taskId: string,
    steward: string,
  ): Promise<FoundPattern<BatchCandidate> | undefined> {
    const wish = { entity: entity.declaration.entity, taskId, within: WEIGHS_ALIKE_WITHIN, limit: MOST_COMPARED };
    const candidates = await this.batches.candidates(tx, wish, steward);
    const numbers = candidates.flatMap(({ left, right }) => [left, right]);
    const byNumber = new Map((await this.records.find(tx, numbers)).map((record) => [record.recordNumber, record]));
    return tasksOfOnePattern(entity, taskId, candidates, byNumber);
  }
}
