import type { StoredTask, TaskDraft } from './review-task-types';
import { aboutThe, familyOf } from './same-question';

/** `joined`: its records are one golden record now; `superseded`: another task stands for the same question. */
export type TaskCloseReason = 'joined' | 'superseded' | 'no-evidence';

type GoldenIdOf = (recordNumber: number) => string | undefined;

/** Why tasks that no evidence calls for any more are closed. What is asked now is looked through once, not for each task: both may be thousands. */
export class CloseReasons {
  private readonly questions: ReadonlySet<string | undefined>;
  /** Golden records of each question about a number that several state, under each of these. */
  private readonly sharing = new Map<string, ReadonlySet<string>[]>();
  /** Golden records of each question about a pair, under the first of these. */
  private readonly pairs = new Map<string, (readonly string[])[]>();

  constructor(
    drafts: readonly TaskDraft[],
    private readonly goldenIdOf: GoldenIdOf,
  ) {
    this.questions = new Set(drafts.map((draft) => aboutThe(draft, draft.goldenIds)));
    for (const { kind, goldenIds } of drafts) {
      if (familyOf(kind) === 'pair') addTo(this.pairs, goldenIds[0] ?? '', goldenIds);
      if (kind !== 'shared-identifier') continue;
      const all = new Set(goldenIds);
      for (const goldenId of all) addTo(this.sharing, goldenId, all);
    }
  }

  of(task: StoredTask): TaskCloseReason {
    const now = task.recordNumbers.map(this.goldenIdOf);
    const [first] = now;
    if (task.goldenIds.length >= 2 && first !== undefined && now.every((id) => id === first)) return 'joined';
    const question = aboutThe(task, now);
    const isAsked = question !== undefined && this.questions.has(question);
    return isAsked || this.isStoodFor(task, now) ? 'superseded' : 'no-evidence';
  }

  /** Whether one question about a number stands for those that it was made of, or one of these for it. */
  private isStoodFor({ kind }: StoredTask, now: readonly (string | undefined)[]): boolean {
    if (familyOf(kind) !== 'pair' && kind !== 'shared-identifier') return false;
    if ((this.sharing.get(now[0] ?? '') ?? []).some((all) => now.every((id) => all.has(id ?? '')))) return true;
    if (kind !== 'shared-identifier') return false;
    const own = new Set(now);
    return [...own].some((id) => this.pairs.get(id ?? '')?.some((pair) => pair.every((one) => own.has(one))));
  }
}

function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
