import type { Difference } from './difference';
import type { StoredState } from './stored-state';
import type { DerivedState } from '../whole-state/whole-state-types';

/** Leaves out what differs about records with work waiting, and about the golden records and tasks that hold one. */
export function settledDifferences(
  differences: readonly Difference[],
  derived: DerivedState,
  { pendingNumbers, links, anchors, tasks }: StoredState,
): readonly Difference[] {
  if (pendingNumbers.size === 0) return differences;
  const records = new Set(pendingNumbers);
  for (const recordNumber of pendingNumbers)
    derived.clusterOf.get(recordNumber)?.members.forEach((member) => records.add(member));
  const goldens = new Set([...records].flatMap((recordNumber) => links.get(recordNumber)?.goldenId ?? []));
  for (const { goldenId, anchorNumber } of anchors) if (records.has(anchorNumber)) goldens.add(goldenId);
  const unsettled = tasks.filter(({ anchorNumbers, recordNumbers }) =>
    [...anchorNumbers, ...recordNumbers].some((recordNumber) => records.has(recordNumber)),
  );
  const taskIds = new Set(unsettled.map(({ id }) => id));
  return differences.filter(
    ({ recordId, otherRecordId, goldenId, taskId }) =>
      !records.has(Number(recordId)) &&
      !records.has(Number(otherRecordId)) &&
      !goldens.has(goldenId ?? '') &&
      !taskIds.has(taskId ?? ''),
  );
}
