import { Injectable } from '@nestjs/common';

import type { Transaction } from '../connection/transaction';

/** Holds whose day has come. One that waits on evidence ends when that changes: `derive-tasks` in libs/golden. */
@Injectable()
export class DueHoldRepository {
  /**
   * Ends the holds whose time has come and asks for another look at their records. The clock is read here and nowhere else: what
   * resolution goes by is the status.
   */
  async end(tx: Transaction): Promise<void> {
    await tx.query(
      `WITH due AS (
         UPDATE decision SET status = 'reversed', reversed_at = now(), reversal_reason = 'until'
         WHERE kind = 'hold' AND status = 'applied' AND until IS NOT NULL AND until <= now() RETURNING decision_no, entity, task_id),
       -- Resolution opens the tasks that it derives itself; questions about relations are derived elsewhere.
       asked AS (
         UPDATE review_task SET status = 'open', revision = revision + 1, updated_at = now()
         WHERE id IN (SELECT task_id FROM due) AND status = 'held' AND kind LIKE 'relation-%')
       INSERT INTO pending_record (entity, record_no)
       SELECT DISTINCT due.entity, m.record_no FROM due JOIN decision_member m USING (decision_no)`,
    );
  }
}
