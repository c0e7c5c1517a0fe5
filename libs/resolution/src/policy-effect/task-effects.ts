import type { StoredTask, TaskDiff, TaskDraft } from '@sogoc/golden';

import type { PolicyEffect } from './policy-effect';

/** What a difference of tasks comes to; `shown` gives a draft the ids that people read. */
export function taskEffects(
  stored: readonly StoredTask[],
  diff: TaskDiff,
  shown: (draft: TaskDraft) => TaskDraft = (draft) => draft,
): PolicyEffect['tasks'] {
  const kindOf = new Map(stored.map(({ id, kind }) => [id, kind]));
  const opened = [...diff.create, ...diff.reopen.map(({ draft }) => draft)].map(shown);
  const closed = [...diff.close, ...diff.hold.map(({ id }) => ({ id, reason: 'held' as const }))];
  return {
    opened: opened.map(({ kind, goldenIds, recordNumbers }) => ({
      kind,
      goldenIds,
      recordIds: recordNumbers.map(String),
    })),
    closed: closed.flatMap(({ id, reason }) => {
      const kind = kindOf.get(id);
      return kind === undefined ? [] : [{ taskId: id, kind, reason }];
    }),
  };
}
