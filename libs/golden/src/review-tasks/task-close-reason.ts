import type { ReviewTaskKind, StoredTask, TaskDraft } from './review-task-types';
import { aboutThe, familyOf } from './same-question';

/** `joined`: its records are one golden record now; `superseded`: another task stands for the same question. */
export type TaskCloseReason = 'joined' | 'superseded' | 'no-evidence';

/** Why a task that no evidence calls for any more is closed. */
export function closeReason(
  task: StoredTask,
  drafts: readonly TaskDraft[],
  goldenIdOf: (recordNumber: number) => string | undefined,
): TaskCloseReason {
  const now = task.recordNumbers.map(goldenIdOf);
  if (task.goldenIds.length >= 2 && now[0] !== undefined && now.every((id) => id === now[0])) return 'joined';
  const question = aboutThe(task, now);
  const replaced = question !== undefined && drafts.some((draft) => aboutThe(draft, draft.goldenIds) === question);
  return replaced || drafts.some((draft) => standsFor(draft, task.kind, now)) ? 'superseded' : 'no-evidence';
}

/** Whether one question about a number stands for those about pairs that it was made of, or one of these for it. */
function standsFor(draft: TaskDraft, kind: ReviewTaskKind, goldenIds: readonly (string | undefined)[]): boolean {
  const isPair = (asked: ReviewTaskKind): boolean => familyOf(asked) === 'pair';
  if (draft.kind === 'shared-identifier' && isPair(kind))
    return goldenIds.every((id) => draft.goldenIds.includes(id ?? ''));
  if (kind === 'shared-identifier' && isPair(draft.kind)) return draft.goldenIds.every((id) => goldenIds.includes(id));
  return false;
}
