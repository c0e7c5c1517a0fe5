import { Injectable } from '@nestjs/common';

import type { Transaction } from '../connection/transaction';

/** Rows of accepted work. Claiming deletes them in the transaction that resolves, so a crash gives them back. */
@Injectable()
export class PendingRecordRepository {
  /**
   * Claims up to `limit` rows of an entity that nobody else holds, what sources pushed before what a replay asks for, oldest first.
   * Answers the record numbers, sorted and distinct.
   */
  async claim(tx: Transaction, entity: string, limit: number): Promise<number[]> {
    const rows = await tx.query<{ record_no: number }>(
      `DELETE FROM pending_record WHERE pending_no IN (
         SELECT pending_no FROM pending_record WHERE entity = $1 AND NOT large ORDER BY again, pending_no LIMIT $2
         FOR UPDATE SKIP LOCKED)
       RETURNING record_no`,
      [entity, limit],
    );
    return sortedDistinct(rows.map((row) => row.record_no));
  }

  /** As {@link claim}, of the work on large components. */
  async claimLarge(tx: Transaction, entity: string, limit: number): Promise<number[]> {
    const rows = await tx.query<{ record_no: number }>(
      `DELETE FROM pending_record WHERE pending_no IN (
         SELECT pending_no FROM pending_record WHERE entity = $1 AND large ORDER BY pending_no LIMIT $2 FOR UPDATE SKIP LOCKED)
       RETURNING record_no`,
      [entity, limit],
    );
    return sortedDistinct(rows.map((row) => row.record_no));
  }

  /** Claims the rows of these records that nobody else holds. Answers the record numbers, sorted and distinct. */
  async claimRecords(tx: Transaction, entity: string, recordNumbers: readonly number[]): Promise<number[]> {
    const rows = await tx.query<{ record_no: number }>(
      `DELETE FROM pending_record WHERE pending_no IN (
         SELECT pending_no FROM pending_record WHERE entity = $1 AND record_no = ANY($2::bigint[])
         ORDER BY pending_no FOR UPDATE SKIP LOCKED)
       RETURNING record_no`,
      [entity, recordNumbers],
    );
    return sortedDistinct(rows.map((row) => row.record_no));
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
      'SELECT count(*) AS n FROM (SELECT FROM pending_record WHERE entity = $1 AND NOT large LIMIT $2) AS waiting',
      [entity, count],
    );
    return (rows[0]?.n ?? 0) >= count;
  }

  /** Whether work on a large component of an entity waits. */
  async hasLarge(tx: Transaction, entity: string): Promise<boolean> {
    const [row] = await tx.query<{ waits: boolean }>(
      'SELECT EXISTS (SELECT FROM pending_record WHERE entity = $1 AND large) AS waits',
      [entity],
    );
    return row?.waits === true;
  }

  /** Entities that have work waiting. */
  async entitiesWithWork(tx: Transaction): Promise<string[]> {
    const rows = await tx.query<{ entity: string }>(
      `WITH RECURSIVE next AS (
         (SELECT entity FROM pending_record ORDER BY entity LIMIT 1)
         UNION ALL
         SELECT (SELECT p.entity FROM pending_record p WHERE p.entity > next.entity ORDER BY p.entity LIMIT 1) FROM next
         WHERE next.entity IS NOT NULL)
       SELECT entity FROM next WHERE entity IS NOT NULL`,
    );
    return rows.map((row) => row.entity);
  }
}

function sortedDistinct(values: readonly number[]): number[] {
  return [...new Set(values)].sort((left, right) => left - right);
}
