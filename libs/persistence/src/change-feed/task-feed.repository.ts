import { Injectable } from '@nestjs/common';
import type { ReviewTaskKind, ReviewTaskState } from '@sogoc/golden';

import { TransactionRunner } from '../connection/transaction';
import { besideNumber, type EventPlace, MICROS, type StoredChangeEvent } from './change-feed.repository';

/** What became of a review task, with the task as it was left. */
export interface StoredTaskEvent extends EventPlace {
  readonly entity: string;
  /** `task.opened`, `.changed`, `.claimed`, `.released`, `.assigned`, `.escalated`, `.held`, `.decided` or `.closed`. */
  readonly type: string;
  readonly taskId: string;
  readonly kind: ReviewTaskKind;
  readonly status: ReviewTaskState;
  readonly revision: number;
  readonly goldenIds: readonly string[];
  readonly claimedBy: string | null;
  readonly claimedByName: string | null;
  readonly claimedUntil: Date | null;
  readonly assignee: string | null;
  readonly assigneeName: string | null;
  readonly closeReason: string | null;
  readonly occurredAt: Date;
}

export interface TaskFeedPage {
  /** Of golden records and of tasks, in the order of commits. */
  readonly events: readonly (StoredChangeEvent | StoredTaskEvent)[];
  /** The last event of either when the page was read; undefined while there is none. */
  readonly last: EventPlace | undefined;
}

/** Which of the two it is; null where there is no event. */
type PageRow = StoredChangeEvent &
  StoredTaskEvent & { readonly change: boolean | null; readonly lastSeq: number; readonly lastMicros: number };

const LAST = `
SELECT seq, micros FROM (
  (SELECT seq, ${MICROS} AS micros FROM change_event ORDER BY seq DESC LIMIT 1)
  UNION ALL (SELECT seq, ${MICROS} FROM task_event ORDER BY seq DESC LIMIT 1)) l ORDER BY seq DESC LIMIT 1`;

/** The highest `bigint`. */
const LAST_SEQ = '9223372036854775807';

const behind = (table: string): string => `(SELECT c.* FROM ${table} c
  WHERE ${besideNumber('$1')} AND (c.entity, c.seq) > (wanted.entity, $1) AND (c.entity, c.seq) <= (wanted.entity, ${LAST_SEQ}) ORDER BY c.entity, c.seq LIMIT $3)`;

const NAME_OF = (column: string): string => `(SELECT p.name FROM principal p WHERE p.id = t.${column})`;

/** One statement, so one snapshot, as of the feed without tasks; rows are compared for the same reason. */
const PAGE = `
WITH wanted AS (SELECT unnest($2::text[]) AS entity), both_feeds AS (
  SELECT c.seq, true AS change, ${MICROS} AS micros, c.entity, c.type, c.golden_id, c.other_ids, c.version, c.occurred_at,
    NULL::uuid AS task_id, NULL::text AS kind, NULL::text AS status, NULL::integer AS revision, NULL::uuid[] AS golden_ids, NULL::uuid AS claimed_by,
    NULL::timestamptz AS claimed_until, NULL::uuid AS assignee, NULL::text AS close_reason
  FROM wanted CROSS JOIN LATERAL ${behind('change_event')} c
  UNION ALL
  SELECT c.seq, false, ${MICROS}, c.entity, c.type, NULL, NULL, NULL, c.occurred_at,
    c.task_id, c.kind, c.status, c.revision, c.golden_ids, c.claimed_by, c.claimed_until, c.assignee, c.close_reason
  FROM wanted CROSS JOIN LATERAL ${behind('task_event')} c
  ORDER BY seq LIMIT $3)
SELECT last.seq AS "lastSeq", last.micros AS "lastMicros", t.change, t.seq, t.micros, t.entity, t.type, t.occurred_at AS "occurredAt",
  t.golden_id AS "goldenId", t.other_ids::text[] AS "otherIds", t.version,
  t.task_id AS "taskId", t.kind, t.status, t.revision, t.golden_ids::text[] AS "goldenIds", t.claimed_by AS "claimedBy",
  ${NAME_OF('claimed_by')} AS "claimedByName", t.claimed_until AS "claimedUntil", t.assignee, ${NAME_OF('assignee')} AS "assigneeName",
  t.close_reason AS "closeReason"
FROM (${LAST}) last LEFT JOIN both_feeds t ON true ORDER BY t.seq`;

/** Reads the feed with what became of review tasks, in the order of commits. */
@Injectable()
export class TaskFeedRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** Up to `limit` events of the entities, which are distinct, behind number `after`. */
  async page(after: number, entities: readonly string[], limit: number): Promise<TaskFeedPage> {
    const rows = await this.transactions.read<PageRow>(PAGE, [after, entities, limit]);
    const [first] = rows;
    return {
      events: rows.flatMap((row) => (row.change === null ? [] : [row.change ? changeOf(row) : taskEventOf(row)])),
      last: first && { seq: first.lastSeq, micros: first.lastMicros },
    };
  }

  /** Undefined while there is no event. */
  async last(): Promise<EventPlace | undefined> {
    return (await this.transactions.read<EventPlace>(LAST))[0];
  }
}

function changeOf({ seq, micros, entity, type, goldenId, otherIds, version, occurredAt }: PageRow): StoredChangeEvent {
  return { seq, micros, entity, type, goldenId, otherIds, version, occurredAt };
}

function taskEventOf(row: PageRow): StoredTaskEvent {
  const {
    lastSeq: _seq,
    lastMicros: _micros,
    change: _change,
    goldenId: _id,
    otherIds: _ids,
    version: _version,
    ...event
  } = row;
  return event;
}
