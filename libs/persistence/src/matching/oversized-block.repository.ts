import { Injectable } from '@nestjs/common';
import type { OversizedBlock } from '@sogoc/resolution';

import type { Transaction } from '../connection/transaction';
import { orderInBlock } from './missed-keys';

const COLUMNS = `match_key AS "blockingKey", entity, name, scheme, first_no AS "firstNumber", last_order AS "lastOrder", last_no AS "lastNumber"`;

/** All places in the blocks that have just become too large. */
const STORE_PLACES = `
INSERT INTO match_key (match_key, block_order, record_no)
SELECT k.match_key, ${orderInBlock('r', 'k.match_key')}, r.record_no
FROM unnest($1::bigint[]) AS k(match_key)
CROSS JOIN LATERAL (SELECT record_no, block_order, leading_keys FROM resolved_record WHERE match_keys @> ARRAY[k.match_key]) AS r
WHERE NOT EXISTS (SELECT FROM match_key m WHERE m.match_key = k.match_key)
ORDER BY 1, 2, 3`;

/** Written under the locks of the keys, and after the records that have them. */
@Injectable()
export class OversizedBlockRepository {
  /** Keys that are identifiers and whose block one of these records leads, or that are among these. */
  async identifiersOf(
    tx: Transaction,
    recordNumbers: readonly number[],
    blockingKeys: readonly number[],
  ): Promise<OversizedBlock[]> {
    if (recordNumbers.length === 0) return [];
    return tx.query<OversizedBlock>(
      `SELECT ${COLUMNS} FROM crowded_key
       WHERE scheme IS NOT NULL AND (first_no = ANY($1::bigint[]) OR match_key = ANY($2::bigint[]))`,
      [recordNumbers, blockingKeys],
    );
  }

  async write(tx: Transaction, rows: readonly OversizedBlock[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `INSERT INTO crowded_key (match_key, entity, name, scheme, first_no, last_order, last_no)
       SELECT "blockingKey", entity, name, scheme, "firstNumber", "lastOrder", "lastNumber" FROM json_to_recordset($1::json)
         AS k("blockingKey" bigint, entity text, name text, scheme text, "firstNumber" bigint, "lastOrder" bigint, "lastNumber" bigint)
       ORDER BY 1
       ON CONFLICT (match_key) DO UPDATE SET first_no = excluded.first_no, last_order = excluded.last_order, last_no = excluded.last_no`,
      [JSON.stringify(rows)],
    );
    await tx.query(STORE_PLACES, [rows.map(({ blockingKey }) => blockingKey)]);
  }

  async remove(tx: Transaction, blockingKeys: readonly number[]): Promise<void> {
    if (blockingKeys.length === 0) return;
    await tx.query(
      `WITH fits AS (DELETE FROM crowded_key WHERE match_key = ANY($1::bigint[]))
       DELETE FROM match_key WHERE match_key = ANY($1::bigint[])`,
      [blockingKeys],
    );
  }
}
