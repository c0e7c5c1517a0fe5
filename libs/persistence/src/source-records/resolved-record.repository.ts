import { Injectable } from '@nestjs/common';
import type { ResolutionProblem, ResolvedRecord } from '@sogoc/resolution';

import { COPIED_FROM, copyRows } from '../connection/copying/copy-rows';
import type { Transaction } from '../connection/transaction';
import { unpackFeatures } from './packing/pack-features';
import { COPIED_RECORD, RECORD_COLUMNS } from './packing/record-columns';
import { packRecord, readRow, type StoredRow } from './packing/resolved-row';
import { tellResolved } from './resolution-notices';

/** What tells whether a record stands resolved as it would be resolved now. */
export type StandingOfRecord = Pick<
  ResolvedRecord,
  'recordNumber' | 'blockingKeys' | 'newestReceiptNumber' | 'standardisationFingerprint' | 'status'
>;

@Injectable()
export class ResolvedRecordRepository {
  async find(tx: Transaction, recordNumbers: readonly number[]): Promise<ResolvedRecord[]> {
    if (recordNumbers.length === 0) return [];
    const rows = await tx.query<StoredRow>(
      `SELECT ${RECORD_COLUMNS} FROM resolved_record r WHERE record_no = ANY($1::bigint[])`,
      [recordNumbers],
    );
    return rows.map(readRow);
  }

  /** By what those meet others that were resolved before, and of which version, by record number. */
  async standings(tx: Transaction, recordNumbers: readonly number[]): Promise<Map<number, StandingOfRecord>> {
    const rows = await tx.query<StandingOfRecord>(
      `SELECT record_no AS "recordNumber", match_keys AS "blockingKeys", newest_receipt_no AS "newestReceiptNumber", recipe AS "standardisationFingerprint",
         status FROM resolved_record WHERE record_no = ANY($1::bigint[])`,
      [recordNumbers],
    );
    return new Map(rows.map((row) => [row.recordNumber, row]));
  }

  /** Only what scoring reads. */
  async features(
    tx: Transaction,
    recordNumbers: readonly number[],
  ): Promise<Pick<ResolvedRecord, 'recordNumber' | 'source' | 'recordKey' | 'features'>[]> {
    if (recordNumbers.length === 0) return [];
    const rows = await tx.query<Pick<ResolvedRecord, 'recordNumber' | 'source' | 'recordKey' | 'features'>>(
      `SELECT record_no AS "recordNumber", source, record_key AS "recordKey", features FROM resolved_record WHERE record_no = ANY($1::bigint[])`,
      [recordNumbers],
    );
    return rows.map(({ features, ...row }) => ({ ...row, features: unpackFeatures(features) }));
  }

  /**
   * Marks a record whose resolution itself failed; what was in force of it stays, and a replay that asked for it is answered.
   * `blockOrder` is for one never resolved before.
   */
  async markFailed(
    tx: Transaction,
    record: { recordNumber: number; blockOrder: number; standardisationFingerprint: number | undefined },
    problem: ResolutionProblem,
  ): Promise<void> {
    await tx.query(
      `WITH failed AS (
       INSERT INTO resolved_record (record_no, entity, source, record_key, status, newest_receipt_no, block_order, problem, recipe)
       SELECT record_no, entity, source, record_key, 'failed', newest_receipt_no, $2, $3::json, $4 FROM source_record WHERE record_no = $1
       ON CONFLICT (record_no) DO UPDATE SET status = 'failed', newest_receipt_no = excluded.newest_receipt_no,
         problem = excluded.problem, recipe = excluded.recipe, resolved_at = now()
       RETURNING record_no) ${tellResolved('failed')}`,
      [record.recordNumber, record.blockOrder, JSON.stringify(problem), record.standardisationFingerprint ?? null],
    );
  }

  /** `added` were never resolved before, and their numbers are locked. */
  async write(tx: Transaction, added: readonly ResolvedRecord[], changed: readonly ResolvedRecord[]): Promise<void> {
    if (added.length < COPIED_FROM) return this.upsert(tx, [...added, ...changed]);
    await copyRows(tx, 'resolved_record', COPIED_RECORD, added.map(packRecord));
    await tx.query(tellResolved('unnest($1::bigint[]) AS added(record_no)'), [added.map((row) => row.recordNumber)]);
    await this.upsert(tx, changed);
  }

  /** Adds records that were never resolved before, and are locked, as a bulk load standardised them. */
  async addLoaded(tx: Transaction, recordNumbers: readonly number[]): Promise<void> {
    if (recordNumbers.length === 0) return;
    const columns = Object.keys(COPIED_RECORD).join(', ');
    await tx.query(
      `INSERT INTO resolved_record (${columns}) SELECT ${columns} FROM bulk_load_record WHERE record_no = ANY($1::bigint[])`,
      [recordNumbers],
    );
    await tx.query(tellResolved('unnest($1::bigint[]) AS added(record_no)'), [recordNumbers]);
  }

  private async upsert(tx: Transaction, rows: readonly ResolvedRecord[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `WITH written AS (
       INSERT INTO resolved_record (record_no, entity, source, record_key, status, newest_receipt_no, effective_receipt_no, observed_at,
         policy_hash, recipe, attributes, identifiers, features, findings, finding_codes, block_order, match_keys, leading_keys, problem, resolved_at)
       SELECT "recordNumber", entity, source, "recordKey", status, "newestReceiptNumber", "effectiveReceiptNumber", "observedAt",
         decode("policyHash", 'hex'), "standardisationFingerprint", attributes, identifiers, features, findings, "findingCodes", "blockOrder", "blockingKeys", "leadingKeys", problem, now()
       FROM json_to_recordset($1::json) AS r("recordNumber" bigint, entity text, source text, "recordKey" text, status text,
         "newestReceiptNumber" bigint, "effectiveReceiptNumber" bigint, "observedAt" timestamptz, "policyHash" text, "standardisationFingerprint" bigint, attributes json,
         identifiers json, features json, findings json, "findingCodes" text[], "blockOrder" bigint, "blockingKeys" bigint[], "leadingKeys" bigint[], problem json)
       ON CONFLICT (record_no) DO UPDATE SET status = excluded.status, newest_receipt_no = excluded.newest_receipt_no,
         effective_receipt_no = excluded.effective_receipt_no, observed_at = excluded.observed_at, policy_hash = excluded.policy_hash,
         recipe = excluded.recipe,
         attributes = excluded.attributes, identifiers = excluded.identifiers, features = excluded.features, findings = excluded.findings,
         finding_codes = excluded.finding_codes, block_order = excluded.block_order, match_keys = excluded.match_keys,
         leading_keys = excluded.leading_keys, problem = excluded.problem, resolved_at = excluded.resolved_at
       RETURNING record_no) ${tellResolved('written')}`,
      [JSON.stringify(rows.map(packRecord))],
    );
  }
}
