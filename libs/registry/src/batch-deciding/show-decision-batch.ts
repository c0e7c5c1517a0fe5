import { bitsOf, type FieldGrant, type OpenCollection, shownText, type TextWarning } from '@sogoc/access';
import type { BatchStatus, BatchVerdict, StoredBatch } from '@sogoc/persistence';

import type { ShownPerson } from '../reviewing/show-queued-task';
import { type BatchPattern, keptBatchReasons } from '@sogoc/resolution';

export interface ShownPattern {
  readonly collection: string;
  readonly sources: readonly string[];
  /** Left out for who does not see how records compare. */
  readonly levels?: Readonly<Record<string, string>>;
  /** In bits. */
  readonly weightFrom: number;
  readonly weightTo: number;
}

/** A batch of decisions in the shape of the API. */
export interface ShownBatch {
  readonly id: string;
  readonly verdict: BatchVerdict;
  readonly status: BatchStatus;
  readonly approvalReasons: readonly string[];
  readonly pattern: ShownPattern;
  readonly counts: {
    readonly tasks: number;
    readonly decided: number;
    readonly left: number;
    readonly reversed: number;
  };
  readonly tasks: readonly { readonly taskId: string; readonly decisionId?: string; readonly left?: string }[];
  readonly decisions: readonly string[];
  readonly author: ShownPerson;
  readonly reason?: string;
  readonly warnings?: readonly TextWarning[];
  readonly madeAt: string;
  readonly approval?: { readonly by: ShownPerson; readonly at: string };
  readonly reversal?: { readonly by: ShownPerson; readonly at: string; readonly reason?: string };
}

export const showPattern = (
  { sources, levels, weightFrom, weightTo }: BatchPattern,
  grant: FieldGrant,
): ShownPattern => ({
  collection: grant.collection,
  sources,
  ...(grant.view !== 'ids' && { levels }),
  weightFrom: bitsOf(weightFrom),
  weightTo: bitsOf(weightTo),
});

export function showBatch(batch: StoredBatch, { grant }: OpenCollection): ShownBatch {
  const { id, verdict, status, tasks, author, authorName, madeAt } = batch;
  const decisions = tasks.flatMap(({ decided, decisionId }) => (decided === null ? [] : [decisionId]));
  const reason = shownText(batch.reason, grant);
  return {
    id,
    verdict,
    status,
    approvalReasons: keptBatchReasons(batch),
    pattern: showPattern(batch.pattern as BatchPattern, grant),
    counts: {
      tasks: tasks.length,
      decided: decisions.length,
      left: tasks.filter(({ leftBecause, decided }) => leftBecause !== null && decided === null).length,
      reversed: tasks.filter(({ decided }) => decided === 'reversed').length,
    },
    tasks: tasks.map(({ taskId, decided, decisionId, leftBecause }) => ({
      taskId,
      ...(decided !== null && { decisionId }),
      ...(decided === null && leftBecause !== null && { left: leftBecause }),
    })),
    decisions,
    author: { id: author, name: authorName },
    ...(reason !== null && { reason }),
    madeAt: madeAt.toISOString(),
    ...stepsOf(batch, grant),
  };
}

function stepsOf(batch: StoredBatch, grant: FieldGrant): Pick<ShownBatch, 'approval' | 'reversal'> {
  const { approvedBy, approvedByName, approvedAt, reversedBy, reversedByName, reversedAt, reversalReason } = batch;
  const reason = shownText(reversalReason, grant);
  return {
    ...(approvedBy !== null &&
      approvedAt !== null && {
        approval: { by: { id: approvedBy, name: approvedByName ?? '' }, at: approvedAt.toISOString() },
      }),
    ...(reversedBy !== null &&
      reversedAt !== null && {
        reversal: {
          by: { id: reversedBy, name: reversedByName ?? '' },
          at: reversedAt.toISOString(),
          ...(reason !== null && { reason }),
        },
      }),
  };
}
