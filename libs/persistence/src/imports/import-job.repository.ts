import { Injectable } from '@nestjs/common';

import { type Transaction, TransactionRunner } from '../connection/transaction';

export type ImportStatus = 'uploading' | 'waiting' | 'running' | 'done' | 'stopped' | 'failed' | 'cancelled';

/** A file that a source hands in, and how far it is taken. `Settings` and `Counts` are the caller's own JSON. */
export interface StoredImport<Settings, Counts> {
  readonly id: string;
  readonly source: string;
  readonly entity: string;
  readonly settings: Settings;
  readonly status: ImportStatus;
  /** Of a CSV file, as it stands there. */
  readonly heading: Buffer | null;
  readonly counts: Counts;
  /** Bytes of the file; 0 until it is whole. */
  readonly bytes: number;
  readonly bytesRead: number;
  readonly deletedCount: number | null;
  readonly fault: { readonly code: string; readonly detail: string } | null;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
}

/** Of one who works on an import: whoever else has taken it over, may not go on. */
export interface ImportLease {
  readonly id: string;
  readonly lease: string;
}

export interface ImportAdvance {
  /** Rows taken before. */
  readonly from: number;
  readonly to: number;
  readonly counts: unknown;
  readonly bytesRead: number;
}

/** Where a page of imports ended. */
export interface ImportPosition {
  readonly createdMicros: number;
  readonly id: string;
}

export interface ImportList {
  readonly entities: readonly string[];
  /** Of one source alone. */
  readonly source?: string;
  readonly status?: ImportStatus;
  readonly after: ImportPosition | undefined;
  readonly limit: number;
}

/** Seconds after which the import of a worker that says nothing is another's. */
const LEASE_SECONDS = 20;

const COLUMNS = `id, source, entity, settings, status, heading, counts, bytes, bytes_read AS "bytesRead", deleted_count AS "deletedCount", fault,
  attempts, created_at AS "createdAt", started_at AS "startedAt", ended_at AS "endedAt"`;

const LEASED = `leased_until = now() + interval '${LEASE_SECONDS} seconds'`;

/** Imports, and who works on which. */
@Injectable()
export class ImportJobRepository<Settings = unknown, Counts = unknown> {
  constructor(private readonly transactions: TransactionRunner) {}

