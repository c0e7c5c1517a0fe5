import { isPending } from '@sogoc/golden';
import { groupBy } from '@sogoc/kernel';

import { type Difference, type DifferenceKind, type Seal, sealed } from './difference';
import { sameJson } from './same-json';
import type { StoredTaskRow } from './stored-state';
import type { DerivedTask } from '../whole-state/whole-state-types';
import { RELATION_TASK_KINDS } from '../relations/relation-findings';

/** A task that should be, with the golden ids that its clusters carry; undefined where nothing says which. */
export type ExpectedTask = Omit<DerivedTask, 'clusterNames'> & { readonly goldenIds: readonly (string | undefined)[] };

/** The tasks that the evidence calls for, under the ids of their golden records. */
export function expectedTasks(
  tasks: readonly DerivedTask[],
  idOf: (clusterName: string) => string | undefined,
): ExpectedTask[] {
  return tasks.map(({ clusterNames, ...task }) => {
    return { ...task, goldenIds: clusterNames.map((name) => idOf(name)) };
  });
}

/** The queue: open and claimed tasks are just those expected, held ones wait on evidence that there is. */
export function compareTasks(
  expected: readonly ExpectedTask[],
  stored: readonly StoredTaskRow[],
  seal: Seal,
): Difference[] {
  const asksElsewhere = new Set<string>(RELATION_TASK_KINDS);
  const judged = stored.filter(({ kind }) => !asksElsewhere.has(kind));
  return compareQueue(expected, judged, seal);
}

/** Tasks of one set of kinds. */
export function compareQueue(
  expected: readonly ExpectedTask[],
  stored: readonly StoredTaskRow[],
  seal: Seal,
): Difference[] {
  const waiting = stored.filter(isWaiting);
  const byKey = groupBy(waiting, ({ key }) => key);
  const differences: Difference[] = [];
  for (const task of expected) {
    const found = byKey.get(task.key) ?? [];
    byKey.delete(task.key);
    differences.push(...compareStates(task, found));
    const kept = found.find(({ state }) => isPending(state)) ?? found[0];
    if (kept) differences.push(...compareTask(task, kept, seal));
  }
  for (const { id, state } of [...byKey.values()].flat())
    differences.push({ kind: 'task-left', taskId: id, found: state });
  return differences;
}

/** Whether a task waits for a steward, or for other evidence. */
export function isWaiting({ state }: Pick<StoredTaskRow, 'state'>): boolean {
  return isPending(state) || state === 'held';
}

/** A held question need not be kept as a task: the evidence may have come after the hold. */
function compareStates(
  { held, kind, key, anchorNumbers }: ExpectedTask,
  found: readonly StoredTaskRow[],
): Difference[] {
  const open = found.filter(({ state }) => isPending(state));
  if (held) return open.map(({ id, state }) => ({ kind: 'task-state', taskId: id, expected: 'held', found: state }));
  const [waiting] = found;
  if (waiting === undefined)
    return [{ kind: 'task-missing', recordId: String(anchorNumbers[0]), field: kind, expected: key }];
  if (open.length === 0) return [{ kind: 'task-state', taskId: waiting.id, expected: 'open', found: waiting.state }];
  return open.slice(1).map(({ id }) => ({ kind: 'task-twice', taskId: id }));
}

function compareTask(task: ExpectedTask, found: StoredTaskRow, seal: Seal): Difference[] {
  const columns: readonly (readonly [DifferenceKind, unknown, unknown])[] = [
    ['task-weight', task.weight, found.weight],
    ['task-anchors', task.anchorNumbers, found.anchorNumbers],
    ['task-goldens', task.goldenIds, found.goldenIds],
    ['task-records', task.recordNumbers, found.recordNumbers],
    ['task-reasons', task.reasons, found.reasons],
  ];
  const differences = columns
    .filter(([, expected, stored]) => !sameJson(expected, stored))
    .map(([kind, expected, stored]): Difference => {
      return { kind, taskId: found.id, expected: String(expected), found: String(stored) };
    });
  const sameQuestion = task.kind === found.kind && (task.qualifier ?? null) === found.qualifier;
  if (task.fingerprint !== found.fingerprint || !sameQuestion)
    differences.push({ kind: 'task-evidence', taskId: found.id, ...sealed(seal, task.fingerprint, found.fingerprint) });
  return differences;
}

/** A claim has a holder, an end and a token; a closed task says why. */
export function compareLease({
  id,
  state,
  isHeldBySomebody,
  claimToken,
  revision,
  closeReason,
}: StoredTaskRow): Difference[] {
  const differences: Difference[] = [];
  if (state === 'claimed' && !(isHeldBySomebody && claimToken > 0))
    differences.push({ kind: 'task-claim', taskId: id, expected: 'holder, end and token' });
  if (revision < 1) differences.push({ kind: 'task-claim', taskId: id, field: 'revision', found: String(revision) });
  if ((state === 'closed') !== (closeReason !== null))
    differences.push({ kind: 'task-closing', taskId: id, found: `${state}, ${closeReason ?? 'no reason'}` });
  return differences;
}
