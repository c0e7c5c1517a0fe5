import { Injectable } from '@nestjs/common';

import type { Transaction } from '../connection/transaction';

/** Any fixed number: the one lock under which feed numbers are drawn. */
const FEED_LOCK = 7_340_023;

/** No row is made, so no number drawn, before the lock is there; another round trip would hold it longer. */
const APPEND = `
WITH feed AS MATERIALIZED (SELECT pg_advisory_xact_lock($2))
INSERT INTO change_event (seq, entity, type, golden_id, other_ids, version, occurred_at)
SELECT nextval('change_event_seq'), event ->> 'entity', event ->> 'type', (event ->> 'goldenId')::uuid,
  ARRAY(SELECT json_array_elements_text(event -> 'otherIds'))::uuid[], (event ->> 'version')::integer, clock_timestamp()
FROM feed CROSS JOIN json_array_elements($1::json) WITH ORDINALITY AS e(event, n) ORDER BY n`;

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
