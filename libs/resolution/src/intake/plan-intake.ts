import { afterDecision, decideIntake, type IntakeDecision, NEW_RECORD, type RecordState } from './decide-intake';
import type { IntakeRequest } from './intake-request';
import type { LeadingVersionRow, LockedRecord, NewVersion, StoredVersionRow } from './intake-rows';

export interface PlannedVersion extends NewVersion {
  readonly leads: boolean;
  /** See `affinityOf`. */
  readonly affinity?: number;
}

export interface PlannedItem {
  readonly decision: IntakeDecision;
  /** Undefined when there is no such record. */
  readonly record?: LockedRecord;
  /** Place in the plan's versions, when one is stored. */
  readonly versionIndex?: number;
}

export interface IntakePlan {
  readonly items: readonly PlannedItem[];
  readonly versions: readonly PlannedVersion[];
}

/** Decides the items in order: the same key twice is two versions, and the second meets what the first left. */
export function planIntake(
  requests: readonly IntakeRequest[],
  records: readonly LockedRecord[],
  stored: readonly StoredVersionRow[],
): IntakePlan {
  const byKey = new Map(records.map((record) => [record.recordKey, record]));
  const states = initialStates(records, stored);
  const versions: PlannedVersion[] = [];
  const items = requests.map((request): PlannedItem => {
    const record = byKey.get(request.recordKey);
    if (record === undefined) return { decision: { answer: 'rejected', reason: 'record-not-found' } };
    const state = states.get(record.recordNumber) ?? NEW_RECORD;
    const decision = decideIntake(state, request.item, record.receivedAt);
    states.set(record.recordNumber, afterDecision(state, decision));
    if (decision.answer === 'rejected' || decision.stores === undefined) return { decision, record };
    const { recordNumber, receivedAt } = record;
    const versionIndex =
      versions.push({
        recordNumber,
        receivedAt,
        ...decision.stores,
        attributes: request.attributes,
        leads: decision.leads,
        ...(request.affinity !== undefined && { affinity: request.affinity }),
      }) - 1;
    return { decision, record, versionIndex };
  });
  return { items, versions };
}

/** The version that leads each record after these; receipt numbers in the order of the versions. */
export function leadingAfter(
  versions: readonly PlannedVersion[],
  receiptNumbers: readonly number[],
): readonly LeadingVersionRow[] {
  const leading = versions.flatMap((version, index) =>
    version.leads ? [[version.recordNumber, { ...version, receiptNumber: receiptNumbers[index]! }] as const] : [],
  );
  return [...new Map(leading).values()];
}

function initialStates(
  records: readonly LockedRecord[],
  stored: readonly StoredVersionRow[],
): Map<number, RecordState> {
  const storedByRecord = new Map<number, StoredVersionRow[]>();
  for (const version of stored) {
    const versions = storedByRecord.get(version.recordNumber) ?? [];
    versions.push(version);
    storedByRecord.set(version.recordNumber, versions);
  }
  return new Map(
    records.map((record) => [record.recordNumber, stateOf(record, storedByRecord.get(record.recordNumber) ?? [])]),
  );
}

function stateOf(record: LockedRecord, stored: readonly StoredVersionRow[]): RecordState {
  if (record.newestReceiptNumber === null || record.newestObservedAt === null) return NEW_RECORD;
  const newest = {
    sourceVersion: record.newestSourceVersion,
    observedAt: record.newestObservedAt,
    deleted: record.newestDeleted,
    contentHash: record.newestContentHash,
  };
  return { versioned: record.versioned, newest, stored };
}
