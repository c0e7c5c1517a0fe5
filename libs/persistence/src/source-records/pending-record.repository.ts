import { Injectable } from '@nestjs/common';

import type { Transaction } from '../connection/transaction';

/** What of a backlog was claimed, and where its order goes on. */
export interface ClaimedBacklog {
  /** Sorted and distinct. */
  readonly recordNumbers: number[];
  readonly next: number;
}

/** Before every affinity, which is an `integer`. */
const LOWEST_AFFINITY = -(2 ** 31);

/** Rows of accepted work. Claiming deletes them in the transaction that resolves, so a crash gives them back. */
@Injectable()
export class PendingRecordRepository {
  /**
   * Claims up to `limit` rows of an entity that nobody else holds, what sources pushed before what a replay asks for, oldest first.
   * Answers the record numbers, sorted and distinct.
   */
  async claim(tx: Transaction, entity: string, limit: number): Promise<number[]> {
    return this.take(tx, entity, 'NOT large AND NOT halted ORDER BY again, pending_no LIMIT $2', limit);
  }

  /**
   * As {@link claim}, but records that are called alike come together, from those called `from` on and round: what is pushed meanwhile
   * before that place waits for the next round, so that nothing waits for ever. What a replay asks for comes when no other is left.
   */
  async claimBacklog(tx: Transaction, entity: string, limit: number, from = LOWEST_AFFINITY): Promise<ClaimedBacklog> {
    const which = 'NOT (again OR large OR halted) AND affinity >= $3 ORDER BY affinity, pending_no LIMIT $2';
    const claimed = await this.takeRows(tx, entity, which, [limit, from]);
    if (claimed.recordNumbers.length > 0) return claimed;
    if (from > LOWEST_AFFINITY) return this.claimBacklog(tx, entity, limit);
    return { recordNumbers: await this.claim(tx, entity, limit), next: LOWEST_AFFINITY };
  }

  /**
   * As {@link claim}, of what sources pushed after the row of that number about records that do not wait in the bulk load under way: of such as
   * it has not, or is done with.
   */
  async claimNewer(tx: Transaction, entity: string, limit: number, pendingNumber: number): Promise<number[]> {
    // All that waits is looked through only for records that the load has: of new ones it is known by their number.
    const which = `NOT (again OR large OR halted) AND pending_no > $3
      AND NOT (EXISTS (SELECT FROM bulk_load_record l WHERE l.record_no = pending_record.record_no)
        AND record_no IN (SELECT own.record_no FROM pending_record own WHERE own.pending_no <= $3))
      ORDER BY pending_no LIMIT $2`;
    return (await this.takeRows(tx, entity, which, [limit, pendingNumber])).recordNumbers;
  }

  /** As {@link claim}, of the work on large components. */
  async claimLarge(tx: Transaction, entity: string, limit: number): Promise<number[]> {
    return this.take(tx, entity, 'large AND NOT halted ORDER BY pending_no LIMIT $2', limit);
  }

  /** Claims the rows of these records that nobody else holds. Answers the record numbers, sorted and distinct. */
  async claimRecords(tx: Transaction, entity: string, recordNumbers: readonly number[]): Promise<number[]> {
    return this.take(tx, entity, 'record_no = ANY($2::bigint[]) AND NOT halted ORDER BY pending_no', recordNumbers);
  }

  private async take(tx: Transaction, entity: string, which: string, subject: unknown): Promise<number[]> {
    return (await this.takeRows(tx, entity, which, [subject])).recordNumbers;
  }

  /** What belongs to a source that is paused is put aside on the way; that goes on until there is something to do, or nothing left. */
  private async takeRows(
    tx: Transaction,
    entity: string,
    which: string,
    subjects: readonly unknown[],
  ): Promise<ClaimedBacklog> {
    for (;;) {
      const rows = await tx.query<{ record_no: number; affinity: number; paused: boolean }>(
        `WITH claimed AS (
           DELETE FROM pending_record WHERE pending_no IN (
             SELECT pending_no FROM pending_record WHERE entity = $1 AND ${which} FOR UPDATE SKIP LOCKED)
           RETURNING record_no, again, affinity)
         SELECT record_no, affinity, NOT again AND EXISTS (
           SELECT FROM source_pause p JOIN source_record s USING (source)
           WHERE p.entity = $1 AND p.resumed_at IS NULL AND s.record_no = claimed.record_no) AS paused
         FROM claimed`,
        [entity, ...subjects],
      );
      const paused = sortedDistinct(rows.flatMap((row) => (row.paused ? [row.record_no] : [])));
      if (paused.length > 0) await this.halt(tx, entity, paused);
      const due = sortedDistinct(rows.flatMap((row) => (row.paused ? [] : [row.record_no])));
      const next = rows.reduce((last, { affinity }) => Math.max(last, affinity), LOWEST_AFFINITY);
      if (due.length > 0 || paused.length === 0) return { recordNumbers: due, next };
    }
  }

