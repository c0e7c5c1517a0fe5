import { Injectable } from '@nestjs/common';

import type { Transaction } from '../connection/transaction';

/** In their order. */
export type BulkLoadStage = 'standardise' | 'count' | 'compare' | 'group' | 'resolve';

/** The one bulk load that is under way. */
export interface BulkLoad {
  readonly loadNumber: number;
  readonly entity: string;
  /** What was made of its records under another policy is of no use. */
  readonly policyRevision: number;
  /** Rows of `pending_record` beyond it came later. */
  readonly lastPendingNumber: number;
  /** Parts of the range of keys, numbered from 0. */
  readonly shards: number;
  readonly stage: BulkLoadStage;
}

/** Work of a stage that one transaction does. */
export interface BulkLoadChunk {
  /** Of a stage that goes by keys, the shard. */
  readonly chunkNumber: number;
  /** Of the others. */
  readonly recordNumbers: readonly number[];
}

export interface BulkLoadWish {
  readonly entity: string;
  readonly policyRevision: number;
  /** Records of one chunk. */
  readonly chunkSize: number;
  /** Records whose keys one shard holds, about. */
  readonly shardSize: number;
  /** It takes so many at least. */
  readonly least: number;
  /** Rows up to this number were a load's before, which left them. */
  readonly after: number;
}

const COLUMNS = `load_no AS "loadNumber", entity, policy_revision AS "policyRevision", last_pending_no AS "lastPendingNumber", shards, stage`;

/** Records that wait, as far as a bulk load may take them. */
const WAITING = 'FROM pending_record WHERE entity = $1 AND NOT (large OR halted)';

/**
 * Rows of one load: what it holds in memory and leaves between its stages is bounded so, and the more there are the more hang together. Those behind
 * them are the next load's.
 */
const MOST_ROWS = 300_000;

const TABLES = ['bulk_load_chunk', 'bulk_load_record', 'bulk_load_key_run', 'bulk_load_crowded_key', 'bulk_load_edge'];

/**
 * Truncating waits for everybody who reads, and everybody else waits behind it: a dump may read for hours. So it waits a moment, and then
 * deletes row by row.
 */
const EMPTY = `
DO $$
DECLARE
  usual text := current_setting('lock_timeout');
BEGIN
  PERFORM set_config('lock_timeout', '500ms', true);
  TRUNCATE ${TABLES.join(', ')};
  PERFORM set_config('lock_timeout', usual, true);
EXCEPTION WHEN lock_not_available THEN
  ${TABLES.map((table) => `DELETE FROM ${table};`).join('\n  ')}
END $$`;

/** How far the bulk load is; what it works on lies in the other tables of it. */
@Injectable()
export class BulkLoadRepository {
  /** Undefined: none is under way. */
  async current(tx: Transaction): Promise<BulkLoad | undefined> {
    const [load] = await tx.query<BulkLoad>(`SELECT ${COLUMNS} FROM bulk_load`);
    return load;
  }

  /** Of the records of the entity that have waited longest. Undefined: another is under way, or too few wait. */
  async begin(
    tx: Transaction,
    { entity, policyRevision, chunkSize, shardSize, least, after }: BulkLoadWish,
  ): Promise<BulkLoad | undefined> {
    const [load] = await tx.query<BulkLoad>(
      `INSERT INTO bulk_load (entity, policy_revision, last_pending_no, shards, stage)
       SELECT $1, $2, max(pending_no), greatest(1, count(DISTINCT record_no) / $3)::integer, 'standardise'
       FROM (SELECT pending_no, record_no ${WAITING} AND pending_no > $5 ORDER BY pending_no LIMIT ${MOST_ROWS}) AS waiting HAVING count(*) >= $4
       ON CONFLICT (only_one) DO NOTHING RETURNING ${COLUMNS}`,
      [entity, policyRevision, shardSize, least, after],
    );
    if (load === undefined) return undefined;
    await tx.query(
      `INSERT INTO bulk_load_chunk (load_no, stage, chunk_no, record_numbers)
       SELECT $2, 'standardise', (place - 1) / $4, array_agg(record_no ORDER BY place)
       FROM (SELECT record_no, row_number() OVER (ORDER BY record_no) AS place
             FROM (SELECT DISTINCT record_no ${WAITING} AND pending_no > $5 AND pending_no <= $3) AS waiting) AS placed
       GROUP BY (place - 1) / $4`,
      [entity, load.loadNumber, load.lastPendingNumber, chunkSize, after],
    );
    return load;
  }

