import type { TaskState } from '@sogoc/persistence';
import type { UnitPlan } from '@sogoc/resolution';

import type { RelationState, RelationStates } from './preview-relations';

/** What a decision would bring about. New golden records have placeholders in place of ids. */
export interface PreviewIds {
  readonly kept: readonly string[];
  readonly absorbed: readonly { readonly id: string; readonly into: string }[];
  /** Ids that carry a golden record again. */
  readonly givenBack: readonly string[];
  readonly retired: readonly string[];
  readonly new: number;
}

export interface ChangedTasks {
  readonly closed: readonly TaskState[];
  readonly opened: readonly (TaskState & { readonly isBack: boolean })[];
  readonly held: readonly TaskState[];
}

export interface ChangedRelation extends RelationState {
  readonly before?: RelationState['status'];
}

/** Names new golden records: their real ids are drawn when it is done. */
export type NameId = (id: string) => string;

export function namesOfNew({ plan }: UnitPlan): NameId {
  const names = new Map(plan.identity.minted.map(({ goldenId }, at) => [goldenId, `new-${at + 1}`]));
  return (id) => names.get(id) ?? id;
}

export function previewIds({ plan, stored }: UnitPlan, name: NameId): PreviewIds {
  const living = plan.goldens.filter(({ minted }) => !minted).map(({ goldenId }) => goldenId);
  const wasActive = (id: string): boolean => stored.get(id)?.status === 'active';
  return {
    kept: living.filter(wasActive),
    // What was taken in before stays so, and is nothing that comes of it.
    absorbed: plan.merged
      .filter(({ goldenId }) => wasActive(goldenId))
      .map(({ goldenId, into }) => ({ id: goldenId, into: name(into) })),
    givenBack: living.filter((id) => !wasActive(id)),
    retired: plan.retired.map(({ goldenId }) => goldenId),
    new: plan.identity.minted.length,
  };
}

const WAITING: ReadonlySet<string> = new Set(['open', 'claimed', 'held']);

/** `before`: the same tasks as they stand; those that are not among them are new. */
export function changedTasks(after: readonly TaskState[], before: readonly TaskState[]): ChangedTasks {
  const stood = new Map(before.map((task) => [task.id, task.status]));
  const was = ({ id }: TaskState): string => stood.get(id) ?? 'none';
  const asked = ({ status }: TaskState): boolean => status === 'open' || status === 'claimed';
  return {
    closed: after.filter((task) => WAITING.has(was(task)) && !WAITING.has(task.status)),
    opened: after
      .filter((task) => asked(task) && !['open', 'claimed'].includes(was(task)))
      .map((task) => ({ ...task, isBack: stood.has(task.id) })),
    held: after.filter((task) => task.status === 'held' && was(task) !== 'held'),
  };
}

/** Relations that lead elsewhere, or stand otherwise. */
export function changedRelations(after: RelationStates, before: RelationStates): readonly ChangedRelation[] {
  return [...after].flatMap(([name, relation]) => {
    const former = before.get(name);
    if (former !== undefined && sayOf(former) === sayOf(relation)) return [];
    return [{ ...relation, ...(former && { before: former.status }) }];
  });
}

const sayOf = ({ status, ends }: RelationState): string =>
  [status, ...ends.map(({ goldenId }) => goldenId).sort()].join(' ');
