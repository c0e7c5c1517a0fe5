import fc from 'fast-check';

import type { ReviewTaskKind, StoredTask, TaskDraft } from './review-task-types';
import { aboutThe, familyOf } from './same-question';
import { CloseReasons, type TaskCloseReason } from './task-close-reason';

const KINDS: readonly ReviewTaskKind[] = ['possible-match', 'possible-duplicate', 'shared-identifier', 'weak-cluster'];
const GOLDENS = ['A', 'B', 'C', 'D', 'E'];

const anyKind = fc.constantFrom(...KINDS);
const anyQualifier = fc.constantFrom(undefined, 'x', 'y');
const anyKey = fc.constantFrom('shared-identifier/national-id/7/1', 'shared-identifier/national-id/8/1');
const aDraft = fc
  .record({ key: anyKey, kind: anyKind, qualifier: anyQualifier, goldenIds: fc.subarray(GOLDENS, { minLength: 1 }) })
  .map((draft) => draft as unknown as TaskDraft);
const aTask = fc
  .record({
    key: anyKey,
    kind: anyKind,
    qualifier: anyQualifier,
    goldenIds: fc.subarray(GOLDENS, { minLength: 1 }),
    recordNumbers: fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 4 }),
  })
  .map((task) => task as unknown as StoredTask);

describe('why a task is closed', () => {
  it('is what a look at each question that is asked now says', () => {
    fc.assert(
      fc.property(
        fc.array(aDraft, { maxLength: 8 }),
        fc.array(aTask, { maxLength: 8 }),
        fc.array(fc.option(fc.constantFrom(...GOLDENS), { nil: undefined }), { minLength: 8, maxLength: 8 }),
        (drafts, tasks, goldenOf) => {
          const goldenIdOf = (recordNumber: number): string | undefined => goldenOf[recordNumber];
          const reasons = new CloseReasons(drafts, goldenIdOf);
          expect(tasks.map((task) => reasons.of(task))).toEqual(
            tasks.map((task) => bySearching(task, drafts, goldenIdOf)),
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

/** The rule itself, question by question. */
function bySearching(
  task: StoredTask,
  drafts: readonly TaskDraft[],
  goldenIdOf: (recordNumber: number) => string | undefined,
): TaskCloseReason {
  const now = task.recordNumbers.map(goldenIdOf);
  if (task.goldenIds.length >= 2 && now[0] !== undefined && now.every((id) => id === now[0])) return 'joined';
  const question = aboutThe(task, now);
  const isStoodFor = drafts.some(({ kind, goldenIds }) => {
    const [asked, closed] = [familyOf(kind), familyOf(task.kind)];
    if (kind === 'shared-identifier' && (closed === 'pair' || closed === kind))
      return now.every((id) => goldenIds.includes(id ?? ''));
    return task.kind === 'shared-identifier' && asked === 'pair' && goldenIds.every((id) => now.includes(id));
  });
  const isAsked = question !== undefined && drafts.some((draft) => aboutThe(draft, draft.goldenIds) === question);
  return isAsked || isStoodFor ? 'superseded' : 'no-evidence';
}
