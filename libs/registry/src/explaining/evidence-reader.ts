import { Injectable } from '@nestjs/common';
import type { CompiledEntity } from '@sogoc/core-entities';
import type { GoldenPin } from '@sogoc/golden';
import { CAPPED_BLOCK_SIZE, clusterConflicts, type CompiledMatchModel } from '@sogoc/matching';
import {
  BlockingKeyRepository,
  DecisionStateRepository,
  ExplanationRepository,
  GoldenStateRepository,
  ResolvedRecordRepository,
  type Transaction,
} from '@sogoc/persistence';
import {
  type ComparedKey,
  compareBlockingKeys,
  type ExplainedPair,
  explainStrongestPair,
  type GoldenDecision,
  goldenDecisions,
  type HeardDecision,
  heardDecisions,
  type KeyedEdge,
  pathBetween,
  type ResolvedRecord,
} from '@sogoc/resolution';

import type { FoundSide } from './explained-side';

/** A golden record has more edges than this only when it has become a heap. */
const MOST_EDGES = 5_000;
const MOST_PATH_MEMBERS = 1_000;

/** Reads what explanations rest on: records, keys, edges, decisions and pins. */
@Injectable()
export class EvidenceReader {
  constructor(
    private readonly places: ExplanationRepository,
    private readonly records: ResolvedRecordRepository,
    private readonly blockingKeys: BlockingKeyRepository,
    private readonly decisions: DecisionStateRepository,
    private readonly goldenState: GoldenStateRepository,
  ) {}

  /** What the two golden records say as wholes: decisions, and identifiers of which one thing has one. */
  async ofClusters(
    tx: Transaction,
    { exclusive }: CompiledMatchModel,
    left: string,
    right: string,
  ): Promise<{ readonly decisions: readonly HeardDecision[]; readonly constraints: readonly string[] }> {
    const together = left === right;
    const recordNumbers = await Promise.all(
      [left, right].map((id) => this.places.memberNumbers(tx, id, MOST_PATH_MEMBERS)),
    );
    const [one = new Set<number>(), other = new Set<number>()] = recordNumbers.map((members) => new Set(members));
    const standing = await this.decisions.naming(tx, [...new Set([...one, ...other])]);
    const decisions = heardDecisions(standing, one, other, together);
    if (together) return { decisions, constraints: [] };
    const rows = await this.records.features(tx, [...one, ...other]);
    const of = (side: ReadonlySet<number>) =>
      rows.flatMap(({ recordNumber, features }) => (side.has(recordNumber) && features ? [features] : []));
    return { decisions, constraints: clusterConflicts(exclusive, of(one), of(other)) };
  }

  /** Undefined when one side has no live record, or both are one record. */
  async strongestPair(
    tx: Transaction,
    entity: CompiledEntity,
    left: FoundSide,
    right: FoundSide,
  ): Promise<ExplainedPair<ResolvedRecord> | undefined> {
    const rows = await this.records.find(tx, [...new Set([...left.recordNumbers, ...right.recordNumbers])]);
    const live = new Map(rows.filter(({ features }) => features !== null).map((row) => [row.recordNumber, row]));
    const of = ({ recordNumbers }: FoundSide) => recordNumbers.flatMap((recordNumber) => live.get(recordNumber) ?? []);
    return explainStrongestPair(entity, of(left), of(right));
  }

  /** All keys of the collection, and by which of them the two meet. */
  async keysOf(
    tx: Transaction,
    { declaration }: CompiledEntity,
    { left, right }: ExplainedPair<ResolvedRecord>,
  ): Promise<readonly ComparedKey[]> {
    const others = new Set(right.blockingKeys);
    const shared = left.blockingKeys.filter((key) => others.has(key));
    const members = await this.blockingKeys.blocks(tx, shared, CAPPED_BLOCK_SIZE);
    const holds = (key: number, wanted: number): boolean =>
      members.some(({ blockingKey, recordNumber }) => blockingKey === key && recordNumber === wanted);
    const usable = shared.filter((key) => holds(key, left.recordNumber) && holds(key, right.recordNumber));
    return compareBlockingKeys(declaration, left.features ?? {}, right.features ?? {}, new Set(usable));
  }

  /** The matches that lead from one to the other within a golden record. */
  async pathOf(
    tx: Transaction,
    goldenId: string,
    { left, right }: ExplainedPair<ResolvedRecord>,
  ): Promise<readonly KeyedEdge[]> {
    const members = await this.places.memberNumbers(tx, goldenId, MOST_PATH_MEMBERS);
    const edges = await this.places.edgesAmong(tx, members, MOST_EDGES);
    const matches = edges.filter((edge) => edge.class === 'match');
    return pathBetween(matches, left.recordNumber, right.recordNumber) ?? [];
  }

  /** Records by number; one that was never resolved is not among them. */
  recordsOf(tx: Transaction, recordNumbers: readonly number[]): Promise<ResolvedRecord[]> {
    return this.records.find(tx, recordNumbers);
  }

  /** Decisions in force that name one of the records of one golden record. */
  async decisionsOn(tx: Transaction, recordNumbers: readonly number[]): Promise<readonly GoldenDecision[]> {
    return goldenDecisions(await this.decisions.naming(tx, recordNumbers), new Set(recordNumbers));
  }

  /** Pins act on the golden record that carries their id or took it in. */
  async pinsOf(tx: Transaction, id: string, recordNumbers: readonly number[]): Promise<GoldenPin[]> {
    const anchors = await this.goldenState.anchors(tx, recordNumbers, [id]);
    return this.decisions.pins(
      tx,
      anchors.map(({ goldenId }) => goldenId),
    );
  }
}
