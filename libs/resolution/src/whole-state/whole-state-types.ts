import type { GoldenComposition, GoldenPin, TaskDraft } from '@sogoc/golden';

import type { StandingDecision } from '../partition/standing-decisions';
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

/** What one record amounts to by itself, live or not. */
export type DerivedRecord = ResolvedRecord;

/** A cluster and its golden record, without an id: ids depend on history. */
export interface DerivedCluster {
  /** The lowest record number as text. */
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
