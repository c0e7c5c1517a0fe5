import {
  type AnchoredId,
  diffTasks,
  type IdentityPlan,
  planIdentity,
  type StoredTask,
  type TaskDraft,
} from '@sogoc/golden';
import { canonicalJson } from '@sogoc/kernel';

import { membersByGolden, type StoredLink } from '../plan/scope';
import type { DerivedSlice } from '../whole-state/slices/sliced-derivation';
import type { DerivedRecord, DerivedTask } from '../whole-state/whole-state-types';
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

/** What is stored around the records of a slice, as far as ids go. */
export interface PlacedSlice {
  readonly records: readonly StoredLink[];
  readonly anchors: readonly AnchoredId[];
}

/** Something that would change, and its place among those of its kind. */
interface Placed<T> {
  readonly place: number;
  readonly effect: T;
}

/**
 * What would become of what is stored if it were brought to a derived state. Ids go by the rules of every unit of work: they stay where
 * they are anchored unless the anchor's own version in force changes. `hearRecords` of all, then `countMinted` of
 * every slice, `find` of every slice, and `effect`.
 */
export class PolicyEffectFinder {
  private readonly changed = new Set<number>();
  private readonly records: RecordEffect[] = [];
  private readonly merges: Placed<MergeEffect>[] = [];
  private readonly splits: Placed<SplitEffect>[] = [];
  private readonly ids: Placed<IdEffect>[] = [];
  private readonly values: Placed<ValueEffect>[] = [];
  /** Records at which ids would be made, by slice. */
  private readonly mintedAt = new Map<number, readonly number[]>();
  private ordinals: ReadonlyMap<number, number> | undefined;
  /** Of the records that tasks name what would carry them. */
  private readonly wanted = new Set<number>();
  private readonly idOfWanted = new Map<number, EffectId>();

  constructor(private readonly entity: string) {}

  /** A page of records, ascending. */
  hearRecords(records: readonly PlacedRecord[], derived: ReadonlyMap<number, DerivedRecord>): void {
    for (const { recordNumber, effectiveReceiptNumber: is } of records) {
      const would = derived.get(recordNumber)?.effectiveReceiptNumber ?? null;
      if (would === is) continue;
      const change = would === null ? 'stops-counting' : is === null ? 'counts-again' : 'another-version';
      this.changed.add(recordNumber);
      this.records.push({ recordId: String(recordNumber), change });
    }
  }

  /** A slice holds with every record those that ids hold together with it now. */
  countMinted(number: number, slice: DerivedSlice, stored: PlacedSlice): void {
    const { minted } = this.planIds(slice, stored, unnamed());
    if (minted.length > 0)
      this.mintedAt.set(
        number,
        minted.map(({ anchorNumber }) => anchorNumber),
      );
  }

  /** Records of which it is to be known what would carry them. */
  want(recordNumbers: Iterable<number>): void {
    for (const recordNumber of recordNumbers) this.wanted.add(recordNumber);
  }

  /** `values`: attributes of the golden records in force that the slice's records belong to. Answers by record number what would carry it. */
  find(
    number: number,
    slice: DerivedSlice,
    stored: PlacedSlice,
    values: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
  ): ReadonlyMap<number, EffectId> {
    const names = (this.mintedAt.get(number) ?? []).map((recordNumber) => this.nameAt(recordNumber));
    const plan = this.planIds(slice, stored, inTurn(names));
    const idOf = new Map(
      plan.clusters.flatMap(({ goldenId, members }) => members.map((member) => [member, goldenId] as const)),
    );
    this.noteMerges(plan, stored.records);
    this.noteSplits(stored.records, idOf);
    this.noteIds(plan, stored.anchors);
    this.noteValues(values, slice, idOf);
    for (const [recordNumber, id] of idOf) if (this.wanted.has(recordNumber)) this.idOfWanted.set(recordNumber, id);
    return idOf;
  }

  /** Without tasks about relations. `stored`: of any state, without those about relations. */
  effect(stored: readonly StoredTask[], tasks: readonly DerivedTask[]): PolicyEffect {
    const idOf = (recordNumber: number): EffectId | undefined => this.idOfWanted.get(recordNumber);
    const drafts = tasks.map(({ clusterNames, ...task }): TaskDraft => ({
      ...task,
      goldenIds: clusterNames.map((name) => idOf(Number(name)) ?? ''),
    }));
    return {
      entity: this.entity,
      merges: inPlace(this.merges),
      splits: inPlace(this.splits),
      ids: inPlace(this.ids),
      tasks: taskEffects(stored, diffTasks(stored, drafts, idOf)),
      values: inPlace(this.values),
      records: this.records,
    };
  }

