import type { FormerRelation } from '@sogoc/core-entities';
import type { MemberRecord, RecordIdentifier } from '@sogoc/golden';
import type { QualityFinding } from '@sogoc/kernel';
import type { Features, MatchRecord } from '@sogoc/matching';

export type ResolvedStatus = 'resolved' | 'failed' | 'deleted';

/** Why a record's newest version could not be standardised. No personal data. */
export interface ResolutionProblem {
  readonly code: string;
  readonly detail: string;
}

/** Marks a record at which resolution itself failed: what stays in force of it is no function of its versions. */
export const SET_ASIDE_CODE = 'resolution-failed';

/** What resolution last made of a source record. A record that is not live has neither features nor blocking keys. */
export interface ResolvedRecord {
  readonly recordNumber: number;
  readonly entity: string;
  readonly source: string;
  readonly recordKey: string;
  readonly status: ResolvedStatus;
  readonly newestReceiptNumber: number;
  /** The version in force; null when the record is not live. */
  readonly effectiveReceiptNumber: number | null;
  /** RFC 3339, UTC; of the version in force. */
  readonly observedAt: string | null;
  readonly policyHash: string;
  /** Hash of the part of the policy that concerns records of this source; see `standardisationFingerprintsOf`. */
  readonly standardisationFingerprint: number;
  readonly attributes: Readonly<Record<string, unknown>> | null;
  /** The version in force as it was received, beside which the attributes are kept; left out of what is read back. */
  readonly sent?: Readonly<Record<string, unknown>>;
  readonly identifiers: readonly RecordIdentifier[] | null;
  /** What earlier versions stated and the one in force does not; kept with the statements, so left out of what is read back. */
  readonly formerRelations?: readonly FormerRelation[];
  /** Since when it states each relation that it does, parallel to them; kept likewise. */
  readonly saidFrom?: readonly (string | undefined)[];
  readonly features: Features | null;
  readonly findings: readonly QualityFinding[];
  readonly blockOrder: number;
  readonly blockingKeys: readonly number[];
  /** Of these, those in whose blocks it comes first: its source is the authority for the identifier. */
  readonly leadingKeys: readonly number[];
  readonly problem: ResolutionProblem | null;
}

/** A record before and after: what was resolved of it, and what its versions amount to now. */
export interface RecordChange {
  readonly before?: ResolvedRecord;
  readonly after: ResolvedRecord;
}

/** Whether a version of the record is in force: then it takes part in matching. */
export function isLive(record: Pick<ResolvedRecord, 'features'> | undefined): boolean {
  return record?.features !== null && record?.features !== undefined;
}

/** A resolved record as scoring sees it. */
export function matchRecordOf(
  record: Pick<ResolvedRecord, 'recordNumber' | 'source' | 'recordKey' | 'features'>,
): MatchRecord {
  return {
    recordNumber: record.recordNumber,
    identity: { source: record.source, recordKey: record.recordKey },
    features: record.features ?? {},
  };
}

/** A resolved record as composition sees it. */
export function memberOf(record: ResolvedRecord): MemberRecord {
  return {
    recordNumber: record.recordNumber,
    identity: { source: record.source, recordKey: record.recordKey },
    observedAt: record.observedAt ?? '',
    attributes: record.attributes ?? {},
    identifiers: record.identifiers ?? [],
  };
}
