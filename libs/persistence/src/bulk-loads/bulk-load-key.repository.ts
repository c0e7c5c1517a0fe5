import { Injectable } from '@nestjs/common';

import { copyRows } from '../connection/copying/copy-rows';
import { copiedBytes, type CopiedColumns } from '../connection/copying/copy-text';
import type { Transaction } from '../connection/transaction';

/** Places in blocks of one chunk of records that are in one shard of the keys. */
export interface ShardRun {
  readonly shard: number;
  readonly entries: Buffer;
}

const COPIED: CopiedColumns<ShardRun> = {
  shard: ({ shard }) => shard,
  entries: ({ entries }) => copiedBytes(entries.toString('hex')),
};

/** Who of a bulk load has which keys. */
@Injectable()
export class BulkLoadKeyRepository {
  async add(tx: Transaction, runs: readonly ShardRun[]): Promise<void> {
    await copyRows(tx, 'bulk_load_key_run', COPIED, runs);
  }

  /** All runs of a shard. */
  async runs(tx: Transaction, shard: number): Promise<Buffer[]> {
    const rows = await tx.query<{ entries: Buffer }>('SELECT entries FROM bulk_load_key_run WHERE shard = $1', [shard]);
    return rows.map(({ entries }) => entries);
  }

  async addCrowded(tx: Transaction, keys: readonly number[]): Promise<void> {
    if (keys.length === 0) return;
    await tx.query('INSERT INTO bulk_load_crowded_key (match_key) SELECT unnest($1::bigint[])', [keys]);
  }

  /** Those of these keys that too many records of the load have. */
  async crowdedOf(tx: Transaction, keys: readonly number[]): Promise<Set<number>> {
    const rows = await tx.query<{ key: number }>(
      'SELECT match_key AS key FROM bulk_load_crowded_key WHERE match_key = ANY($1::bigint[])',
      [keys],
    );
    return new Set(rows.map(({ key }) => key));
  }

  /** All of them. */
  async crowded(tx: Transaction): Promise<Set<number>> {
    const rows = await tx.query<{ key: number }>('SELECT match_key AS key FROM bulk_load_crowded_key');
    return new Set(rows.map(({ key }) => key));
  }
}
