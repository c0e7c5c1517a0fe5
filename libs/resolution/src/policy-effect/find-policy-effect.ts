import {
  type AnchoredId,
  diffTasks,
  type IdentityPlan,
  planIdentity,
  type PlannedCluster,
  type StoredTask,
} from '@sogoc/golden';
import { canonicalJson } from '@sogoc/kernel';

import { membersByGolden, type StoredLink } from '../plan/scope';
import type { DerivedState } from '../whole-state/whole-state-types';
import {
  type EffectId,
  type IdEffect,
  type MergeEffect,
  type PolicyEffect,
  type RecordEffect,
  type SplitEffect,
  taskEffects,
  type ValueEffect,
} from './policy-effect-types';

/** Where a record is, and which of its versions is in force; null: it is not live. */
export interface PlacedRecord extends StoredLink {
  readonly effectiveReceiptNumber: number | null;
}

/** What is stored of an entity, as far as ids, tasks and values go. */
export interface StoredIdentity {
  readonly records: readonly PlacedRecord[];
  readonly anchors: readonly AnchoredId[];
  /** Of any state, without those about relations. */
  readonly tasks: readonly StoredTask[];
  /** By golden id the attributes of golden records in force. */
  readonly values: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

export interface Comparison {
  /** Without tasks about relations. */
  readonly effect: PolicyEffect;
  /** By record number what would carry it. */
  readonly goldenIdOf: ReadonlyMap<number, EffectId>;
}

/**
 * What would become of what is stored if it were brought to a derived state. Ids go by the rules of every unit of work: they stay where
 * they are anchored unless the anchor's own version in force changes.
 */
export function findPolicyEffect(entity: string, stored: StoredIdentity, derived: DerivedState): Comparison {
  const changed = changedRecords(stored.records, derived);
  const before = membersByGolden(stored.records);
  const plan = planIdentity({
    changed: new Set(changed.map(({ recordId }) => Number(recordId))),
    before: [...before].map(([goldenId, members]) => ({ goldenId, members })),
    after: derived.clusters.map(({ members }) => members),
    anchors: stored.anchors,
    links: stored.records,
    mint: numbering(),
  });
  const idOf = new Map(
    plan.clusters.flatMap(({ goldenId, members }) => members.map((recordNumber) => [recordNumber, goldenId] as const)),
  );
  const effect = {
    entity,
    merges: mergesOf(
      plan.clusters,
      new Map(stored.records.map(({ recordNumber, goldenId }) => [recordNumber, goldenId])),
    ),
    splits: splitsOf(before, idOf),
    ids: idsOf(plan),
    tasks: tasksOf(stored.tasks, derived, idOf),
    values: valuesOf(stored.values, derived, idOf),
    records: changed,
  };
  return { effect, goldenIdOf: idOf };
}

function numbering(): () => string {
  let made = 0;
  return () => `new-${++made}`;
}

function changedRecords(records: readonly PlacedRecord[], derived: DerivedState): RecordEffect[] {
  return records.flatMap(({ recordNumber, effectiveReceiptNumber: is }): RecordEffect[] => {
    const would = derived.records.get(recordNumber)?.effectiveReceiptNumber ?? null;
    if (would === is) return [];
    const change = would === null ? 'stops-counting' : is === null ? 'counts-again' : 'another-version';
    return [{ recordId: String(recordNumber), change }];
  });
}

function mergesOf(clusters: readonly PlannedCluster[], goldenOf: ReadonlyMap<number, string | null>): MergeEffect[] {
  return clusters.flatMap(({ goldenId, members }) => {
    const from = [...new Set(members.flatMap((recordNumber) => goldenOf.get(recordNumber) ?? []))].sort();
    return from.length < 2 ? [] : [{ goldenId, from, recordIds: members.map(String) }];
  });
}

function splitsOf(before: ReadonlyMap<string, readonly number[]>, idOf: ReadonlyMap<number, string>): SplitEffect[] {
  return [...before].flatMap(([goldenId, members]) => {
    const parts = new Map<string, string[]>();
    for (const recordNumber of members) {
      const part = idOf.get(recordNumber);
      if (part !== undefined) parts.set(part, [...(parts.get(part) ?? []), String(recordNumber)]);
    }
    const into = [...parts].map(([part, recordIds]) => ({ goldenId: part, recordIds }));
    return into.length < 2 ? [] : [{ goldenId, into }];
  });
}

function idsOf({ transitions }: IdentityPlan): IdEffect[] {
  return transitions.flatMap(({ goldenId, kind, otherIds }) =>
    kind === 'updated' ? [] : [{ goldenId, change: kind, otherIds }],
  );
}

function tasksOf(
  stored: readonly StoredTask[],
  { tasks }: DerivedState,
  idOf: ReadonlyMap<number, string>,
): PolicyEffect['tasks'] {
  const drafts = tasks.map(({ clusterNames, ...task }) => ({
    ...task,
    goldenIds: clusterNames.map((name) => idOf.get(Number(name)) ?? ''),
  }));
  return taskEffects(
    stored,
    diffTasks(stored, drafts, (recordNumber) => idOf.get(recordNumber)),
  );
}

function valuesOf(
  stored: StoredIdentity['values'],
  { clusters }: DerivedState,
  idOf: ReadonlyMap<number, string>,
): ValueEffect[] {
  return clusters.flatMap(({ members, golden }) => {
    const goldenId = idOf.get(members[0] ?? 0) ?? '';
    const former = stored.get(goldenId);
    if (former === undefined) return [];
    const names = [...new Set([...Object.keys(former), ...Object.keys(golden.attributes)])];
    const attributes = names.filter((name) => canonicalJson(former[name]) !== canonicalJson(golden.attributes[name]));
    return attributes.length === 0 ? [] : [{ goldenId, attributes }];
  });
}
