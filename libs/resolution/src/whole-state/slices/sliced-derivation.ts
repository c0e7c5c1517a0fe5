import type { BoundaryEdge, TaskFinding } from '@sogoc/golden';
import { groupBy, isSettledVeto } from '@sogoc/kernel';
import { standingInBlock, type UnmetDecision } from '@sogoc/matching';

import type { BlockEntry } from '../../candidates/block-entries';
import type { OversizedBlock } from '../../candidates/oversized-blocks';
import type { KeyedEdge } from '../../edges/keyed-edge';
import { numberReader, type NumbersOf } from '../../candidates/number-questions';
import { clusterDecisionsOf, type StandingDecision } from '../../partition/standing-decisions';
import type { ResolutionPolicy } from '../../policy/resolution-policy';
import { isLive } from '../../versions/resolved-record';
import type { DerivedCluster, DerivedRecord, DerivedTask, PlacedPin, StewardDecisions } from '../whole-state-types';
import { type ComposedCluster, deriveComponents } from './derive-clusters';
import { deriveSliceTasks } from './derive-slice-tasks';
import { KeptRecords } from './kept-records';
import { RecordPlaces } from './record-places';
import type { Scratch, ScratchItems, ScratchRows } from './scratch';
import { SliceBlocks } from './slice-blocks';
import { SliceEdges } from './slice-edges';
import { SliceGroups } from './slice-groups';

export interface SlicedDerivationSubject extends StewardDecisions {
  readonly policy: ResolutionPolicy;
  readonly scratch: Scratch;
  /** Records that are in memory at once, but for larger groups of such as belong together. */
  readonly sliceSize: number;
  /** About how many records there will be: by it the range of keys is parted. */
  readonly expected: number;
}

/** The edges of a stretch of records: those whose end of the lower record number is in it. */
export interface EdgeSlice {
  readonly edges: readonly KeyedEdge[];
  /** The first record number behind the stretch; Infinity after the last. */
  readonly before: number;
}

/** Whole components as they were derived. */
export interface DerivedSlice {
  /** Of all records in it, also those that are not live or of which nothing could be made, ascending. */
  readonly recordNumbers: readonly number[];
  /** In the order of their lowest record numbers. */
  readonly clusters: readonly DerivedCluster[];
  readonly clusterOf: ReadonlyMap<number, DerivedCluster>;
}

/**
 * The whole state of one entity as the function that it is: of effective records, decisions and one policy version, computed in slices of
 * bounded memory. It shares no step with resolution that knows of changes, scopes or what is stored. In this order: `take` every record by
 * ascending number, `compare` and `edges` to their ends, `joinInSlice` as needed, `formClusters` to its end, `askStewards`; then `slice`.
 *
 * In memory stay some fifty bytes a record, what stewards said and are asked, keys that too many records have, and one slice.
 */
export class SlicedDerivation {
  readonly places = new RecordPlaces();
  private readonly records: KeptRecords;
  private readonly blocks: SliceBlocks;
  private readonly numbersOf: NumbersOf;
  private readonly keptClusters: ScratchItems<ComposedCluster>;
  private scored: SliceEdges | undefined;
  private groups: SliceGroups | undefined;
  private edgesOfSlices: ScratchRows | undefined;
  private settled: ScratchRows | undefined;
  /** By place one more than the number of the cluster; 0: in none. */
  private clusterNumbers = new Uint32Array(0);
  /** The first cluster of each slice. */
  private readonly firstClusters: number[] = [0];
  private readonly open: BoundaryEdge[] = [];
  private readonly findings: TaskFinding[] = [];
  private readonly unmetByOrder = new Map<number, UnmetDecision>();
  private reviewed: ReadonlySet<string> = new Set();

  constructor(private readonly subject: SlicedDerivationSubject) {
    const { policy, scratch, sliceSize, expected } = subject;
    this.records = new KeptRecords(scratch, sliceSize);
    this.blocks = new SliceBlocks(scratch, Math.max(1, Math.ceil(expected / sliceSize)), policy);
    this.numbersOf = numberReader(policy.entity.declaration);
    this.keptClusters = scratch.items();
  }

  /** Undefined: nothing could be made of the record. */
  take(recordNumber: number, record: DerivedRecord | undefined): void {
    const live = record && isLive(record);
    this.places.add(recordNumber, live);
    this.records.add(record);
    if (live) this.blocks.add(record, this.places.size - 1);
  }

