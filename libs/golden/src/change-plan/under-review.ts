import { isPending } from '../review-tasks/review-task-state';
import type { StoredTask, TaskDraft } from '../review-tasks/review-task-types';

/**
 * Golden records about which a question waits: of tasks derived now those that nobody put off, of the others those open or claimed.
 * `goldenIds`: by record number.
 */
export function goldensUnderReview(
  drafts: readonly TaskDraft[],
  untouched: readonly StoredTask[],
  goldenIds: ReadonlyMap<number, string>,
): Set<string> {
  const open = [
    ...drafts.filter(({ held }) => !held).flatMap(({ goldenIds: ids }) => ids),
    ...untouched
      .filter(({ state }) => isPending(state))
      .flatMap((task) => task.anchorNumbers.map((recordNumber) => goldenIds.get(recordNumber))),
  ];
  return new Set(open.filter((goldenId) => goldenId !== undefined));
}
