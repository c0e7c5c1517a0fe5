import type { CompiledEntity } from '@sogoc/core-entities';
import { Injectable } from '@nestjs/common';
import {
  type BatchCandidate,
  DecisionBatchRepository,
  ResolvedRecordRepository,
  type Transaction,
} from '@sogoc/persistence';
import { explainStrongestPair, type ResolvedRecord } from '@sogoc/resolution';

/** In 1/1000 bit: tasks of one pattern weigh within a tenth of a bit of the one it is made of. */
const WITHIN = 100;
/** Open tasks of the kind that are compared; of more, the likest in weight. */
const MOST_COMPARED = 1_000;

/** What tasks of a batch have in common. */
export interface BatchPattern {
  readonly sources: readonly string[];
  /** Levels by comparison; what one of the two lacks stands there too. */
  readonly levels: Readonly<Record<string, string>>;
  /** In 1/1000 bit. */
  readonly weightFrom: number;
  readonly weightTo: number;
}

export interface FoundPattern {
  readonly pattern: BatchPattern;
  /** The one it is made of first, then the likest in weight. */
  readonly tasks: readonly BatchCandidate[];
}

interface Judged {
  readonly task: BatchCandidate;
  readonly sources: readonly string[];
  readonly levels: Readonly<Record<string, string>>;
  readonly total: number;
}

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
  ): Promise<FoundPattern | undefined> {
    const wish = { entity: entity.declaration.entity, taskId, within: WITHIN, limit: MOST_COMPARED };
    const candidates = await this.batches.candidates(tx, wish, steward);
    const numbers = candidates.flatMap(({ left, right }) => [left, right]);
    const byNumber = new Map((await this.records.find(tx, numbers)).map((record) => [record.recordNumber, record]));
    const judged = candidates.flatMap((task) => judge(entity, task, byNumber));
    const [first] = judged;
    if (first === undefined || first.task.taskId !== taskId) return undefined;
    const alike = judged.filter(({ levels }) => JSON.stringify(levels) === JSON.stringify(first.levels));
    const weights = alike.map(({ total }) => total);
    return {
      pattern: {
        sources: first.sources,
        levels: first.levels,
        weightFrom: Math.min(...weights),
        weightTo: Math.max(...weights),
      },
      tasks: alike.map(({ task }) => task),
    };
  }
}

function judge(entity: CompiledEntity, task: BatchCandidate, records: ReadonlyMap<number, ResolvedRecord>): Judged[] {
  const [left, right] = [records.get(task.left), records.get(task.right)];
  if (!left?.features || !right?.features) return [];
  const explained = explainStrongestPair(entity, [left], [right]);
  if (explained === undefined) return [];
  const { comparisons, total } = explained.explanation;
  const levels = Object.fromEntries(comparisons.map(({ name, level }) => [name, level]));
  return [{ task, sources: [left.source, right.source].sort(), levels, total }];
}
