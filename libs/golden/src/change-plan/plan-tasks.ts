import { compositionFindings } from '../review-tasks/composition-findings';
import { deriveTasks } from '../review-tasks/derive-tasks';
import { diffTasks, type TaskDiff } from '../review-tasks/diff-tasks';
import type { StoredTask, TaskCluster } from '../review-tasks/review-task-types';
import type { GoldenComposition } from '../survivorship/compose-golden';
import type { IdentityPlan, PlannedCluster } from '../identity/identity-types';
import type { MemberRecord } from '../survivorship/golden-types';
import type { GoldenChangeInput } from './change-plan-types';
import { goldensUnderReview } from './under-review';

export interface TaskPlan {
  readonly diff: TaskDiff;
  /** Goldens in scope and neighbours with at least one open or claimed task after the change. */
  readonly underReview: ReadonlySet<string>;
}

/** Derives the tasks of the clusters in scope and compares them with the stored ones; a neighbour's own tasks are left alone. */
export function planTasks(
  input: GoldenChangeInput,
  identity: IdentityPlan,
  members: ReadonlyMap<number, MemberRecord>,
  compositions: ReadonlyMap<string, GoldenComposition>,
): TaskPlan {
  const inScope = identity.clusters.map((cluster) => taskCluster(cluster, members));
  const clusters = [...inScope, ...input.neighbours];
  const findings = [
    ...input.findings,
    ...inScope.flatMap((cluster) => compositionFindings(cluster.members, compositions.get(cluster.goldenId))),
  ];
  const { edges, separations, holds, crowdedNumbers } = input;
  const drafts = deriveTasks({ clusters, edges, findings, separations, holds, crowdedNumbers });
  const goldenIds = new Map(
    clusters.flatMap(({ goldenId, members }) => members.map(({ recordNumber }) => [recordNumber, goldenId] as const)),
  );
  const [touched, untouched] = splitByScope(input);
  const diff = diffTasks(touched, drafts, (recordNumber) => goldenIds.get(recordNumber));
  return { diff, underReview: goldensUnderReview(drafts, untouched, goldenIds) };
}

function taskCluster(
  { goldenId, members: recordNumbers }: PlannedCluster,
  members: ReadonlyMap<number, MemberRecord>,
): TaskCluster {
  return { goldenId, members: recordNumbers.flatMap((recordNumber) => members.get(recordNumber) ?? []) };
}

/** A task is touched when one of its clusters was or is in scope and its kind is derived here. */
function splitByScope({ identity, tasks, derivedElsewhere }: GoldenChangeInput): [StoredTask[], StoredTask[]] {
  const scope = new Set([
    ...identity.changed,
    ...identity.before.flatMap(({ members }) => members),
    ...identity.after.flat(),
  ]);
  const touched: StoredTask[] = [];
  const untouched: StoredTask[] = [];
  for (const task of tasks) {
    const isTouched =
      !derivedElsewhere?.has(task.kind) &&
      [...task.anchorNumbers, ...task.recordNumbers].some((recordNumber) => scope.has(recordNumber));
    (isTouched ? touched : untouched).push(task);
  }
  return [touched, untouched];
}
