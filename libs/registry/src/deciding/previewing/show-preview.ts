import { type OpenCollection, projectContent, type ShownContent } from '@sogoc/access';
import type { GoldenWrite } from '@sogoc/golden';
import {
  type ChangedRelation,
  changedRelations,
  type ChangedTasks,
  changedTasks,
  type Contradiction,
  endsWith,
  type NameId,
  namesOfNew,
  type PreviewIds,
  previewIds,
  type RelationState,
  type TaskState,
  type UnitPlan,
} from '@sogoc/resolution';

import type { DecisionNeeds } from '../decision-maker';

/** What the decision would be once it is made. */
export type PreviewStatus = 'applied' | 'awaiting-approval' | 'reversal-awaiting-approval' | 'reversed';

export interface ShownPreviewGolden extends ShownContent {
  /** `new-1`, `new-2` for one that gets a new id. */
  readonly id: string;
  readonly change: string;
  readonly isNew: boolean;
  readonly recordIds: readonly string[];
  readonly recordCount: number;
}

export interface ShownPreviewTask {
  /** Absent of a new one. */
  readonly id?: string;
  readonly collection: string;
  readonly kind: string;
  readonly goldenIds: readonly string[];
  readonly closeReason?: string;
}

export interface ShownPreviewRelation {
  readonly collection: string;
  readonly goldenId: string;
  readonly type: string;
  /** Absent: it was not stated. */
  readonly before?: string;
  /** Absent: it is stated no more. */
  readonly after?: string;
  readonly targetIds: readonly string[];
}

/** What a decision would bring about. */
export interface ShownPreview {
  readonly status: PreviewStatus | 'contradicts';
  /** Why a second person would have to approve. */
  readonly approvalReasons: readonly string[];
  /** What it sets aside, for which it must say a reason. */
  readonly reasonRequired: readonly string[];
  /** Decisions in force that forbid it: then nothing would come of it. */
  readonly contradicts?: Contradiction;
  readonly goldens?: readonly ShownPreviewGolden[];
  readonly ids?: PreviewIds;
  readonly tasks?: {
    readonly closed: readonly ShownPreviewTask[];
    readonly opened: readonly ShownPreviewTask[];
    readonly held: readonly ShownPreviewTask[];
  };
  readonly relations?: readonly ShownPreviewRelation[];
}

export interface PreviewedOutcome {
  readonly need: DecisionNeeds & { readonly status: PreviewStatus };
  /** Undefined: nothing was planned, so no golden record changes. */
  readonly plan: UnitPlan | undefined;
  readonly tasks: readonly TaskState[];
  readonly relations: readonly RelationState[];
  readonly before: { readonly tasks: readonly TaskState[]; readonly relations: readonly RelationState[] };
}

const SAME_ID: NameId = (id) => id;
const NO_IDS: PreviewIds = { kept: [], absorbed: [], givenBack: [], retired: [], new: 0 };

/** `visible`: the collections that the caller may see; what is in others is left out. */
export function showPreview(
  { need, plan, tasks, relations, before }: PreviewedOutcome,
  opened: OpenCollection,
  visible: readonly OpenCollection[],
): ShownPreview {
  const name = plan ? namesOfNew(plan) : SAME_ID;
  const isThere = ({ goldenId }: RelationState): boolean => !endsWith(plan, goldenId);
  return {
    status: need.status,
    approvalReasons: need.approvalReasons,
    reasonRequired: need.overrides,
    goldens: (plan?.plan.goldens ?? []).map((golden) => showGolden(golden, plan!, opened, name)),
    ids: plan ? previewIds(plan, name) : NO_IDS,
    tasks: showTasks(changedTasks(tasks, before.tasks), visible, name),
    relations: changedRelations(relations, before.relations.filter(isThere))
      .filter(({ collection }) => visible.some(({ declaration }) => declaration.collection === collection))
      .map((relation) => showRelation(relation, name)),
  };
}

function showGolden(
  { goldenId, minted, members, composed }: GoldenWrite,
  { plan }: UnitPlan,
  { grant }: OpenCollection,
  name: NameId,
): ShownPreviewGolden {
  const event = plan.events.find((each) => each.goldenId === goldenId);
  const subject = minted ? { recordId: String(members[0]) } : { goldenId };
  return {
    id: name(goldenId),
    change: event?.type.replace('golden.', '') ?? 'unchanged',
    isNew: minted,
    recordIds: members.map(String),
    recordCount: composed.recordCount,
    ...projectContent(composed, grant, subject),
  };
}

function showTasks(
  { closed, opened, held }: ChangedTasks,
  visible: readonly OpenCollection[],
  name: NameId,
): NonNullable<ShownPreview['tasks']> {
  const collections = new Map(visible.map(({ declaration }) => [declaration.entity, declaration.collection]));
  const show = (task: TaskState, isKnown: boolean): ShownPreviewTask[] => {
    const collection = collections.get(task.entity);
    if (collection === undefined) return [];
    const { id, kind, goldenIds, closeReason } = task;
    return [
      {
        ...(isKnown && { id }),
        collection,
        kind,
        goldenIds: goldenIds.map(name),
        ...(closeReason !== null && { closeReason }),
      },
    ];
  };
  return {
    closed: closed.flatMap((task) => show(task, true)),
    opened: opened.flatMap((task) => show(task, task.isBack)),
    held: held.flatMap((task) => show(task, true)),
  };
}

const showRelation = (
  { collection, goldenId, type, before, status, ends }: ChangedRelation,
  name: NameId,
): ShownPreviewRelation => ({
  collection,
  goldenId: name(goldenId),
  type,
  ...(before !== undefined && { before }),
  ...(status !== undefined && { after: status }),
  targetIds: ends.map((end) => name(end.goldenId)),
});