  /** Compares whoever meets in a block; yields how many blocks are done. */
  *compare(): Generator<number> {
    const { records, blocks, numbersOf } = this;
    const { scratch, sliceSize, policy } = this.subject;
    const edges = new SliceEdges(scratch, this.places.size, sliceSize);
    blocks.findOversized(records, this.places);
    const context = { records, blocks, model: policy.entity.model, numbersOf };
    let done = 0;
    for (const meetings of blocks.meetings()) {
      for (const meeting of meetings) edges.score(meeting, context);
      yield (done += meetings.length);
    }
    this.scored = edges;
    this.groups = new SliceGroups(this.places);
  }

  oversizedBlocks(): OversizedBlock[] {
    return this.blocks.oversizedBlocks();
  }

  /** All places in blocks that too many records stand in, by key, place and record number. */
  crowdedEntries(): Generator<BlockEntry> {
    return this.blocks.crowdedEntries(this.places);
  }

  /** Where a record stands in the block of a key that too many have; undefined: it does not. */
  orderInCrowdedBlock({ recordNumber, blockingKey }: BlockEntry): number | undefined {
    const place = this.places.placeOf(recordNumber);
    if (place === undefined || !this.places.isLiveAt(place) || !this.blocks.isOversized(blockingKey)) return undefined;
    const record = this.records.keyedAt(place);
    return record.blockingKeys.includes(blockingKey) ? standingInBlock(record, blockingKey).blockOrder : undefined;
  }

  /** All edges, one stretch of records at a time. */
  *edges(): Generator<EdgeSlice> {
    const { scored, groups } = this.compared();
    const { sliceSize } = this.subject;
    for (let shard = 0; shard < scored.shards; shard++) {
      const edges = scored.of(shard);
      for (const { left, right, class: kind } of edges) if (kind === 'match') groups.join(left, right);
      const next = (shard + 1) * sliceSize;
      yield { edges, before: next < this.places.size ? this.places.numberAt(next) : Infinity };
    }
  }

  /** Puts two records into one slice for another reason. */
  joinInSlice(left: number, right: number): void {
    this.compared().groups.join(left, right);
  }

  /** Parts the records of each slice into clusters; yields the number of each slice that is done. */
  *formClusters(): Generator<number> {
    const { groups } = this.compared();
    const { scratch, sliceSize, decisions, pins } = this.subject;
    for (const { left, right } of clusterDecisionsOf(decisions)) groups.joinAll([...left, ...right]);
    groups.pack(scratch, sliceSize);
    this.dealEdges(groups);
    this.clusterNumbers = new Uint32Array(this.places.size);
    this.settled = scratch.rows(groups.size, 2);
    const sliceOf = (recordNumber: number | undefined): number => {
      const place = recordNumber === undefined ? undefined : this.places.placeOf(recordNumber);
      return place === undefined ? -1 : groups.sliceOf(place);
    };
    const decisionsOf = groupBy(decisions, ({ left, right }) =>
      sliceOf([...left, ...right].find((recordNumber) => sliceOf(recordNumber) >= 0)),
    );
    const pinsOf = groupBy(pins, ({ anchorNumber }) => sliceOf(anchorNumber));
    for (let slice = 0; slice < groups.size; slice++) {
      this.clusterSlice(slice, decisionsOf.get(slice) ?? [], pinsOf.get(slice) ?? []);
      yield slice;
    }
  }

  /** The questions that the evidence comes to, by key, held ones included; clusters are under review from then on. */
  askStewards(): DerivedTask[] {
    const { open, findings, numbersOf } = this;
    const drafts = deriveSliceTasks({
      open,
      settled: this.settledPairs(),
      findings,
      oversized: this.oversizedBlocks(),
      decisions: this.subject.decisions,
      clusterOf: (recordNumber) => {
        const members = this.companyOf(recordNumber);
        return members && { name: String(members[0]), members };
      },
      record: (recordNumber) => this.records.keyedAt(this.places.placeOf(recordNumber)!),
      numbersOf,
    });
    this.reviewed = new Set(drafts.filter(({ held }) => !held).flatMap(({ goldenIds }) => goldenIds));
    return drafts.map(({ goldenIds, ...task }) => ({ ...task, clusterNames: goldenIds }));
  }

