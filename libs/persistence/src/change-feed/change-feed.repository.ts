import { Injectable } from '@nestjs/common';

import { type Transaction, TransactionRunner } from '../connection/transaction';
import { onPrimary, standbyInForce } from '../connection/standby-in-force';

/** An event's place: its number, and when it occurred in microseconds since 1970, which tells it from another under the same number. */
export interface EventPlace {
  /** 0: before the first event. */
  readonly seq: number;
  readonly micros: number;
}

export interface StoredChangeEvent extends EventPlace {
  readonly entity: string;
  readonly type: string;
  readonly goldenId: string;
  readonly otherIds: readonly string[];
  readonly version: number;
  readonly occurredAt: Date;
}

export interface ChangeEventPage {
  readonly events: readonly StoredChangeEvent[];
  /** The feed's last event when the page was read, of whatever entity; undefined while there is none. */
  readonly last: EventPlace | undefined;
}

type PageRow = { readonly [Name in keyof StoredChangeEvent]: StoredChangeEvent[Name] | null } & {
  readonly lastSeq: number;
  readonly lastMicros: number;
};

/** Of a row's `occurred_at`. */
export const MICROS = '(extract(epoch FROM occurred_at) * 1000000)::bigint';

const LAST = `SELECT seq, ${MICROS} AS micros FROM change_event ORDER BY seq DESC LIMIT 1`;

/** Of the fewest numbers that a partition may be made to hold. */
const PARTITION_AT_LEAST = 1_000_000;

/**
 * Leaves out partitions before that of a number, of `change_event c`. From so far before the number that the planner never finds it worth its while to
 * walk the numbers from there.
 */
export const besideNumber = (after: string): string => `c.seq > ${after}::bigint - ${PARTITION_AT_LEAST}`;

/** The highest `bigint`. */
const LAST_SEQ = '9223372036854775807';

/**
 * One statement, so one snapshot: what stands before `last` and is not in a page that is not full was filtered out, not late. Entity
 * and number are compared as rows, which only the index over both can serve: left the choice, the planner walks the numbers and throws
 * the other entities' events away, of which there may be millions in a row after a bulk load.
 */
const PAGE = `
SELECT e.*, last.seq AS "lastSeq", last.micros AS "lastMicros"
FROM (${LAST}) last LEFT JOIN LATERAL (
  SELECT of_entity.* FROM unnest($2::text[]) AS wanted (entity) CROSS JOIN LATERAL (
    SELECT c.seq, ${MICROS} AS micros, c.entity, c.type, c.golden_id AS "goldenId", c.other_ids::text[] AS "otherIds", c.version,
      c.occurred_at AS "occurredAt"
    FROM change_event c
    WHERE ${besideNumber('$1')} AND (c.entity, c.seq) > (wanted.entity, $1) AND (c.entity, c.seq) <= (wanted.entity, ${LAST_SEQ})
    ORDER BY c.entity, c.seq LIMIT $3) of_entity
  ORDER BY of_entity.seq LIMIT $3) e ON true
ORDER BY e.seq`;

/** Reads the feed in the order of commits. */
@Injectable()
export class ChangeFeedRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** Up to `limit` events of the entities, which are distinct, behind number `after`. */
  async page(after: number, entities: readonly string[], limit: number): Promise<ChangeEventPage> {
    const rows = await this.transactions.read<PageRow>(PAGE, [after, entities, limit]);
    const [first] = rows;
    return {
      events: rows.filter((row) => row.seq !== null).map(eventOf),
      last: first && { seq: first.lastSeq, micros: first.lastMicros },
    };
  }

  /** Undefined while there is no event. */
  async last(): Promise<EventPlace | undefined> {
    return (await this.transactions.read<EventPlace>(LAST))[0];
  }

  /** The same within the snapshot of a transaction: everything that it sees has happened up to there, and nothing else. */
  async lastIn(tx: Transaction): Promise<EventPlace | undefined> {
    return (await tx.query<EventPlace>(LAST))[0];
  }

  /**
   * Whether this very event, of a golden record or of a task, is in the feed: both are numbered together. One that a standby does not have
   * yet is: its reader was at the primary before.
   */
  async has(place: EventPlace): Promise<boolean> {
    if (await this.finds(place)) return true;
    return standbyInForce() !== undefined && onPrimary(() => this.finds(place));
  }

  private async finds({ seq, micros }: EventPlace): Promise<boolean> {
    const sql = `SELECT 1 FROM change_event WHERE seq = $1 AND ${MICROS} = $2
      UNION ALL SELECT 1 FROM task_event WHERE seq = $1 AND ${MICROS} = $2`;
    return (await this.transactions.read(sql, [seq, micros])).length === 1;
  }
}

function eventOf({ lastSeq: _seq, lastMicros: _micros, ...event }: PageRow): StoredChangeEvent {
  // The outer join makes all columns null or none.
  return event as StoredChangeEvent;
}
