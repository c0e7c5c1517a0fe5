import type { ReviewTaskKind, ReviewTaskState } from '@sogoc/golden';
import { groupBy } from '@sogoc/kernel';

import type { UnitPlan } from '../plan/plan-unit-of-work';
import type { DerivedRelation } from '../relations/derived-relation';

/** A task as a transaction leaves it. */
export interface TaskState {
  readonly id: string;
  readonly entity: string;
  readonly kind: ReviewTaskKind;
  readonly status: ReviewTaskState;
  readonly goldenIds: readonly string[];
  readonly closeReason: string | null;
}

/** Where a relation leads. */
export interface RelationState {
  readonly collection: string;
  /** Of the golden record that states it. */
  readonly goldenId: string;
  readonly type: string;
  /** What names the statements of it, wherever they lead. */
  readonly statements: readonly string[];
  readonly status: DerivedRelation['status'];
  readonly ends: readonly { readonly collection: string; readonly goldenId: string }[];
}

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

/** `status`: afterwards; undefined: the golden record states it no more. */
export interface ChangedRelation extends Omit<RelationState, 'status'> {
  readonly before?: RelationState['status'];
  readonly status?: RelationState['status'];
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

/** A golden record that ends states nothing more; what it stated goes with it and is no change of its own. */
export const endsWith = (unit: UnitPlan | undefined, id: string): boolean =>
  unit !== undefined && [...unit.plan.merged, ...unit.plan.retired].some(({ goldenId }) => goldenId === id);

/**
 * Relations that a golden record states and did not, that lead elsewhere or stand otherwise, and that it states no more. One takes
 * the place of another when they have a statement in common, else when both are of one type.
 */
export function changedRelations(
  after: readonly RelationState[],
  before: readonly RelationState[],
): readonly ChangedRelation[] {
  const stood = groupBy(before, subjectOf);
  const stands = groupBy(after, subjectOf);
  return [...new Set([...stands.keys(), ...stood.keys()])].flatMap((subject) =>
    changesOf(stands.get(subject) ?? [], stood.get(subject) ?? []),
  );
}

const subjectOf = ({ goldenId, type }: RelationState): string => `${goldenId} ${type}`;

/** Of one type, of one golden record. */
function changesOf(after: readonly RelationState[], before: readonly RelationState[]): ChangedRelation[] {
  const left = [...before];
  const takeBy = (isFormer: (former: RelationState) => boolean): RelationState | undefined => {
    const place = left.findIndex(isFormer);
    return place < 0 ? undefined : left.splice(place, 1)[0];
  };
  const news = after.filter((relation) => takeBy((former) => sayOf(former) === sayOf(relation)) === undefined);
  const paired = news.map((relation) => ({ relation, former: takeBy((former) => shareStatement(former, relation)) }));
  const changed = paired.map(({ relation, former = takeBy(() => true) }) => ({
    ...relation,
    ...(former && { before: former.status }),
  }));
  const gone = left.map(({ status, ...relation }) => ({ ...relation, before: status, ends: [] }));
  return [...changed, ...gone];
}

const shareStatement = (one: RelationState, other: RelationState): boolean =>
  one.statements.some((name) => other.statements.includes(name));

const sayOf = ({ status, ends }: RelationState): string =>
  [status, ...ends.map(({ goldenId }) => goldenId).sort()].join(' ');
