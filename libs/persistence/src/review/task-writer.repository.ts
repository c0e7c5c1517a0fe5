import { Injectable } from '@nestjs/common';
import type { TaskCloseReason } from '@sogoc/golden';
import type { TaskWrite } from '@sogoc/resolution';

import type { Transaction } from '../connection/transaction';
import { usualDue } from './usual-due';

/** What names a number of its golden records hangs on the answer; a number that very many name is not counted out. */
const STAKE = `(SELECT count(DISTINCT n.record_no) FROM (
  SELECT s.record_no FROM golden_identifier i JOIN relation_statement s ON s.scheme = i.scheme AND s.value = i.value
  WHERE i.golden_id = ANY (t."goldenIds") LIMIT 100) n)`;

@Injectable()
export class TaskWriterRepository {
  /** Makes new tasks and brings kept ones up to date; `status` is what they have afterwards, or stays when left out. */
  async write(tx: Transaction, entity: string, tasks: readonly TaskWrite[], status?: 'open' | 'held'): Promise<void> {
    if (tasks.length === 0) return;
    const rows = tasks.map(({ id, draft }) => ({ ...draft, id, taskKey: draft.key }));
    await tx.query(
      `INSERT INTO review_task (id, entity, task_key, kind, status, anchor_nos, golden_ids, record_nos, qualifier, weight, reasons,
         fingerprint, created_at, updated_at, usual_due_at, stake)
       SELECT id, $1, "taskKey", kind, coalesce($2, 'open'), "anchorNumbers", "goldenIds", "recordNumbers", qualifier, weight, reasons, fingerprint, now(), now(),
         ${usualDue('now()')}, ${STAKE}
       FROM json_to_recordset($3::json) AS t(id uuid, "taskKey" text, kind text, "anchorNumbers" bigint[], "goldenIds" uuid[],
         "recordNumbers" bigint[], qualifier text, weight integer, reasons text[], fingerprint text)
       ORDER BY id
       ON CONFLICT (id) DO UPDATE SET task_key = excluded.task_key, kind = excluded.kind, status = coalesce($2, review_task.status),
         anchor_nos = excluded.anchor_nos, golden_ids = excluded.golden_ids, record_nos = excluded.record_nos,
         qualifier = excluded.qualifier, weight = excluded.weight, reasons = excluded.reasons, fingerprint = excluded.fingerprint,
         stake = excluded.stake, revision = review_task.revision + 1, close_reason = NULL, updated_at = now()`,
      [entity, status ?? null, JSON.stringify(rows)],
    );
  }

  async close(
    tx: Transaction,
    tasks: readonly { readonly id: string; readonly reason: TaskCloseReason }[],
  ): Promise<void> {
    if (tasks.length === 0) return;
    await tx.query(
      `UPDATE review_task AS t SET status = 'closed', close_reason = c.reason, revision = revision + 1, updated_at = now()
       FROM unnest($1::uuid[], $2::text[]) AS c(id, reason) WHERE t.id = c.id`,
      [tasks.map((task) => task.id), tasks.map((task) => task.reason)],
    );
  }
}
