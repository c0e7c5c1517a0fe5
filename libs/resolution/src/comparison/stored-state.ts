import type {
  AnchoredId,
  AttributeProvenance,
  GoldenStatus,
  RecordIdentifier,
  ReviewTaskKind,
  ReviewTaskState,
} from '@sogoc/golden';

import type { RelationStatementRow } from '../relations/relation-statement';
import type { ResolvedRecord } from '../versions/resolved-record';
import type { StoredLink } from '../plan/scope';

/** A resolved record beside what its source record says of it. */
export interface StoredRecordRow extends Omit<ResolvedRecord, 'policyHash' | 'standardisationFingerprint'> {
  /** Null when resolution itself failed at it and it never was resolved. */
  readonly policyHash: string | null;
  /** Null: it was resolved before there were fingerprints. */
  readonly standardisationFingerprint: number | null;
  readonly findingCodes: readonly string[];
  /** As intake has it: the version that leads now. */
  readonly leadingReceiptNumber: number | null;
  readonly identitySource: string;
  readonly identityKey: string;
}

export interface StoredGoldenRow {
  readonly goldenId: string;
  readonly version: number;
  readonly status: GoldenStatus;
  readonly underReview: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly provenance: Readonly<Record<string, AttributeProvenance>>;
  readonly identifiers: readonly RecordIdentifier[];
  readonly recordCount: number;
}

export interface StoredIdentifierRow extends RecordIdentifier {
  readonly goldenId: string;
}

export interface StoredSearchRow {
  readonly goldenId: string;
  readonly born: number;
  readonly terms: readonly string[];
}

/** What a golden record states by literal pins alone, as others find it by the number that it names. */
export interface StoredPinnedRow extends Pick<RelationStatementRow, 'type' | 'ordinal' | 'entity'> {
  readonly goldenId: string;
  readonly scheme: string;
  readonly value: string;
}

/** The lineage of one id as it is kept, without what it says. */
export interface StoredLineageRow extends Pick<StoredGoldenRow, 'goldenId' | 'version' | 'status'> {
  /** Of its history; null: there is none. */
  readonly firstVersion: number | null;
  readonly lastVersion: number | null;
  readonly versions: number;
  /** Members of the newest version's document that differ from the golden record; null when that version is not there. */
  readonly documentDiffersIn: readonly string[] | null;
  /** Of the feed: the newest version it told of; null: none. */
  readonly lastEventVersion: number | null;
  /** An event told of a lower version than one before it. */
  readonly eventsRunBackwards: boolean;
  /** The feed told that another id took it in. */
  readonly isToldMerged: boolean;
}

export interface StoredTaskRow {
  readonly id: string;
  readonly key: string;
  readonly kind: ReviewTaskKind;
  readonly state: ReviewTaskState;
  readonly anchorNumbers: readonly number[];
  readonly goldenIds: readonly string[];
  readonly recordNumbers: readonly number[];
  readonly qualifier: string | null;
  readonly weight: number;
  readonly reasons: readonly string[];
  readonly fingerprint: string;
  readonly revision: number;
  readonly closeReason: string | null;
  readonly isHeldBySomebody: boolean;
  readonly claimToken: number;
}

/** What is stored of a page of records. */
export interface StoredRecords {
  readonly records: readonly StoredRecordRow[];
  /** Records of which resolution has made nothing yet. */
  readonly unresolvedNumbers: readonly number[];
  /** Records with work waiting: what is stored of them and around them is about to change. */
  readonly pendingNumbers: Pick<ReadonlySet<number>, 'has'>;
}

/** What is stored around the records of a slice, and of the golden records that belong to it. */
export interface StoredSlice {
  readonly links: ReadonlyMap<number, StoredLink>;
  readonly anchors: readonly AnchoredId[];
  readonly goldens: ReadonlyMap<string, StoredGoldenRow>;
  readonly identifiers: readonly StoredIdentifierRow[];
  readonly searchRows: readonly StoredSearchRow[];
  readonly pinnedStatements: readonly StoredPinnedRow[];
  /** Of the ids that the records first carried those of golden records that there are. */
  readonly knownIds: ReadonlySet<string>;
  /** Records at which open tasks about relations are anchored, in any slice. */
  readonly askedAboutRelations: readonly number[];
}