  private async halt(tx: Transaction, entity: string, recordNumbers: readonly number[]): Promise<void> {
    await tx.query('INSERT INTO pending_record (entity, record_no, halted) SELECT $1, unnest($2::bigint[]), true', [
      entity,
      recordNumbers,
    ]);
  }

  /** Gives back what was put aside of sources that are paused no more. */
  async release(tx: Transaction): Promise<void> {
    await tx.query(
      `UPDATE pending_record w SET halted = false FROM source_record s
       WHERE w.halted AND s.record_no = w.record_no AND NOT EXISTS (
         SELECT FROM source_pause p WHERE p.entity = w.entity AND p.source = s.source AND p.resumed_at IS NULL)`,
    );
  }

  /** One row a record, with its affinity. */
  async addPushed(tx: Transaction, entity: string, affinities: ReadonlyMap<number, number>): Promise<void> {
    await tx.query(
      'INSERT INTO pending_record (entity, record_no, affinity) SELECT $1, * FROM unnest($2::bigint[], $3::integer[])',
      [entity, [...affinities.keys()], [...affinities.values()]],
    );
  }

  /** Puts work back or asks for it anew: one row a record. */
  async add(
    tx: Transaction,
    entity: string,
    recordNumbers: readonly number[],
    { large = false }: { large?: boolean } = {},
  ): Promise<void> {
    await tx.query('INSERT INTO pending_record (entity, record_no, large) SELECT $1, unnest($2::bigint[]), $3', [
      entity,
      recordNumbers,
      large,
    ]);
  }

  /** Gives back what was claimed and not worked on: one row a record, of a replay when nothing of it is new. */
  async giveBack(tx: Transaction, entity: string, recordNumbers: readonly number[]): Promise<void> {
    await tx.query(
      `INSERT INTO pending_record (entity, record_no, again)
       SELECT $1, n, EXISTS (
         SELECT FROM resolved_record r JOIN source_record s USING (record_no)
         WHERE record_no = n AND r.newest_receipt_no = s.newest_receipt_no)
       FROM unnest($2::bigint[]) AS n`,
      [entity, recordNumbers],
    );
  }

  /** Asks for another look at the failed records of these entities that do not wait already; answers how many. */
  async askFailed(tx: Transaction, entities: readonly string[]): Promise<number> {
    const rows = await tx.query(
      `INSERT INTO pending_record (entity, record_no, again)
       SELECT r.entity, r.record_no, true FROM resolved_record r
       WHERE r.entity = ANY($1::text[]) AND r.status = 'failed'
         AND NOT EXISTS (SELECT FROM pending_record p WHERE p.entity = r.entity AND p.record_no = r.record_no)
       ORDER BY r.record_no RETURNING record_no`,
      [entities],
    );
    return rows.length;
  }

  /** Whether so many rows of an entity wait, be they claimed or not, those of large components left out. */
  async hasAtLeast(tx: Transaction, entity: string, count: number): Promise<boolean> {
    const rows = await tx.query<{ n: number }>(
      'SELECT count(*) AS n FROM (SELECT FROM pending_record WHERE entity = $1 AND NOT large AND NOT halted LIMIT $2) AS waiting',
      [entity, count],
    );
    return (rows[0]?.n ?? 0) >= count;
  }

  /** Whether work on a large component of an entity waits. */
  async hasLarge(tx: Transaction, entity: string): Promise<boolean> {
    const [row] = await tx.query<{ waits: boolean }>(
      'SELECT EXISTS (SELECT FROM pending_record WHERE entity = $1 AND large AND NOT halted) AS waits',
      [entity],
    );
    return row?.waits === true;
  }

  /** Entities that have work waiting, of sources that are not paused. */
  async entitiesWithWork(tx: Transaction): Promise<string[]> {
    const rows = await tx.query<{ entity: string }>(
      `WITH RECURSIVE next AS (
         (SELECT entity FROM pending_record WHERE NOT halted ORDER BY entity LIMIT 1)
         UNION ALL
         SELECT (SELECT p.entity FROM pending_record p WHERE p.entity > next.entity AND NOT p.halted ORDER BY p.entity LIMIT 1) FROM next
         WHERE next.entity IS NOT NULL)
       SELECT entity FROM next WHERE entity IS NOT NULL`,
    );
    return rows.map((row) => row.entity);
  }
}

function sortedDistinct(values: readonly number[]): number[] {
  return [...new Set(values)].sort((left, right) => left - right);
}
