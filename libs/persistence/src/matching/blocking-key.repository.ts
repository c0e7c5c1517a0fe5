import { Injectable } from '@nestjs/common';
import type { BlockEntry } from '@sogoc/resolution';

import type { Transaction } from '../connection/transaction';

@Injectable()
export class BlockingKeyRepository {
  /** The first `limit` members of each key's block, in block order. */
  async blocks(tx: Transaction, blockingKeys: readonly number[], limit: number): Promise<BlockEntry[]> {
    if (blockingKeys.length === 0) return [];
    return tx.query<BlockEntry>(
      `SELECT m.match_key AS "blockingKey", m.block_order AS "blockOrder", m.record_no AS "recordNumber"
       FROM unnest($1::bigint[]) AS k(match_key)
       CROSS JOIN LATERAL (
         SELECT match_key, block_order, record_no FROM match_key WHERE match_key = k.match_key ORDER BY block_order, record_no LIMIT $2) AS m`,
      [blockingKeys, limit],
    );
  }

  async remove(tx: Transaction, rows: readonly BlockEntry[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `DELETE FROM match_key AS m USING unnest($1::bigint[], $2::bigint[], $3::bigint[]) AS d(match_key, block_order, record_no)
       WHERE m.match_key = d.match_key AND m.block_order = d.block_order AND m.record_no = d.record_no`,
      columnsOf(rows),
    );
  }

  async add(tx: Transaction, rows: readonly BlockEntry[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `INSERT INTO match_key (match_key, block_order, record_no)
       SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bigint[]) AS a(match_key, block_order, record_no)
       ORDER BY 1, 2, 3 ON CONFLICT DO NOTHING`,
      columnsOf(rows),
    );
  }
}

function columnsOf(rows: readonly BlockEntry[]): number[][] {
  return [rows.map((row) => row.blockingKey), rows.map((row) => row.blockOrder), rows.map((row) => row.recordNumber)];
}
