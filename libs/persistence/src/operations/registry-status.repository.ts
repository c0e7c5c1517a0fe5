import { Injectable } from '@nestjs/common';

import { TransactionRunner } from '../connection/transaction';
import type { RecordStatus } from '../source-records/source-record.repository';

/** One number of the registry's state. */
export interface StatusCount {
  readonly subject: 'records' | 'goldens' | 'reviewTasks' | 'redo';
  readonly entity: string;
  /** Of records only. */
  readonly status: RecordStatus | null;
  readonly count: number;
}

/**
 * One statement, so that all numbers come from one snapshot. Settled records are all records less the unsettled ones, which are
 * few at rest: the narrow `source_record` is read once without a join, and the wide `resolved_record` by its partial index of
 * failures only. A record that is owed work without a newer version, or that is behind the policy in force, is `redo`, not pending;
 * only the sources that a replay has not finished have such that are behind.
 */
const COUNTS = `
WITH owed AS (
  SELECT p.entity, p.record_no, coalesce(s.newest_receipt_no > coalesce(r.newest_receipt_no, 0), false) AS newer
  FROM (SELECT DISTINCT entity, record_no FROM pending_record) p
  JOIN source_record s USING (record_no)
  LEFT JOIN resolved_record r USING (record_no)
), behind AS (
  SELECT s.entity, s.record_no
  FROM policy_replay p
  JOIN source_record s ON s.source = p.source AND s.entity = p.entity
  JOIN resolved_record r USING (record_no)
  WHERE p.finished_at IS NULL AND r.recipe IS DISTINCT FROM p.recipe AND r.status <> 'deleted'
    AND s.newest_receipt_no <= r.newest_receipt_no
), pending AS (
  SELECT record_no FROM owed WHERE newer
), failed AS (
  SELECT f.record_no FROM resolved_record f
  WHERE f.status = 'failed' AND NOT EXISTS (SELECT FROM pending p WHERE p.record_no = f.record_no)
), unsettled AS (
  SELECT u.status, s.entity, s.newest_deleted AS deleted, count(*) AS count
  FROM (SELECT 'pending' AS status, record_no FROM pending UNION ALL SELECT 'failed', record_no FROM failed) u
  JOIN source_record s USING (record_no)
  GROUP BY 1, 2, 3
), settled AS (
  SELECT CASE WHEN deleted THEN 'deleted' ELSE 'resolved' END AS status, entity, sum(count)::bigint AS count
  FROM (SELECT entity, newest_deleted AS deleted, count(*) AS count FROM source_record WHERE newest_receipt_no IS NOT NULL GROUP BY 1, 2
        UNION ALL SELECT entity, deleted, -count FROM unsettled) n
  GROUP BY 1, 2
)
SELECT 'records' AS subject, entity, status, count FROM settled
UNION ALL
SELECT 'records', entity, status, count FROM unsettled
UNION ALL
SELECT 'goldens', a.entity, NULL, count(*)
FROM golden_anchor a JOIN link l ON l.record_no = a.anchor_no AND l.golden_id = a.golden_id
GROUP BY a.entity
UNION ALL
SELECT 'reviewTasks', entity, NULL, count(*) FROM review_task WHERE status IN ('open', 'claimed') GROUP BY entity
UNION ALL
SELECT 'redo', entity, NULL, count(*)
FROM (SELECT entity, record_no FROM owed WHERE NOT newer UNION SELECT entity, record_no FROM behind) AS redo
GROUP BY entity`;

/** Counts for operators. */
@Injectable()
export class RegistryStatusRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** Subjects without rows are absent; a subject may have several rows of one entity and status. */
  async count(): Promise<readonly StatusCount[]> {
    return this.transactions.read(COUNTS);
  }
}
