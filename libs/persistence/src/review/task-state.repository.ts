import { Injectable } from '@nestjs/common';
import type { TaskState } from '@sogoc/resolution';

import type { Transaction } from '../connection/transaction';

const SELECT = `SELECT id, entity, kind, status, golden_ids AS "goldenIds", close_reason AS "closeReason" FROM review_task`;

/** Tells what became of tasks. */
@Injectable()
export class TaskStateRepository {
  /** Tasks that the open transaction wrote: every write sets the time of its transaction. */
  async writtenIn(tx: Transaction): Promise<TaskState[]> {
    return tx.query(`${SELECT} WHERE updated_at = now() ORDER BY id`);
  }

  async of(tx: Transaction, ids: readonly string[]): Promise<TaskState[]> {
    return tx.query(`${SELECT} WHERE id = ANY ($1::uuid[])`, [ids]);
  }
}
