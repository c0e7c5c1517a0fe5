import type { Difference } from './difference';

/** What work is waiting for, or what is together with it. */
export interface Unsettled {
  readonly records: Pick<ReadonlySet<number>, 'has'>;
  readonly goldens: Pick<ReadonlySet<string>, 'has'>;
  readonly taskIds: Pick<ReadonlySet<string>, 'has'>;
}

/** Leaves out what differs about records with work waiting, and about the golden records and tasks that hold one. */
export function settledDifferences(
  differences: readonly Difference[],
  { records, goldens, taskIds }: Unsettled,
): readonly Difference[] {
  return differences.filter(
    ({ recordId, otherRecordId, goldenId, taskId }) =>
      !records.has(Number(recordId)) &&
      !records.has(Number(otherRecordId)) &&
      !goldens.has(goldenId ?? '') &&
      !taskIds.has(taskId ?? ''),
  );
}