  /** The next chunk that nobody else does; it comes back when the transaction is broken off. Undefined: there is none for now. */
  async takeChunk(tx: Transaction, { loadNumber, stage }: BulkLoad): Promise<BulkLoadChunk | undefined> {
    const [chunk] = await tx.query<BulkLoadChunk>(
      `DELETE FROM bulk_load_chunk WHERE load_no = $1 AND stage = $2 AND chunk_no = (
         SELECT chunk_no FROM bulk_load_chunk WHERE load_no = $1 AND stage = $2 ORDER BY chunk_no LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING chunk_no AS "chunkNumber", record_numbers AS "recordNumbers"`,
      [loadNumber, stage],
    );
    return chunk;
  }

  /** Of a stage that is to come. */
  async addChunks(
    tx: Transaction,
    { loadNumber }: BulkLoad,
    stage: BulkLoadStage,
    chunks: readonly BulkLoadChunk[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO bulk_load_chunk (load_no, stage, chunk_no, record_numbers)
       SELECT $1, $2, chunk_no, array_agg(record_no ORDER BY record_no) FROM unnest($3::integer[], $4::bigint[]) AS c(chunk_no, record_no)
       GROUP BY chunk_no`,
      [
        loadNumber,
        stage,
        chunks.flatMap(({ chunkNumber, recordNumbers }) => recordNumbers.map(() => chunkNumber)),
        chunks.flatMap(({ recordNumbers }) => recordNumbers),
      ],
    );
  }

  /** Whether a stage has work that is not done, be it under way or not. */
  async hasChunks(tx: Transaction, { loadNumber, stage }: BulkLoad): Promise<boolean> {
    const [row] = await tx.query<{ left: boolean }>(
      'SELECT EXISTS (SELECT FROM bulk_load_chunk WHERE load_no = $1 AND stage = $2) AS left',
      [loadNumber, stage],
    );
    return row?.left === true;
  }

  /**
   * Brings a load whose stage is done into the next. One that has a chunk for each shard gets them; chunks of records were added before.
   * False: somebody else did.
   */
  async enter(tx: Transaction, load: BulkLoad, stage: BulkLoadStage, chunks: number): Promise<boolean> {
    const entered = await tx.query(
      'UPDATE bulk_load SET stage = $3 WHERE load_no = $1 AND stage = $2 RETURNING load_no',
      [load.loadNumber, load.stage, stage],
    );
    if (entered.length === 0) return false;
    await tx.query(
      `INSERT INTO bulk_load_chunk (load_no, stage, chunk_no) SELECT $1, $2, generate_series(0, $3::integer - 1)`,
      [load.loadNumber, stage, chunks],
    );
    return true;
  }

  /** Ends it, done or not: what it left is pending. False: somebody else did. */
  async end(tx: Transaction, { loadNumber }: BulkLoad): Promise<boolean> {
    const ended = await tx.query('DELETE FROM bulk_load WHERE load_no = $1 RETURNING load_no', [loadNumber]);
    return this.emptyAfter(tx, ended);
  }

  /**
   * Ends one of whose records none waits, or whose policy is no longer in force: whoever would have ended it died, or has too little to do to
   * look for a load.
   */
  async endForsaken(tx: Transaction): Promise<boolean> {
    const ended = await tx.query(
      `DELETE FROM bulk_load b
       WHERE NOT EXISTS (SELECT FROM pending_record p WHERE p.entity = b.entity AND NOT p.halted AND p.pending_no <= b.last_pending_no)
          OR policy_revision <> coalesce((SELECT revision FROM policy_revision), 0)
       RETURNING load_no`,
    );
    return this.emptyAfter(tx, ended);
  }

  private async emptyAfter(tx: Transaction, ended: readonly unknown[]): Promise<boolean> {
    if (ended.length === 0) return false;
    await tx.query(EMPTY);
    return true;
  }
}
