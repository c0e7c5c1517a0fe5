import { Injectable } from '@nestjs/common';
import type { RecordVersion } from '@sogoc/resolution';

import type { Transaction } from '../connection/transaction';

/** One accepted version of a source record, without its content. */
export interface RecordVersionRow extends RecordVersion {
  readonly recordNumber: number;
}

export interface SourceRecordRow {
  readonly recordNumber: number;
  readonly source: string;
  readonly recordKey: string;
}

@Injectable()
export class RecordVersionRepository {
  async sourceRecords(tx: Transaction, recordNumbers: readonly number[]): Promise<SourceRecordRow[]> {
    return tx.query<SourceRecordRow>(
      `SELECT record_no AS "recordNumber", source, record_key AS "recordKey" FROM source_record WHERE record_no = ANY($1::bigint[])`,
      [recordNumbers],
    );
  }

  /** Those whose content was erased are as if they had never come, unless they lead or are in force; a tombstone has none. */
  async versions(tx: Transaction, recordNumbers: readonly number[]): Promise<RecordVersionRow[]> {
    const rows = await tx.query<Omit<RecordVersionRow, 'observedAt'> & { observedAt: Date }>(
      `SELECT record_no AS "recordNumber", receipt_no AS "receiptNumber", source_version AS "sourceVersion", observed_at AS "observedAt", deleted
       FROM record_version v WHERE record_no = ANY($1::bigint[]) AND (deleted OR attributes IS NOT NULL OR EXISTS (
         SELECT FROM source_record s LEFT JOIN resolved_record r ON r.record_no = s.record_no WHERE s.record_no = v.record_no
           AND v.receipt_no IN (s.newest_receipt_no, r.newest_receipt_no, r.effective_receipt_no)))
       ORDER BY record_no, receipt_no`,
      [recordNumbers],
    );
    return rows.map((row) => ({ ...row, observedAt: row.observedAt.toISOString() }));
  }

  /**
   * Those of some records that have a version received after the one given for each. Asked record by record: of a table that was filled just
   * now the server knows so little that it would read all versions there are, for every unit of a first load.
   */
  async withNewer(
    tx: Transaction,
    known: readonly { readonly recordNumber: number; readonly newestReceiptNumber: number }[],
  ): Promise<number[]> {
    const rows = await tx.query<{ recordNumber: number }>(
      `SELECT k.record_no AS "recordNumber" FROM unnest($1::bigint[], $2::bigint[]) AS k(record_no, receipt_no)
       CROSS JOIN LATERAL (SELECT FROM record_version v WHERE v.record_no = k.record_no AND v.receipt_no > k.receipt_no LIMIT 1) AS newer`,
      [known.map(({ recordNumber }) => recordNumber), known.map(({ newestReceiptNumber }) => newestReceiptNumber)],
    );
    return rows.map(({ recordNumber }) => recordNumber);
  }

  /** The content of these versions of these records, as received, by receipt number. */
  async contents(
    tx: Transaction,
    recordNumbers: readonly number[],
    receiptNumbers: readonly number[],
  ): Promise<Map<number, Record<string, unknown>>> {
    if (receiptNumbers.length === 0) return new Map();
    const rows = await tx.query<{ receipt_no: number; attributes: Record<string, unknown> | null }>(
      'SELECT receipt_no, attributes FROM record_version WHERE record_no = ANY($1::bigint[]) AND receipt_no = ANY($2::bigint[])',
      [recordNumbers, receiptNumbers],
    );
    return new Map(rows.map((row) => [row.receipt_no, row.attributes ?? {}]));
  }
}
