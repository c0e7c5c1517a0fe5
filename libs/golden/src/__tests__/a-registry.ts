import type { StoredTask } from '../review-tasks/review-task-types';
import type { MemberRecord, RecordIdentifier } from '../survivorship/golden-types';
import { planGoldenChanges } from '../change-plan/plan-golden-changes';
import type { GoldenPin, GoldenChangeInput, GoldenChangePlan, StoredGolden } from '../change-plan/change-plan-types';
import { EMPTY, applyIdentity, parsePartition, type LinkState } from './link-state';
import { PERSON_POLICY } from './a-member';

/** A registry as its database would hold it; a unit of work always has all of it in scope. */
export interface Registry {
  readonly links: LinkState;
  readonly goldens: ReadonlyMap<string, StoredGolden>;
  /** `goldenId scheme value status` */
  readonly identifiers: ReadonlySet<string>;
  readonly tasks: ReadonlyMap<string, StoredTask>;
}

export const EMPTY_REGISTRY: Registry = { links: EMPTY, goldens: new Map(), identifiers: new Set(), tasks: new Map() };

export interface Work {
  readonly partition: string | readonly (readonly number[])[];
  readonly members: readonly MemberRecord[];
  readonly changed?: readonly number[];
  readonly pins?: readonly GoldenPin[];
  readonly edges?: GoldenChangeInput['edges'];
  readonly findings?: GoldenChangeInput['findings'];
  readonly holds?: ReadonlySet<string>;
}

/** Does one unit of work: plans it and applies the plan. */
export function work(registry: Registry, unit: Work): { plan: GoldenChangePlan; registry: Registry } {
  const { partition, members, changed = [], pins = [], edges = [], findings = [], holds } = unit;
  const after = typeof partition === 'string' ? parsePartition(partition) : partition;
  const { clusters: before, anchors, links } = registry.links;
  let minted = anchors.length;
  const plan = planGoldenChanges({
    identity: { changed: new Set(changed), before, after, anchors, links, mint: () => `G${++minted}` },
    members: members.filter(({ recordNumber }) => after.some((cluster) => cluster.includes(recordNumber))),
    policy: PERSON_POLICY,
    pins,
    goldens: [...registry.goldens.values()],
    neighbours: [],
    edges,
    findings,
    holds,
    tasks: [...registry.tasks.values()],
  });
  return { plan, registry: apply(registry, plan) };
}

function apply(registry: Registry, plan: GoldenChangePlan): Registry {
  return {
    links: applyIdentity(registry.links, plan.identity),
    goldens: applyGoldens(registry.goldens, plan),
    identifiers: applyIdentifiers(registry.identifiers, plan),
    tasks: applyTasks(registry.tasks, plan),
  };
}

function applyGoldens(before: Registry['goldens'], plan: GoldenChangePlan): Map<string, StoredGolden> {
  const goldens = new Map(before);
  for (const { goldenId, version, composed, members, underReview } of plan.goldens) {
    goldens.set(goldenId, { goldenId, version, status: 'active', underReview, members, composed });
  }
  const end = (goldenId: string, version: number, status: 'merged' | 'retired'): void => {
    const golden = goldens.get(goldenId);
    if (golden) goldens.set(goldenId, { ...golden, version, status });
  };
  for (const { goldenId, version } of plan.merged) end(goldenId, version, 'merged');
  for (const { goldenId, version } of plan.retired) end(goldenId, version, 'retired');
  return goldens;
}

/** As strict as the table would be: adding a row twice or removing one that is not there fails. */
function applyIdentifiers(before: ReadonlySet<string>, plan: GoldenChangePlan): Set<string> {
  const rows = new Set(before);
  for (const { goldenId, remove } of plan.identifiers) {
    for (const identifier of remove) {
      if (!rows.delete(rowOf(goldenId, identifier))) throw new Error('removes a row that is not there');
    }
  }
  for (const { goldenId, add } of plan.identifiers) {
    for (const identifier of add) {
      const row = rowOf(goldenId, identifier);
      if (rows.has(row)) throw new Error('adds a row twice');
      rows.add(row);
    }
  }
  return rows;
}

export function rowOf(goldenId: string, { scheme, value, status }: RecordIdentifier): string {
  return `${goldenId} ${scheme} ${value} ${status}`;
}

function applyTasks(before: Registry['tasks'], { tasks }: GoldenChangePlan): Map<string, StoredTask> {
  const stored = new Map(before);
  let next = stored.size;
  for (const { id } of tasks.close) {
    const task = stored.get(id);
    if (task) stored.set(id, { ...task, state: 'closed' });
  }
  for (const { id, draft } of tasks.update) stored.set(id, { ...draft, id, state: stored.get(id)?.state ?? 'open' });
  for (const { id, draft } of tasks.reopen) stored.set(id, { ...draft, id, state: 'open' });
  for (const { id, draft } of tasks.hold) stored.set(id, { ...draft, id, state: 'held' });
  for (const draft of tasks.create) stored.set(`T${++next}`, { ...draft, id: `T${next}`, state: 'open' });
  return stored;
}

/** `golden.merged G1 v3 [G2]`, one line per event. */
export function showEvents({ events }: GoldenChangePlan): string[] {
  return events.map(
    ({ type, goldenId, version, otherIds }) => `${type} ${goldenId} v${version} [${otherIds.join(' ')}]`,
  );
}