  /** Decisions that cannot be kept, in decision order. */
  unmet(): UnmetDecision[] {
    return [...this.unmetByOrder.values()].sort((left, right) => left.order - right.order);
  }

  get slices(): number {
    return this.compared().groups.size;
  }

  recordsIn(slice: number): number {
    return this.compared().groups.placesOf(slice).length;
  }

  sliceOf(place: number): number {
    return this.compared().groups.sliceOf(place);
  }

  slice(slice: number): DerivedSlice {
    const places = [...this.compared().groups.placesOf(slice)];
    const clusters: DerivedCluster[] = [];
    for (let cluster = this.firstClusters[slice]!; cluster < this.firstClusters[slice + 1]!; cluster++) {
      const { members, golden, pins } = this.keptClusters.at(cluster);
      const name = String(members[0]);
      clusters.push({ name, members, golden, pins, underReview: this.reviewed.has(name) });
    }
    return {
      recordNumbers: places.map((place) => this.places.numberAt(place)),
      clusters,
      clusterOf: new Map(clusters.flatMap((cluster) => cluster.members.map((member) => [member, cluster] as const))),
    };
  }

  /** Record numbers of the cluster that a record is in, ascending; undefined: it is in none. */
  companyOf(recordNumber: number): readonly number[] | undefined {
    const cluster = this.clusterNumberOf(recordNumber);
    return cluster === undefined ? undefined : this.keptClusters.at(cluster).members;
  }

  /** Clusters are numbered slice by slice, in their order. */
  clusterNumberOf(recordNumber: number): number | undefined {
    const place = this.places.placeOf(recordNumber);
    const number = place === undefined ? 0 : (this.clusterNumbers[place] ?? 0);
    return number === 0 ? undefined : number - 1;
  }

  /** Whether something was made of the record, live or not. */
  isKnown(recordNumber: number): boolean {
    const place = this.places.placeOf(recordNumber);
    return place !== undefined && this.places.isKnownAt(place);
  }

  get clusters(): number {
    return this.keptClusters.size;
  }

  firstClusterOf(slice: number): number {
    return this.firstClusters[slice]!;
  }

  private compared(): { readonly groups: SliceGroups; readonly scored: SliceEdges } {
    const { groups, scored } = this;
    if (groups === undefined || scored === undefined) throw new Error('Records are compared first');
    return { groups, scored };
  }

  private dealEdges(groups: SliceGroups): void {
    const edges = this.subject.scratch.rows(groups.size, 1);
    for (const [number, place] of this.compared().scored.leftPlaces()) edges.add(groups.sliceOf(place), number);
    this.edgesOfSlices = edges;
  }

  private clusterSlice(slice: number, decisions: readonly StandingDecision[], pins: readonly PlacedPin[]): void {
    const places = [...this.compared().groups.placesOf(slice)].filter((place) => this.places.isKnownAt(place));
    const derived = deriveComponents(
      {
        records: places.map((place) => this.records.keyedAt(place)),
        members: new Map(
          places.flatMap((place) => {
            const member = this.records.memberAt(place);
            return member ? [[member.recordNumber, member] as const] : [];
          }),
        ),
        edges: [...this.edgesOfSlices!.of(slice)].map((number) => this.compared().scored.at(number)),
        decisions,
        pins,
      },
      this.subject.policy,
    );
    for (const cluster of derived.clusters) {
      const number = this.keptClusters.add(cluster);
      for (const member of cluster.members) this.clusterNumbers[this.places.placeOf(member)!] = number + 1;
    }
    this.firstClusters.push(this.keptClusters.size);
    for (const edge of derived.boundary) {
      if (edge.reasons?.some(isSettledVeto)) this.settled!.add(slice, edge.left, edge.right);
      else this.open.push(edge);
    }
    for (const finding of derived.findings) this.findings.push(finding);
    for (const decision of derived.unmet) this.unmetByOrder.set(decision.order, decision);
  }

  /** Record numbers of pairs that are surely two things. */
  private *settledPairs(): Generator<readonly [number, number]> {
    for (let slice = 0; slice < this.slices; slice++) {
      const numbers = this.settled!.of(slice);
      for (let at = 0; at < numbers.length; at += 2) yield [numbers[at]!, numbers[at + 1]!];
    }
  }
}
