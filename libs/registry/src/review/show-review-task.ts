import type { StoredReviewTask } from '@sogoc/persistence';

/** A review task in the shape of the API. */
export interface ShownReviewTask {
  readonly id: string;
  readonly collection: string;
  readonly kind: string;
  readonly status: 'open' | 'closed';
  readonly goldenIds: readonly string[];
  /** The records that the task is about; without `goldenId` when one is not live any more. */
  readonly records: readonly { readonly recordId: string; readonly goldenId?: string }[];
  /** Match weight in bits, for tasks about a pair. */
  readonly weight?: number;
  readonly reasons: readonly string[];
  readonly scheme?: string;
  readonly attribute?: string;
  readonly revision: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly closedAt?: string;
}

/** Weights are stored in 1/1000 bit. */
const STEPS_PER_BIT = 1_000;

export function showReviewTask(task: StoredReviewTask, collection: string): ShownReviewTask {
  const { weight, scheme, attribute, closedAt } = task;
  return {
    id: task.id,
    collection,
    kind: task.kind,
    status: task.status,
    goldenIds: task.goldenIds,
    records: task.records.map(({ recordNo, goldenId }) => ({
      recordId: String(recordNo),
      ...(goldenId !== null && { goldenId }),
    })),
    ...(weight !== null && { weight: weight / STEPS_PER_BIT }),
    reasons: task.reasons,
    ...(scheme !== null && { scheme }),
    ...(attribute !== null && { attribute }),
    revision: task.revision,
    createdAt: task.createdAt.toISOString(),
    updatedAt: task.updatedAt.toISOString(),
    ...(closedAt !== null && { closedAt: closedAt.toISOString() }),
  };
}