  async begin(
    tx: Transaction,
    given: Pick<StoredImport<Settings, Counts>, 'id' | 'source' | 'entity' | 'settings' | 'counts'>,
    askedBy: string,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO import_job (id, source, entity, asked_by, settings, counts, status) VALUES ($1, $2, $3, $4, $5, $6, 'uploading')`,
      [given.id, given.source, given.entity, askedBy, JSON.stringify(given.settings), JSON.stringify(given.counts)],
    );
  }

  /** `id` must be a UUID. */
  async find(id: string): Promise<StoredImport<Settings, Counts> | undefined> {
    const sql = `SELECT ${COLUMNS} FROM import_job WHERE id = $1`;
    return (await this.transactions.read<StoredImport<Settings, Counts>>(sql, [id]))[0];
  }

  /** The newest first. */
  async list({
    entities,
    source,
    status,
    after,
    limit,
  }: ImportList): Promise<readonly (StoredImport<Settings, Counts> & ImportPosition)[]> {
    return this.transactions.read(
      `SELECT ${COLUMNS}, (extract(epoch FROM created_at) * 1000000)::bigint AS "createdMicros" FROM import_job
       WHERE entity = ANY ($1::text[]) AND ($2::text IS NULL OR source = $2) AND ($3::text IS NULL OR status = $3)
         AND ($4::bigint IS NULL OR (created_at, id) < (timestamptz 'epoch' + $4 * interval '1 microsecond', $5::uuid))
       ORDER BY created_at DESC, id DESC LIMIT $6`,
      [entities, source ?? null, status ?? null, after?.createdMicros ?? null, after?.id ?? null, limit],
    );
  }

  /** Of a source, those that are being sent or wait; counted under a lock, so that of two at once one sees the other. */
  async countOpen(tx: Transaction, source: string): Promise<number> {
    await tx.query('SELECT FROM source WHERE code = $1 FOR NO KEY UPDATE', [source]);
    const [row] = await tx.query<{ n: number }>(
      `SELECT count(*) AS n FROM import_job WHERE source = $1 AND status IN ('uploading', 'waiting', 'running')`,
      [source],
    );
    return row!.n;
  }

  /** Locked until the transaction ends. */
  async lock(tx: Transaction, id: string): Promise<StoredImport<Settings, Counts> | undefined> {
    const sql = `SELECT ${COLUMNS} FROM import_job WHERE id = $1 FOR UPDATE`;
    return (await tx.query<StoredImport<Settings, Counts>>(sql, [id]))[0];
  }

  /** Has a worker take it up: for the first time, or again after it stopped. */
  async queue(tx: Transaction, id: string, settings: Settings, bytes: number): Promise<void> {
    await tx.query(
      `UPDATE import_job SET status = 'waiting', settings = $2, bytes = $3, fault = NULL, lease = NULL, leased_until = NULL, attempts = 0,
         started_at = coalesce(started_at, now()), ended_at = NULL, changed_at = now() WHERE id = $1`,
      [id, JSON.stringify(settings), bytes],
    );
  }

  /** Takes up the oldest that waits, or that another left; counts the attempts since it last got on. */
  async claim(): Promise<(StoredImport<Settings, Counts> & ImportLease) | undefined> {
    return this.transactions.run(async (tx) => {
      const rows = await tx.query<StoredImport<Settings, Counts> & ImportLease>(
        `UPDATE import_job SET status = 'running', lease = gen_random_uuid(), ${LEASED}, attempts = attempts + 1, changed_at = now()
         WHERE id = (SELECT id FROM import_job WHERE status IN ('waiting', 'running') AND (leased_until IS NULL OR leased_until < now())
           ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
         RETURNING ${COLUMNS}, lease`,
      );
      return rows[0];
    });
  }

  /** Answers whether it is still the caller's. */
  async renew({ id, lease }: ImportLease): Promise<boolean> {
    const sql = `UPDATE import_job SET ${LEASED} WHERE id = $1 AND lease = $2 AND status = 'running' RETURNING id`;
    return this.transactions.run(async (tx) => (await tx.query(sql, [id, lease])).length === 1);
  }

  /** Lets another take it up at once. */
  async release({ id, lease }: ImportLease): Promise<void> {
    const sql = `UPDATE import_job SET leased_until = NULL, attempts = 0 WHERE id = $1 AND lease = $2 AND status = 'running'`;
    await this.transactions.run((tx) => tx.query(sql, [id, lease]));
  }

  async noteHeading({ id, lease }: ImportLease, heading: Buffer): Promise<void> {
    const sql = 'UPDATE import_job SET heading = $3 WHERE id = $1 AND lease = $2';
    await this.transactions.run((tx) => tx.query(sql, [id, lease, heading]));
  }

  /** Answers false when it is another's, or further than that. */
  async advance(tx: Transaction, { id, lease }: ImportLease, advance: ImportAdvance): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE import_job SET row_count = $4, counts = $5, bytes_read = $6, attempts = 0, ${LEASED}, changed_at = now()
       WHERE id = $1 AND lease = $2 AND status = 'running' AND row_count = $3 RETURNING id`,
      [id, lease, advance.from, advance.to, JSON.stringify(advance.counts), advance.bytesRead],
    );
    return rows.length === 1;
  }

  async noteDeleted(tx: Transaction, { id, lease }: ImportLease, more: number): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE import_job SET deleted_count = coalesce(deleted_count, 0) + $3, attempts = 0, ${LEASED}, changed_at = now()
       WHERE id = $1 AND lease = $2 AND status = 'running' RETURNING id`,
      [id, lease, more],
    );
    return rows.length === 1;
  }

  /** Of the one who works on it. */
  async end(
    tx: Transaction,
    { id, lease }: ImportLease,
    status: 'done' | 'stopped' | 'failed',
    fault?: StoredImport<Settings, Counts>['fault'],
  ): Promise<void> {
    await tx.query(
      `UPDATE import_job SET status = $3, fault = $4, lease = NULL, leased_until = NULL, ended_at = now(), changed_at = now()
       WHERE id = $1 AND lease = $2 AND status = 'running'`,
      [id, lease, status, fault ? JSON.stringify(fault) : null],
    );
  }

  async cancel(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      `UPDATE import_job SET status = 'cancelled', lease = NULL, leased_until = NULL, ended_at = now(), changed_at = now() WHERE id = $1`,
      [id],
    );
  }

  /** Forgets what ended, or was begun and left, so many days ago, with files and results. */
  async forget(days: number): Promise<void> {
    await this.transactions.run((tx) =>
      tx.query(
        `DELETE FROM import_job WHERE status NOT IN ('waiting', 'running') AND changed_at < now() - make_interval(days => $1)`,
        [days],
      ),
    );
  }
}
