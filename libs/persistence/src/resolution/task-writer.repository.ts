import type { Transaction } from '../connection/transaction';

export interface ReviewTaskRow {
  readonly id: string;
  readonly entity: string;
  readonly taskKey: string;
  readonly kind: string;
  readonly goldenIds: readonly string[];
  readonly recordNos: readonly number[];
  /** Match weight in 1/1000 bit of the strongest evidence; null where the kind has none. */
  readonly weight: number | null;
  readonly reasons: readonly string[];
  readonly scheme: string | null;
  readonly attribute: string | null;
  readonly fingerprint: string;
}

export class TaskWriterRepository {
  /** Opens tasks, opens again what was closed under the same key, and updates what is open. The id of a key never changes. */
  async open(tx: Transaction, tasks: readonly ReviewTaskRow[]): Promise<void> {
    if (tasks.length === 0) return;
    await tx.query(
      `INSERT INTO review_task (id, entity, task_key, kind, status, golden_ids, record_nos, weight, reasons, scheme, attribute,
         fingerprint, created_at, updated_at)
       SELECT id, entity, "taskKey", kind, 'open', "goldenIds", "recordNos", weight, reasons, scheme, attribute, fingerprint, now(), now()
       FROM json_to_recordset($1::json) AS t(id uuid, entity text, "taskKey" text, kind text, "goldenIds" uuid[], "recordNos" bigint[],
         weight integer, reasons text[], scheme text, attribute text, fingerprint text)
       ORDER BY "taskKey"
       ON CONFLICT (task_key) DO UPDATE SET status = 'open', golden_ids = excluded.golden_ids, record_nos = excluded.record_nos,
         weight = excluded.weight, reasons = excluded.reasons, scheme = excluded.scheme, attribute = excluded.attribute,
         fingerprint = excluded.fingerprint, revision = review_task.revision + 1, updated_at = now(), closed_at = NULL`,
      [JSON.stringify(tasks)],
    );
  }

  async close(tx: Transaction, taskKeys: readonly string[]): Promise<void> {
    if (taskKeys.length === 0) return;
    await tx.query(
      `UPDATE review_task SET status = 'closed', revision = revision + 1, updated_at = now(), closed_at = now()
       WHERE task_key = ANY($1::text[]) AND status = 'open'`,
      [taskKeys],
    );
  }
}
