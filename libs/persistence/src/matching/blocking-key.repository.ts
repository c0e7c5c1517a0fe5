import { Injectable } from '@nestjs/common';
import type { BlockEntry } from '@sogoc/resolution';

import type { Transaction } from '../connection/transaction';
import { orderInBlock } from './missed-keys';

/**
 * The first members of each block. Who has a key is read off the records by the index of their keys, and all of them, for they are few; of a key
 * that more have than are compared, which may be any number, its places are stored in block order, so that no more are read than are asked for.
 * Which keys those are is asked once for all. Without the offset a small table would be read whole, and compared with every key.
 */
const BLOCKS = `
WITH k AS MATERIALIZED (
  SELECT w.match_key, c.match_key IS NOT NULL AS is_crowded
  FROM unnest($1::bigint[]) AS w(match_key) LEFT JOIN crowded_key c ON c.match_key = w.match_key)
SELECT k.match_key AS "blockingKey", m.block_order AS "blockOrder", m.record_no AS "recordNumber"
FROM k CROSS JOIN LATERAL (
  SELECT s.block_order, s.record_no FROM match_key s WHERE s.match_key = k.match_key ORDER BY s.block_order, s.record_no LIMIT $2) AS m
WHERE k.is_crowded
UNION ALL
SELECT k.match_key, m.block_order, m.record_no
FROM k CROSS JOIN LATERAL (
  SELECT ${orderInBlock('r', 'k.match_key')} AS block_order, r.record_no FROM resolved_record r
  WHERE r.match_keys @> ARRAY[k.match_key] OFFSET 0) AS m
WHERE NOT k.is_crowded
ORDER BY 1, 2, 3`;

@Injectable()
export class BlockingKeyRepository {
  /** The first `limit` members of each key's block, in block order. */
  async blocks(tx: Transaction, blockingKeys: readonly number[], limit: number): Promise<BlockEntry[]> {
    if (blockingKeys.length === 0) return [];
    return firstOfEachBlock(await tx.query<BlockEntry>(BLOCKS, [blockingKeys, limit]), limit);
  }

  /** Of places in blocks, only those of crowded keys are stored; the records must have been written. */
  async remove(tx: Transaction, rows: readonly BlockEntry[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `DELETE FROM match_key AS m USING unnest($1::bigint[], $2::bigint[], $3::bigint[]) AS d(match_key, block_order, record_no)
       WHERE m.match_key = d.match_key AND m.block_order = d.block_order AND m.record_no = d.record_no`,
      columnsOf(rows),
    );
  }

  /** As `remove`, of all that these records have: what they stand in already stays. */
  async add(tx: Transaction, recordNumbers: readonly number[]): Promise<void> {
    if (recordNumbers.length === 0) return;
    await tx.query(
      `INSERT INTO match_key (match_key, block_order, record_no)
       SELECT k.match_key, ${orderInBlock('r', 'k.match_key')}, r.record_no
       FROM resolved_record r CROSS JOIN LATERAL unnest(r.match_keys) AS k(match_key) JOIN crowded_key c ON c.match_key = k.match_key
       WHERE r.record_no = ANY($1::bigint[])
       ORDER BY 1, 2, 3 ON CONFLICT DO NOTHING`,
      [recordNumbers],
    );
  }
}

/** Of entries block by block. A block that is not crowded may still be longer than what is asked for. */
function firstOfEachBlock(entries: BlockEntry[], limit: number): BlockEntry[] {
  if (entries.length <= limit) return entries;
  let place = 0;
  let block: number | undefined;
  return entries.filter(({ blockingKey }) => {
    place = blockingKey === block ? place + 1 : 1;
    block = blockingKey;
    return place <= limit;
  });
}

function columnsOf(rows: readonly BlockEntry[]): number[][] {
  return [rows.map((row) => row.blockingKey), rows.map((row) => row.blockOrder), rows.map((row) => row.recordNumber)];
}
