import { compareBytes, groupBy } from '@sogoc/kernel';
import { isPending, type ReviewTaskState } from './review-task-state';
import type { StoredTask, TaskDraft } from './review-task-types';
import { aboutThe } from './same-question';
import { CloseReasons, type TaskCloseReason } from './task-close-reason';

export interface TaskDiff {
  readonly create: readonly TaskDraft[];
  /** Kept tasks whose key, clusters, evidence or weight changed. */
  readonly update: readonly { readonly id: string; readonly draft: TaskDraft }[];
  readonly close: readonly { readonly id: string; readonly reason: TaskCloseReason }[];
  readonly reopen: readonly { readonly id: string; readonly draft: TaskDraft }[];
  /** Open or claimed tasks on whose evidence a hold has come into force. */
  readonly hold: readonly { readonly id: string; readonly draft: TaskDraft }[];
}

/**
 * What is to be done so that the stored tasks are those derived. `stored` holds the tasks in scope: all open, claimed and held
 * ones, and as many ended ones as may be reopened. A task is the same as a draft when the key is, else when it asks the same
 * question (one family of kinds, one qualifier) about the clusters its records are in now: so it follows its records through merges
 * and splits. A question about a number goes on where one of its clusters is asked about over it. `goldenIdOf` tells the present
 * golden of a record; without it only the very records are compared.
 * Apply `close` before the others: a key may pass from a closed task to a kept one.
 */
export function diffTasks(
  stored: readonly StoredTask[],
  drafts: readonly TaskDraft[],
  goldenIdOf: (recordNumber: number) => string | undefined = () => undefined,
): TaskDiff {
  const diff = { create: [], update: [], close: [], reopen: [], hold: [] } as Mutable<TaskDiff>;
  const left = new Set([...stored].sort((one, other) => compareBytes(one.id, other.id)));
  for (const { draft, task } of pairUp(left, drafts, goldenIdOf)) {
    if (task === undefined) {
      if (!draft.held) diff.create.push(draft);
      continue;
    }
    const pending = isPending(task.state);
    if (pending && draft.held) diff.hold.push({ id: task.id, draft });
    else if (!pending && !draft.held) diff.reopen.push({ id: task.id, draft });
    else if ((pending || task.state === 'held') && differs(task, draft)) diff.update.push({ id: task.id, draft });
  }
  const closed = [...left].filter(({ state }) => !isEnded(state));
  if (closed.length > 0) {
    const reasons = new CloseReasons(drafts, goldenIdOf);
    for (const task of closed) diff.close.push({ id: task.id, reason: reasons.of(task) });
  }
  return diff;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? I[] : T[K] };

type Naming<T> = (subject: T) => string | undefined | readonly string[];

/** Claimed tasks choose first, so that nobody's work is superseded by a task that lies idle; ended ones come last. */
const PRECEDENCE: readonly (readonly ReviewTaskState[])[] = [['claimed'], ['open'], ['held'], ['decided', 'closed']];

/** Takes the tasks that found their draft out of `left`. */
function pairUp(
  left: Set<StoredTask>,
  drafts: readonly TaskDraft[],
  goldenIdOf: (recordNumber: number) => string | undefined,
): { draft: TaskDraft; task: StoredTask | undefined }[] {
  const found = new Map<TaskDraft, StoredTask>();
  const [byKey, ...bySubject] = namings(goldenIdOf);
  for (const states of PRECEDENCE) {
    const candidates = [...left].filter(({ state }) => states.includes(state));
    // An ended task is taken up again only under its own key: elsewhere its lineage would mislead.
    for (const [nameOfTask, nameOfDraft] of states.some(isEnded) ? [byKey] : [byKey, ...bySubject]) {
      const queued = queues(
        candidates.filter((task) => left.has(task)),
        nameOfTask,
      );
      for (const draft of drafts) {
        const task = found.has(draft) ? undefined : firstLeft(namesBy(nameOfDraft, draft), queued, left);
        if (task === undefined) continue;
        found.set(draft, task);
        left.delete(task);
      }
    }
  }
  return drafts.map((draft) => ({ draft, task: found.get(draft) }));
}

/** How a task and a draft are recognised as the same, the surest way first. */
function namings(
  goldenIdOf: (recordNumber: number) => string | undefined,
): readonly [[Naming<StoredTask>, Naming<TaskDraft>], ...[Naming<StoredTask>, Naming<TaskDraft>][]] {
  return [
    [({ key }) => key, ({ key }) => key],
    [(task) => aboutThe(task, task.recordNumbers), (draft) => aboutThe(draft, draft.recordNumbers)],
    [(task) => aboutThe(task, task.recordNumbers.map(goldenIdOf)), (draft) => aboutThe(draft, draft.goldenIds)],
    [(task) => aboutThe(task, task.anchorNumbers.map(goldenIdOf)), (draft) => aboutThe(draft, draft.goldenIds)],
    [
      (task) => numberAndEach(task, task.anchorNumbers.map(goldenIdOf)),
      (draft) => numberAndEach(draft, draft.goldenIds),
    ],
  ];
}

/** Of a question about a number one name for each that it is about, so that it goes on when others come or go. */
function numberAndEach(
  asked: Pick<TaskDraft, 'key' | 'kind'>,
  goldenIds: readonly (string | undefined)[],
): readonly string[] {
  return asked.kind === 'shared-identifier' ? goldenIds.flatMap((goldenId) => aboutThe(asked, [goldenId]) ?? []) : [];
}

function namesBy<T>(nameOf: Naming<T>, subject: T): readonly string[] {
  const names = nameOf(subject) ?? [];
  return typeof names === 'string' ? [names] : names;
}

/** The first in the queues of these names that found no draft yet; those before it are done with. */
function firstLeft(
  names: readonly string[],
  queued: ReadonlyMap<string, StoredTask[]>,
  left: ReadonlySet<StoredTask>,
): StoredTask | undefined {
  for (const name of names) {
    const queue = queued.get(name) ?? [];
    for (let task = queue.shift(); task !== undefined; task = queue.shift()) if (left.has(task)) return task;
  }
  return undefined;
}

function queues(tasks: readonly StoredTask[], nameOf: Naming<StoredTask>): Map<string, StoredTask[]> {
  const named = tasks.flatMap((task) => namesBy(nameOf, task).map((name) => ({ name, task })));
  return new Map([...groupBy(named, ({ name }) => name)].map(([name, own]) => [name, own.map(({ task }) => task)]));
}

function isEnded(state: ReviewTaskState): boolean {
  return state === 'decided' || state === 'closed';
}

function differs(task: StoredTask, draft: TaskDraft): boolean {
  return (
    task.key !== draft.key ||
    task.fingerprint !== draft.fingerprint ||
    task.weight !== draft.weight ||
    // A task about a number keeps its key when the first record of another cluster than the first leaves.
    !sameList(task.anchorNumbers, draft.anchorNumbers) ||
    !sameList(task.goldenIds, draft.goldenIds) ||
    !sameList(task.recordNumbers, draft.recordNumbers) ||
    !sameList(task.reasons, draft.reasons)
  );
}

function sameList(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index]);
}
