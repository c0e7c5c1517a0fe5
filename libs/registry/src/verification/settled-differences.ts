import type { DerivedState } from '../recomputation';
import type { Difference } from './difference';
import type { StoredState } from './stored-state';

/** Leaves out what differs about records with work waiting, and about the golden records and tasks that hold one. */
export function settledDifferences(
  differences: readonly Difference[],
  derived: DerivedState,
  { pendingNos, links, anchors, tasks }: StoredState,
): readonly Difference[] {
  if (pendingNos.size === 0) return differences;
  const records = new Set(pendingNos);
  for (const no of pendingNos) derived.clusterOf.get(no)?.members.forEach((member) => records.add(member));
  const goldens = new Set([...records].flatMap((no) => links.get(no)?.goldenId ?? []));
  for (const { goldenId, anchorNo } of anchors) if (records.has(anchorNo)) goldens.add(goldenId);
  const unsettled = tasks.filter(({ anchorNos, recordNos }) =>
    [...anchorNos, ...recordNos].some((no) => records.has(no)),
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
