import { Injectable } from '@nestjs/common';
import type { LeadingVersionRow, LockedRecord, NewVersion, StoredVersionRow, VersionQuestion } from '@sogoc/resolution';

import { keepingPlans } from '../connection/statements/keep-plans';
import type { Transaction } from '../connection/transaction';
import { lowestAndHighest } from '../partitions/lowest-and-highest';

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
  (SELECT encode(v.content_hash, 'hex') FROM record_version v WHERE v.record_no = r.record_no AND v.receipt_no = r.newest_receipt_no) AS "newestContentHash",
  r.newest_deleted AS "newestDeleted",
  (SELECT l.golden_id FROM link l WHERE l.record_no = r.record_no) AS "goldenId",
  ${toMilliseconds('clock_timestamp()')} AS "receivedAt"
FROM (
  SELECT * FROM source_record WHERE entity = $1 AND source = $2 AND record_key = ANY ($3::text[])
  ORDER BY record_key FOR NO KEY UPDATE
) r`;

/** Numbers for records and versions that are to come; nobody else draws them. */
const DRAW = `
SELECT k.record_key AS "recordKey", nextval(pg_get_serial_sequence('source_record', 'record_no')) AS "recordNumber",
  ${toMilliseconds('clock_timestamp()')} AS "receivedAt"
FROM unnest($1::text[]) WITH ORDINALITY AS k (record_key, place) ORDER BY k.place`;
const DRAW_RECEIPTS = `SELECT nextval(pg_get_serial_sequence('record_version', 'receipt_no')) AS "receiptNumber" FROM generate_series(1, $1::integer)`;

/** In the order of `ENSURE`. What another transaction made since is left out. */
const MAKE = `
INSERT INTO source_record (record_no, entity, source, record_key, versioned, newest_receipt_no, newest_source_version, newest_observed_at,
  newest_deleted)
OVERRIDING SYSTEM VALUE
SELECT given.record_no, $1, $2, given.record_key, given.source_version IS NOT NULL, given.receipt_no, given.source_version,
  ${toInstant('given.observed_at')}, given.deleted
FROM unnest($3::bigint[], $4::text[], $5::bigint[], $6::bigint[], $7::bigint[], $8::boolean[])
  AS given (record_no, record_key, receipt_no, source_version, observed_at, deleted)
ORDER BY normalize(given.record_key, NFC) COLLATE "C"
ON CONFLICT DO NOTHING
RETURNING record_no`;

const STORED = `
SELECT DISTINCT v.receipt_no, v.record_no AS "recordNumber", v.source_version AS "sourceVersion", ${toMilliseconds('v.observed_at')} AS "observedAt",
  v.deleted, encode(v.content_hash, 'hex') AS "contentHash"
FROM unnest($1::bigint[], $2::bigint[], $3::text[]) AS asked (record_no, source_version, content_hash)
JOIN record_version v ON v.record_no = asked.record_no AND v.record_no BETWEEN $4 AND $5
  AND (v.source_version = asked.source_version
    OR (v.source_version IS NULL AND asked.source_version IS NULL AND v.content_hash = decode(asked.content_hash, 'hex')))`;

/** `number`: of the versions, where they were drawn before. */
const insertVersions = (number: string, drawn: string): string => `
INSERT INTO record_version (${number}record_no, source_version, observed_at, received_at, deleted, content_hash, attributes)
OVERRIDING SYSTEM VALUE
SELECT ${drawn}given.record_no, given.source_version, ${toInstant('given.observed_at')}, ${toInstant('given.received_at')}, given.deleted,
  decode(given.content_hash, 'hex'), given.attributes::json
FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::boolean[], $6::text[], $7::text[])
  WITH ORDINALITY AS given (record_no, source_version, observed_at, received_at, deleted, content_hash, attributes, place)
ORDER BY given.place
RETURNING receipt_no AS "receiptNumber"`;

const INSERT_VERSIONS = insertVersions('', '');
const INSERT_DRAWN = insertVersions('receipt_no, ', '($8::bigint[])[given.place], ');

const MOVE_LEADING = `
UPDATE source_record r
SET versioned = given.source_version IS NOT NULL, newest_receipt_no = given.receipt_no, newest_source_version = given.source_version,
  newest_observed_at = ${toInstant('given.observed_at')}, newest_deleted = given.deleted
FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::boolean[])
  AS given (record_no, receipt_no, source_version, observed_at, deleted)
WHERE r.record_no = given.record_no`;

const UNKNOWN = {
  versioned: null,
  newestReceiptNumber: null,
  newestSourceVersion: null,
  newestObservedAt: null,
  newestContentHash: null,
  newestDeleted: false,
  goldenId: null,
} as const;

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

  /** Records that are to be made, numbered, as if they were there and had no version. Only keys that nobody has. */
  async drawRecords(tx: Transaction, recordKeys: readonly string[]): Promise<LockedRecord[]> {
    const rows = await tx.query<Pick<LockedRecord, 'recordKey' | 'recordNumber' | 'receivedAt'>>(DRAW, [recordKeys]);
    return rows.map((row) => ({ ...UNKNOWN, ...row }));
  }

  async drawReceipts(tx: Transaction, count: number): Promise<number[]> {
    const rows = await tx.query<{ receiptNumber: number }>(DRAW_RECEIPTS, [count]);
    return rows.map(({ receiptNumber }) => receiptNumber);
  }

  /** Makes drawn records with the versions that lead them. False: another transaction made one of them first. */
  async makeRecords(
    tx: Transaction,
    entity: string,
    source: string,
    made: readonly (LeadingVersionRow & { readonly recordKey: string })[],
  ): Promise<boolean> {
    const given = [
      entity,
      source,
      made.map(({ recordNumber }) => recordNumber),
      made.map(({ recordKey }) => recordKey),
      made.map(({ receiptNumber }) => receiptNumber),
      made.map(({ sourceVersion }) => sourceVersion),
      made.map(({ observedAt }) => observedAt),
      made.map(({ deleted }) => deleted),
    ];
    const rows = await keepingPlans(tx, made.length, () => tx.query(MAKE, given));
    return rows.length === made.length;
  }

  /** Stored versions that share a source version or the content with one of those asked about. */
  async storedVersions(tx: Transaction, asked: readonly VersionQuestion[]): Promise<StoredVersionRow[]> {
    if (asked.length === 0) return [];
    const recordNumbers = asked.map(({ recordNumber }) => recordNumber);
    return tx.query<StoredVersionRow>(STORED, [
      recordNumbers,
      asked.map(({ sourceVersion }) => sourceVersion),
      asked.map(({ contentHash }) => contentHash),
      ...lowestAndHighest(recordNumbers),
    ]);
  }

  /** Stores versions in the order given, under numbers that were drawn or new ones; answers their receipt numbers in the same order. */
  async insertVersions(tx: Transaction, versions: readonly NewVersion[], drawn?: readonly number[]): Promise<number[]> {
    const given = [
      versions.map(({ recordNumber }) => recordNumber),
      versions.map(({ sourceVersion }) => sourceVersion),
      versions.map(({ observedAt }) => observedAt),
      versions.map(({ receivedAt }) => receivedAt),
      versions.map(({ deleted }) => deleted),
      versions.map(({ contentHash }) => contentHash),
      versions.map(({ attributes }) => attributes),
      ...(drawn === undefined ? [] : [drawn]),
    ];
    const rows = await keepingPlans(tx, versions.length, () =>
      tx.query<{ receiptNumber: number }>(drawn === undefined ? INSERT_VERSIONS : INSERT_DRAWN, given),
    );
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
    ]);
  }
}
