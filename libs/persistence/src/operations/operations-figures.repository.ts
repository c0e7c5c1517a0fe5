import { Injectable } from '@nestjs/common';

import { TransactionRunner } from '../connection/transaction';

/** The oldest version of an entity that waits for resolution. */
export interface OldestPending {
  readonly entity: string;
  readonly ageSeconds: number;
}

/** Open review tasks of one kind. */
export interface OpenTasks {
  readonly entity: string;
  readonly kind: string;
  readonly count: number;
  readonly oldestAgeSeconds: number;
}

/** Change events of one type. */
export interface EventCount {
  readonly entity: string;
  readonly type: string;
  readonly events: number;
  /** Golden ids that they name beside their own: absorbed ones of merges, parts of splits. */
  readonly otherIds: number;
  readonly lastSeq: number;
}

/**
 * Of the rows that came first, since rows are worked through in order; a backlog of millions then costs no more than one of a
 * hundred. A row that asks for another look at what was considered already is not waiting for its source's sake, and is left out; so is one
 * of a source that is paused.
 */
const OLDEST_PENDING = `
WITH RECURSIVE entities AS (
  (SELECT entity FROM pending_record WHERE NOT halted ORDER BY entity LIMIT 1)
  UNION ALL
  SELECT (SELECT p.entity FROM pending_record p WHERE p.entity > e.entity AND NOT p.halted ORDER BY p.entity LIMIT 1) FROM entities e
  WHERE e.entity IS NOT NULL
)
SELECT e.entity, extract(epoch FROM clock_timestamp() - min(v.received_at))::float8 AS "ageSeconds"
FROM entities e
CROSS JOIN LATERAL (
  SELECT p.record_no FROM pending_record p WHERE p.entity = e.entity AND NOT p.again AND NOT p.halted ORDER BY p.pending_no LIMIT 100
) p
LEFT JOIN resolved_record r USING (record_no)
JOIN record_version v ON v.record_no = p.record_no AND v.receipt_no > coalesce(r.newest_receipt_no, 0)
GROUP BY e.entity`;

const OPEN_TASKS = `
SELECT entity, kind, count(*) AS count, extract(epoch FROM clock_timestamp() - min(created_at))::float8 AS "oldestAgeSeconds"
FROM review_task WHERE status IN ('open', 'claimed') GROUP BY entity, kind`;

const EVENTS_AFTER = `
SELECT entity, type, count(*) AS events, sum(cardinality(other_ids))::bigint AS "otherIds", max(seq) AS "lastSeq"
FROM change_event WHERE seq > $1 GROUP BY entity, type`;

const AGES = `
SELECT extract(epoch FROM clock_timestamp() - received_at)::float8 AS age FROM record_version WHERE receipt_no = ANY($1::bigint[])`;

/** Figures of the running registry beyond its counts. Ages are by the database's clock alone. */
@Injectable()
export class OperationsFiguresRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** Entities with nothing waiting are absent. */
  async oldestPending(): Promise<readonly OldestPending[]> {
    return this.transactions.read(OLDEST_PENDING);
  }

  /** The same tasks as those the status counts; kinds without one are absent. */
  async openTasks(): Promise<readonly OpenTasks[]> {
    return this.transactions.read(OPEN_TASKS);
  }

  /** Events above `seq`. The order of `seq` is that of commits, so nothing that was counted to is ever missed. */
  async eventsAfter(seq: number): Promise<readonly EventCount[]> {
    return this.transactions.read(EVENTS_AFTER, [seq]);
  }

  /** The number of the newest event; 0 when there is none. */
  async lastSeq(): Promise<number> {
    const [row] = await this.transactions.read<{ seq: number | null }>('SELECT max(seq) AS seq FROM change_event');
    return row?.seq ?? 0;
  }

  /** Seconds since these versions were received, in no order. */
  async agesOf(receiptNumbers: readonly number[]): Promise<readonly number[]> {
    const rows = await this.transactions.read<{ age: number }>(AGES, [receiptNumbers]);
    return rows.map(({ age }) => age);
  }
}
