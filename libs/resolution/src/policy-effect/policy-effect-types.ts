import type { ReviewTaskKind, StoredTask, TaskCloseReason, TaskDiff, TaskDraft } from '@sogoc/golden';

/** What another policy would change of one entity. Golden ids, record ids and names of attributes only: nothing of a person. */
export interface PolicyEffect {
  readonly entity: string;
  readonly merges: readonly MergeEffect[];
  readonly splits: readonly SplitEffect[];
  readonly ids: readonly IdEffect[];
  readonly tasks: {
    readonly opened: readonly TaskEffect[];
    readonly closed: readonly ClosedTaskEffect[];
  };
  /** Golden records that stay and say something else. */
  readonly values: readonly ValueEffect[];
  /** Records that stop or begin to count, because their newest version no longer standardises, or does now. */
  readonly records: readonly RecordEffect[];
}

/** An id in force, or `new-1`, `new-2` … for one that would be made. */
export type EffectId = string;

export interface MergeEffect {
  /** What the cluster would carry. */
  readonly goldenId: EffectId;
  /** Golden records that are apart now and of which it would have members. */
  readonly from: readonly string[];
  readonly recordIds: readonly string[];
}

export interface SplitEffect {
  readonly goldenId: string;
  readonly into: readonly { readonly goldenId: EffectId; readonly recordIds: readonly string[] }[];
}

export interface IdEffect {
  readonly goldenId: EffectId;
  /** As the id's lineage would say it. */
  readonly change: 'created' | 'split-from' | 'restored' | 'merged-into' | 'retired';
  readonly otherIds: readonly EffectId[];
}

export interface TaskEffect {
  readonly kind: ReviewTaskKind;
  readonly goldenIds: readonly EffectId[];
  readonly recordIds: readonly string[];
}

export interface ClosedTaskEffect {
  readonly taskId: string;
  readonly kind: ReviewTaskKind;
  /** `held`: a hold waits on the evidence that it would have. */
  readonly reason: TaskCloseReason | 'held';
}

export interface ValueEffect {
  readonly goldenId: string;
  readonly attributes: readonly string[];
}

export interface RecordEffect {
  readonly recordId: string;
  readonly change: 'stops-counting' | 'counts-again' | 'another-version';
}

/** How many differences an effect lists. */
export function countEffects({ merges, splits, ids, tasks, values, records }: PolicyEffect): number {
  const lists = [merges, splits, ids, tasks.opened, tasks.closed, values, records];
  return lists.reduce((total, { length }) => total + length, 0);
}

/** `ffffffff-0000-4000-8…`: no id that was ever given, since those hold the time in front. */
const PLACE = /^new-(\d+)$/;

/** Ids of golden records that a policy would make, in the form in which a database holds ids. They are of one entity. */
export class EffectIds {
  private readonly prefix: string;

  /** `ordinal`: of the entity, so that no two entities have an id in common. */
  constructor(ordinal: number) {
    this.prefix = `ffffffff-0000-4000-8${ordinal.toString(16).padStart(3, '0')}-`;
  }

  storable(id: EffectId): string {
    const place = PLACE.exec(id)?.[1];
    return place === undefined ? id : `${this.prefix}${Number(place).toString(16).padStart(12, '0')}`;
  }

  shown(id: string): EffectId {
    return id.startsWith(this.prefix) ? `new-${Number.parseInt(id.slice(this.prefix.length), 16)}` : id;
  }
}

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