  private planIds({ clusters }: DerivedSlice, { records, anchors }: PlacedSlice, mint: () => string): IdentityPlan {
    return planIdentity({
      changed: this.changed,
      before: [...membersByGolden(records)].map(([goldenId, members]) => ({ goldenId, members })),
      after: clusters.map(({ members }) => members),
      anchors,
      links: records,
      mint,
    });
  }

  /** Ids are numbered in the order of the lowest records of their clusters, of all slices together. */
  private nameAt(recordNumber: number): EffectId {
    this.ordinals ??= new Map(
      [...this.mintedAt.values()]
        .flat()
        .sort((left, right) => left - right)
        .map((minted, ordinal) => [minted, ordinal]),
    );
    return `new-${(this.ordinals.get(recordNumber) ?? 0) + 1}`;
  }

  private noteMerges({ clusters }: IdentityPlan, records: readonly StoredLink[]): void {
    const goldenOf = new Map(records.map(({ recordNumber, goldenId }) => [recordNumber, goldenId]));
    for (const { goldenId, members } of clusters) {
      const from = [...new Set(members.flatMap((recordNumber) => goldenOf.get(recordNumber) ?? []))].sort();
      if (from.length < 2) continue;
      this.merges.push({ place: members[0] ?? 0, effect: { goldenId, from, recordIds: members.map(String) } });
    }
  }

  private noteSplits(records: readonly StoredLink[], idOf: ReadonlyMap<number, EffectId>): void {
    for (const [goldenId, members] of membersByGolden(records)) {
      const parts = new Map<string, string[]>();
      for (const recordNumber of members) {
        const part = idOf.get(recordNumber);
        if (part !== undefined) parts.set(part, [...(parts.get(part) ?? []), String(recordNumber)]);
      }
      const into = [...parts].map(([part, recordIds]) => ({ goldenId: part, recordIds }));
      if (into.length >= 2) this.splits.push({ place: members[0] ?? 0, effect: { goldenId, into } });
    }
  }

  /** Ids that there are come in the order in which they were born, then those that would be made. */
  private noteIds({ transitions, minted }: IdentityPlan, anchors: readonly AnchoredId[]): void {
    const bornOf = new Map(anchors.map(({ goldenId, born }) => [goldenId, born]));
    const mintedAt = new Map(minted.map(({ goldenId, anchorNumber }) => [goldenId, anchorNumber]));
    for (const { goldenId, kind: change, otherIds } of transitions) {
      if (change === 'updated') continue;
      const born = bornOf.get(goldenId);
      const place = born ?? BEHIND_ALL_BORN + (mintedAt.get(goldenId) ?? 0);
      this.ids.push({ place, effect: { goldenId, change, otherIds } });
    }
  }

  private noteValues(
    stored: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
    { clusters }: DerivedSlice,
    idOf: ReadonlyMap<number, EffectId>,
  ): void {
    for (const { members, golden } of clusters) {
      const goldenId = idOf.get(members[0] ?? 0) ?? '';
      const former = stored.get(goldenId);
      if (former === undefined) continue;
      const names = [...new Set([...Object.keys(former), ...Object.keys(golden.attributes)])];
      const attributes = names.filter((name) => canonicalJson(former[name]) !== canonicalJson(golden.attributes[name]));
      if (attributes.length > 0) this.values.push({ place: members[0] ?? 0, effect: { goldenId, attributes } });
    }
  }
}

/** More than any id was ever born as; records are numbered below it as well. */
const BEHIND_ALL_BORN = 2 ** 52;

function unnamed(): () => string {
  let made = 0;
  return () => `unnamed-${++made}`;
}

/** Clusters mint in the order of their lowest records, which is that of the names. */
function inTurn(names: readonly string[]): () => string {
  let next = 0;
  return () => names[next++] ?? '';
}

/** Those of one place stay in their order. */
const inPlace = <T>(placed: readonly Placed<T>[]): T[] =>
  [...placed].sort((one, other) => one.place - other.place).map(({ effect }) => effect);
