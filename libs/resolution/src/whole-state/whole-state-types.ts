import type { GoldenComposition, GoldenPin, TaskDraft } from '@sogoc/golden';
import type { UnmetDecision } from '@sogoc/matching';

import type { OversizedBlock } from '../candidates/oversized-blocks';
import type { KeyedEdge } from '../edges/keyed-edge';
import type { StandingDecision } from '../partition/standing-decisions';
import type { RelationStatementRow } from '../relations/relation-statement';
import type { RecordVersion } from '../versions/leading-version';
import type { ResolvedRecord } from '../versions/resolved-record';

/** One version of a record with what it holds: null for a tombstone. */
export interface VersionContent extends RecordVersion {
  readonly attributes: Readonly<Record<string, unknown>> | null;
}

/** A source record as its source sent it. */
export interface SourceRecordInput {
  readonly recordNumber: number;
  readonly source: string;
  readonly recordKey: string;
  /** In the order of `orderVersions`: the leading one first; never empty. */
  readonly versions: readonly VersionContent[];
  /** Resolution itself failed at it: what stays in force of it till it is replayed. Null: nothing. */
  readonly setAside?: { readonly effectiveReceiptNumber: number | null };
}

/** A pin with the record at which its id is anchored: it acts on the cluster that holds that record. */
export type PlacedPin = GoldenPin & { readonly anchorNumber: number };

/** What stewards said and is in force. */
export interface StewardDecisions {
  /** Of any kind but pins: same, different, hold. */
  readonly decisions: readonly StandingDecision[];
  readonly pins: readonly PlacedPin[];
}

/** All that the state of one entity is a function of, besides the policy. */
export interface RecomputationInputs extends StewardDecisions {
  readonly records: readonly SourceRecordInput[];
}

/** What one record amounts to by itself, live or not. */
export type DerivedRecord = ResolvedRecord;

/** A cluster and its golden record, without an id: ids depend on history. */
export interface DerivedCluster {
  /** Within one derived state: the lowest record number as text. */
  readonly name: string;
  /** Record numbers, ascending. */
  readonly members: readonly number[];
  readonly golden: GoldenComposition;
  /** Pins that act on it, asleep or not. */
  readonly pins: readonly PlacedPin[];
  /** Whether one of the tasks derived here is open for it. */
  readonly underReview: boolean;
}

/** A review task that the evidence calls for. Questions about relations are not among them: their other ends are other entities. */
export interface DerivedTask extends Omit<TaskDraft, 'goldenIds'> {
  /** Names of the clusters, parallel to `anchorNumbers`. */
  readonly clusterNames: readonly string[];
}

/** The whole state of one entity. */
export interface DerivedState {
  readonly policyHash: string;
  readonly records: ReadonlyMap<number, DerivedRecord>;
  /** By lower, then higher identity. */
  readonly edges: readonly KeyedEdge[];
  /** Keys that more records have than are compared by them. */
  readonly oversizedBlocks: readonly OversizedBlock[];
  /** In the order of their lowest record numbers. */
  readonly clusters: readonly DerivedCluster[];
  readonly clusterOf: ReadonlyMap<number, DerivedCluster>;
  /** By key, held ones included. */
  readonly tasks: readonly DerivedTask[];
  readonly statements: readonly RelationStatementRow[];
  /** Decisions that cannot be kept, in decision order. */
  readonly unmet: readonly UnmetDecision[];
}
