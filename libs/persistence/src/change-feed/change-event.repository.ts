import { Injectable } from '@nestjs/common';

import type { Transaction } from '../connection/transaction';

/** Any fixed number: the one lock under which feed numbers are drawn. */
const FEED_LOCK = 7_340_023;

/** No row is made, so no number drawn, before the lock is there; another round trip would hold it longer. */
const APPEND = `
WITH feed AS MATERIALIZED (SELECT pg_advisory_xact_lock($2))
INSERT INTO change_event (seq, entity, type, golden_id, other_ids, version, occurred_at)
SELECT nextval('change_event_seq'), entity, type, golden_id, other_ids, version, clock_timestamp()
FROM feed CROSS JOIN ROWS FROM (
  json_to_recordset($1::json) AS (entity text, type text, "goldenId" uuid, "otherIds" uuid[], version integer)
) WITH ORDINALITY AS e(entity, type, golden_id, other_ids, version, n) ORDER BY n`;

export interface ChangeEventRow {
  readonly entity: string;
  readonly type: string;
  readonly goldenId: string;
  readonly otherIds: readonly string[];
  readonly version: number;
}

@Injectable()
export class ChangeEventRepository {
  /**
   * Appends events in the order given. Must be the transaction's last act: the lock is held until it commits, so the order of
   * `seq` is the order of commits and no lower number can appear later.
   */
  async append(tx: Transaction, events: readonly ChangeEventRow[]): Promise<void> {
    if (events.length === 0) return;
    await tx.query(APPEND, [JSON.stringify(events), FEED_LOCK]);
  }
}
