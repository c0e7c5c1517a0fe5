import type { QualityFinding } from '@sogoc/kernel';
import type { ResolvedRecord } from '@sogoc/resolution';

import { packAttributes, type StoredAttributes, unpackAttributes } from './pack-attributes';
import { packFeatures, unpackFeatures } from './pack-features';

type Attributes = Readonly<Record<string, unknown>>;

/** What was sent in the version in force of `resolved_record` under this alias, where its attributes are kept beside it. */
export const sentBeside = (alias: string): string => `(
  SELECT v.attributes FROM record_version v
  WHERE v.record_no = ${alias}.record_no AND v.receipt_no = ${alias}.effective_receipt_no AND json_typeof(${alias}.attributes) = 'array')`;

/** The attributes of `resolved_record` under this alias, whole. */
export const wholeAttributes = (alias: string): string =>
  `standardised_attributes(${alias}.attributes, ${alias}.record_no, ${alias}.effective_receipt_no)`;

/** A row of `resolved_record` with `sentBeside`. */
export interface StoredRow extends Omit<ResolvedRecord, 'observedAt' | 'findings' | 'attributes' | 'sent'> {
  readonly observedAt: Date | null;
  readonly findings: QualityFinding[] | null;
  readonly attributes: StoredAttributes | null;
  readonly sent: Attributes | null;
}

/** The row as it was written. */
export function readRow({ sent, ...row }: StoredRow): ResolvedRecord {
  return {
    ...row,
    observedAt: row.observedAt?.toISOString() ?? null,
    attributes: row.attributes && unpackAttributes(row.attributes, sent),
    features: unpackFeatures(row.features),
    findings: row.findings ?? [],
  };
}

/** A record as its row is written. */
export interface PackedRecord extends Omit<ResolvedRecord, 'attributes' | 'sent' | 'formerRelations' | 'saidFrom'> {
  readonly attributes: StoredAttributes | null;
  readonly findingCodes: readonly string[];
}

export function packRecord(record: ResolvedRecord): PackedRecord {
  return {
    recordNumber: record.recordNumber,
    entity: record.entity,
    source: record.source,
    recordKey: record.recordKey,
    status: record.status,
    newestReceiptNumber: record.newestReceiptNumber,
    effectiveReceiptNumber: record.effectiveReceiptNumber,
    observedAt: record.observedAt,
    policyHash: record.policyHash,
    standardisationFingerprint: record.standardisationFingerprint,
    attributes: record.attributes && packAttributes(record.attributes, record.sent),
    identifiers: record.identifiers,
    features: packFeatures(record.features),
    findings: record.findings,
    findingCodes: [...new Set(record.findings.map((finding) => finding.code))],
    blockOrder: record.blockOrder,
    blockingKeys: record.blockingKeys,
    leadingKeys: record.leadingKeys,
    problem: record.problem,
  };
}
