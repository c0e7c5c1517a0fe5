import { Injectable } from '@nestjs/common';

import { type Transaction, TransactionRunner } from '../connection/transaction';

/** What a source holds and its whole file lacks (mode `delta`): records that are to be deleted. */
@Injectable()
export class MissingRecordsRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** Notes that the file has these records. */
  async noteSeen(tx: Transaction, id: string, recordNumbers: readonly number[]): Promise<void> {
    await tx.query(
      'INSERT INTO import_seen (import_id, record_no) SELECT $1, unnest($2::bigint[]) ON CONFLICT DO NOTHING',
      [id, recordNumbers],
    );
  }

  /** How many records the source holds, and how many of them the file does not have; what it sent since `before` is not asked about. */
  async count(
    id: string,
    entity: string,
    source: string,
    before: Date,
  ): Promise<{ readonly held: number; readonly missing: number }> {
    const [row] = await this.transactions.read<{ held: number; missing: number }>(
      `SELECT count(*) AS held, count(*) FILTER (WHERE s.record_no IS NULL) AS missing
       FROM source_record r JOIN record_version v ON v.record_no = r.record_no AND v.receipt_no = r.newest_receipt_no
         LEFT JOIN import_seen s ON s.import_id = $1 AND s.record_no = r.record_no
       WHERE r.entity = $2 AND r.source = $3 AND NOT r.newest_deleted AND (s.record_no IS NOT NULL OR v.received_at < $4)`,
      [id, entity, source, before],
    );
    return row!;
  }

  /** Keys of records that the file does not have, as {@link count} counts them, lowest number first. */
  async keys(id: string, entity: string, source: string, before: Date, limit: number): Promise<readonly string[]> {
    const rows = await this.transactions.read<{ recordKey: string }>(
      `SELECT r.record_key AS "recordKey" FROM source_record r JOIN record_version v ON v.record_no = r.record_no AND v.receipt_no = r.newest_receipt_no
       WHERE r.entity = $2 AND r.source = $3 AND NOT r.newest_deleted AND v.received_at < $4
         AND NOT EXISTS (SELECT FROM import_seen s WHERE s.import_id = $1 AND s.record_no = r.record_no)
       ORDER BY r.record_no LIMIT $5`,
      [id, entity, source, before, limit],
    );
    return rows.map(({ recordKey }) => recordKey);
  }
}
