import { Injectable } from '@nestjs/common';
import type { LeadingVersionRow, LockedRecord, NewVersion, StoredVersionRow, VersionQuestion } from '@sogoc/resolution';

import type { Transaction } from '../connection/transaction';

const toMilliseconds = (column: string): string => `floor(extract(epoch FROM ${column}) * 1000)::bigint`;
const toInstant = (column: string): string => `to_timestamp(${column} / 1000.0)`;

/** In order of normalised keys, so that two batches that meet wait for each other and never in a circle. */
const ENSURE = `
INSERT INTO source_record (entity, source, record_key)
SELECT $1, $2, k.record_key FROM (SELECT DISTINCT record_key COLLATE "C" AS record_key FROM unnest($3::text[]) AS given (record_key)) k
ORDER BY normalize(k.record_key, NFC) COLLATE "C"
ON CONFLICT DO NOTHING`;

/** NO KEY, because resolution's foreign keys hold a key share on the row and a push must not wait for a resolution. */
const LOCK = `
SELECT r.record_no AS "recordNumber", r.record_key AS "recordKey", r.versioned, r.newest_receipt_no AS "newestReceiptNumber",
  r.newest_source_version AS "newestSourceVersion", ${toMilliseconds('r.newest_observed_at')} AS "newestObservedAt",
  r.newest_content_hash AS "newestContentHash", r.newest_deleted AS "newestDeleted",
  (SELECT l.golden_id FROM link l WHERE l.record_no = r.record_no) AS "goldenId",
  ${toMilliseconds('clock_timestamp()')} AS "receivedAt"
FROM (
  SELECT * FROM source_record WHERE entity = $1 AND source = $2 AND record_key = ANY ($3::text[])
  ORDER BY record_key FOR NO KEY UPDATE
) r`;

const STORED = `
SELECT DISTINCT v.receipt_no, v.record_no AS "recordNumber", v.source_version AS "sourceVersion", ${toMilliseconds('v.observed_at')} AS "observedAt",
  v.deleted, v.content_hash AS "contentHash"
FROM unnest($1::bigint[], $2::bigint[], $3::text[]) AS asked (record_no, source_version, content_hash)
JOIN record_version v ON v.record_no = asked.record_no
  AND (v.source_version = asked.source_version
    OR (v.source_version IS NULL AND asked.source_version IS NULL AND v.content_hash = asked.content_hash))`;

const INSERT_VERSIONS = `
INSERT INTO record_version (record_no, source_version, observed_at, received_at, deleted, content_hash, attributes)
SELECT given.record_no, given.source_version, ${toInstant('given.observed_at')}, ${toInstant('given.received_at')}, given.deleted,
  given.content_hash, given.attributes::json
FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::boolean[], $6::text[], $7::text[])
  WITH ORDINALITY AS given (record_no, source_version, observed_at, received_at, deleted, content_hash, attributes, place)
ORDER BY given.place
RETURNING receipt_no AS "receiptNumber"`;

const MOVE_LEADING = `
UPDATE source_record r
SET versioned = given.source_version IS NOT NULL, newest_receipt_no = given.receipt_no, newest_source_version = given.source_version,
  newest_observed_at = ${toInstant('given.observed_at')}, newest_content_hash = given.content_hash, newest_deleted = given.deleted
FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::boolean[], $6::text[])
  AS given (record_no, receipt_no, source_version, observed_at, deleted, content_hash)
WHERE r.record_no = given.record_no`;

/** Records and their versions as they come in. All statements take whole batches. */
@Injectable()
export class IntakeRepository {
  /** Makes the records that are not there yet. */
  async ensureRecords(tx: Transaction, entity: string, source: string, recordKeys: readonly string[]): Promise<void> {
    await tx.query(ENSURE, [entity, source, recordKeys]);
  }

  /** Locks the records that exist, in key order. */
  async lockRecords(
    tx: Transaction,
    entity: string,
    source: string,
    recordKeys: readonly string[],
  ): Promise<LockedRecord[]> {
    return tx.query<LockedRecord>(LOCK, [entity, source, recordKeys]);
  }

  /** Stored versions that share a source version or the content with one of those asked about. */
  async storedVersions(tx: Transaction, asked: readonly VersionQuestion[]): Promise<StoredVersionRow[]> {
    return tx.query<StoredVersionRow>(STORED, [
      asked.map(({ recordNumber }) => recordNumber),
      asked.map(({ sourceVersion }) => sourceVersion),
      asked.map(({ contentHash }) => contentHash),
    ]);
  }

  /** Stores versions in the order given; answers their receipt numbers in the same order. */
  async insertVersions(tx: Transaction, versions: readonly NewVersion[]): Promise<number[]> {
    const rows = await tx.query<{ receiptNumber: number }>(INSERT_VERSIONS, [
      versions.map(({ recordNumber }) => recordNumber),
      versions.map(({ sourceVersion }) => sourceVersion),
      versions.map(({ observedAt }) => observedAt),
      versions.map(({ receivedAt }) => receivedAt),
      versions.map(({ deleted }) => deleted),
      versions.map(({ contentHash }) => contentHash),
      versions.map(({ attributes }) => attributes),
    ]);
    return rows.map(({ receiptNumber }) => receiptNumber);
  }

  /** Notes which version leads; at most one for a record. */
  async moveLeading(tx: Transaction, leading: readonly LeadingVersionRow[]): Promise<void> {
    await tx.query(MOVE_LEADING, [
      leading.map(({ recordNumber }) => recordNumber),
      leading.map(({ receiptNumber }) => receiptNumber),
      leading.map(({ sourceVersion }) => sourceVersion),
      leading.map(({ observedAt }) => observedAt),
      leading.map(({ deleted }) => deleted),
      leading.map(({ contentHash }) => contentHash),
    ]);
  }
}
