import { Injectable } from '@nestjs/common';
import type { RecordVersion } from '@sogoc/resolution';

import type { Transaction } from '../connection/transaction';
import { lowestAndHighest } from '../partitions/lowest-and-highest';

/** One accepted version of a source record, without its content. */
export interface RecordVersionRow extends RecordVersion {
  readonly recordNumber: number;
}

export interface SourceRecordRow {
  readonly recordNumber: number;
  readonly source: string;
  readonly recordKey: string;
}

/** A version by its numbers. */
export interface VersionPlace {
  readonly recordNumber: number;
  readonly receiptNumber: number;
}

/** Asked record by record, so that each is looked for in the one partition that has it; so are those below. */
const VERSIONS = `
SELECT v.record_no AS "recordNumber", v.receipt_no AS "receiptNumber", v.source_version AS "sourceVersion", v.observed_at AS "observedAt", v.deleted
FROM (SELECT DISTINCT unnest($1::bigint[]) AS record_no) AS asked CROSS JOIN LATERAL (
  SELECT * FROM record_version v WHERE v.record_no = asked.record_no AND v.record_no BETWEEN $2 AND $3 AND (v.deleted OR v.attributes IS NOT NULL OR EXISTS (
    SELECT FROM source_record s LEFT JOIN resolved_record r ON r.record_no = s.record_no WHERE s.record_no = v.record_no
      AND v.receipt_no IN (s.newest_receipt_no, r.newest_receipt_no, r.effective_receipt_no))) OFFSET 0) AS v
ORDER BY v.record_no, v.receipt_no`;

const CONTENTS = `
SELECT v.receipt_no, v.attributes FROM unnest($1::bigint[], $2::bigint[]) AS asked (record_no, receipt_no) CROSS JOIN LATERAL (
  SELECT v.receipt_no, v.attributes FROM record_version v WHERE v.record_no = asked.record_no AND v.receipt_no = asked.receipt_no AND v.record_no BETWEEN $3 AND $4 OFFSET 0) AS v`;

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
    if (recordNumbers.length === 0) return [];
    const rows = await tx.query<Omit<RecordVersionRow, 'observedAt'> & { observedAt: Date }>(VERSIONS, [
      recordNumbers,
      ...lowestAndHighest(recordNumbers),
    ]);
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
    if (known.length === 0) return [];
    const recordNumbers = known.map(({ recordNumber }) => recordNumber);
    const rows = await tx.query<{ recordNumber: number }>(
      `SELECT k.record_no AS "recordNumber" FROM unnest($1::bigint[], $2::bigint[]) AS k(record_no, receipt_no)
       CROSS JOIN LATERAL (SELECT FROM record_version v
         WHERE v.record_no = k.record_no AND v.receipt_no > k.receipt_no AND v.record_no BETWEEN $3 AND $4 LIMIT 1) AS newer`,
      [recordNumbers, known.map(({ newestReceiptNumber }) => newestReceiptNumber), ...lowestAndHighest(recordNumbers)],
    );
    return rows.map(({ recordNumber }) => recordNumber);
  }

  /** The content of these versions, as received, by receipt number. */
  async contents(tx: Transaction, versions: readonly VersionPlace[]): Promise<Map<number, Record<string, unknown>>> {
    if (versions.length === 0) return new Map();
    const recordNumbers = versions.map(({ recordNumber }) => recordNumber);
    const rows = await tx.query<{ receipt_no: number; attributes: Record<string, unknown> | null }>(CONTENTS, [
      recordNumbers,
      versions.map(({ receiptNumber }) => receiptNumber),
      ...lowestAndHighest(recordNumbers),
    ]);
    return new Map(rows.map((row) => [row.receipt_no, row.attributes ?? {}]));
  }
}
