import { bitsOf } from '@sogoc/access';
import type { QueueCost, QueuedTask } from '@sogoc/persistence';

import { showReviewTask, type ShownReviewTask } from './show-review-task';

/** What the sides of a task are called. */
export interface ShownTitle {
  readonly goldenId: string;
  /** Absent when the id is not active any more, or the caller sees nothing of what it would be made of. */
  readonly text?: string;
}

/** Titles by golden id. */
export type Titles = ReadonlyMap<string, string>;

export interface ShownPerson {
  readonly id: string;
  readonly name: string;
}

/** One reason why a task should not wait. */
export interface CostReason {
  readonly code: 'blocks-tasks' | 'blocks-relations' | 'value-at-stake' | 'overdue' | 'near-threshold';
  readonly count?: number;
  readonly days?: number;
  readonly bits?: number;
}

/** A review task as the queue shows it. */
export interface ShownQueuedTask extends ShownReviewTask {
  /** In the order of `goldenIds`. */
  readonly titles: readonly ShownTitle[];
  /** Of the records that it rests on. */
  readonly sources: readonly string[];
  readonly clusterSize: number;
  readonly seenBefore: boolean;
  readonly assignee?: ShownPerson;
  readonly escalation?: { readonly by: ShownPerson; readonly at: string };
  readonly due: string;
  /** Of a held task; without `until` it waits for its evidence to change. */
  readonly hold?: { readonly until?: string };
  readonly cost: { readonly score: number; readonly because: readonly CostReason[] };
}

export function showQueuedTask(task: QueuedTask, collection: string, titles: Titles): ShownQueuedTask {
  const { assignee, assigneeName, escalatedBy, escalatedByName, escalatedAt, holdUntil, cost } = task;
  return {
    ...showReviewTask(task, collection),
    titles: showTitles(task.goldenIds, titles),
    sources: task.sources,
    clusterSize: task.clusterSize,
    seenBefore: task.seenBefore,
    ...(assignee !== null && { assignee: { id: assignee, name: assigneeName ?? '' } }),
    ...(escalatedBy !== null &&
      escalatedAt !== null && {
        escalation: { by: { id: escalatedBy, name: escalatedByName ?? '' }, at: escalatedAt.toISOString() },
      }),
    due: task.dueAt.toISOString(),
    ...(task.status === 'held' && { hold: holdUntil === null ? {} : { until: holdUntil.toISOString() } }),
    cost: { score: cost.score, because: reasonsOf(cost) },
  };
}

export const showTitles = (goldenIds: readonly string[], titles: Titles): ShownTitle[] =>
  goldenIds.map((goldenId) => {
    const text = titles.get(goldenId);
    return { goldenId, ...(text !== undefined && { text }) };
  });

/** The dearest kind first. */
function reasonsOf({ blockedTasks, blockedRelations, stake, overdueDays, nearness }: QueueCost): readonly CostReason[] {
  return [
    ...(blockedRelations > 0 ? [{ code: 'blocks-relations', count: blockedRelations } as const] : []),
    ...(blockedTasks > 0 ? [{ code: 'blocks-tasks', count: blockedTasks } as const] : []),
    ...(overdueDays > 0 ? [{ code: 'overdue', days: overdueDays } as const] : []),
    ...(stake > 0 ? [{ code: 'value-at-stake', count: stake } as const] : []),
    ...(nearness !== null ? [{ code: 'near-threshold', bits: bitsOf(nearness) } as const] : []),
  ];
}
