import type { CompiledEntity } from '@sogoc/core-entities';

import { explainStrongestPair } from '../../explanation/explain-pair-of-sides';
import type { ResolvedRecord } from '../../versions/resolved-record';

/** In 1/1000 bit: tasks of one pattern weigh within a tenth of a bit of the one it is made of. */
export const WEIGHS_ALIKE_WITHIN = 100;

/** A task that rests on two records. */
export interface TaskOnPair {
  readonly taskId: string;
  readonly left: number;
  readonly right: number;
}

/** What tasks of a batch have in common. */
export interface BatchPattern {
  readonly sources: readonly string[];
  /** Levels by comparison; what one of the two lacks stands there too. */
  readonly levels: Readonly<Record<string, string>>;
  /** In 1/1000 bit. */
  readonly weightFrom: number;
  readonly weightTo: number;
}

export interface FoundPattern<Task extends TaskOnPair> {
  readonly pattern: BatchPattern;
  /** The one it is made of first, then the likest in weight. */
  readonly tasks: readonly Task[];
}

interface Judged<Task> {
  readonly task: Task;
  readonly sources: readonly string[];
  readonly levels: Readonly<Record<string, string>>;
  readonly total: number;
}

/** Those of the candidates that are like the first, which is the task asked about. Undefined when it is not, or rests on no two records. */
export function tasksOfOnePattern<Task extends TaskOnPair>(
  entity: CompiledEntity,
  taskId: string,
  candidates: readonly Task[],
  records: ReadonlyMap<number, ResolvedRecord>,
): FoundPattern<Task> | undefined {
  const judged = candidates.flatMap((task) => judge(entity, task, records));
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

function judge<Task extends TaskOnPair>(
  entity: CompiledEntity,
  task: Task,
  records: ReadonlyMap<number, ResolvedRecord>,
): Judged<Task>[] {
  const [left, right] = [records.get(task.left), records.get(task.right)];
  if (!left?.features || !right?.features) return [];
  const explained = explainStrongestPair(entity, [left], [right]);
  if (explained === undefined) return [];
  const { comparisons, total } = explained.explanation;
  const levels = Object.fromEntries(comparisons.map(({ name, level }) => [name, level]));
  return [{ task, sources: [left.source, right.source].sort(), levels, total }];
}
