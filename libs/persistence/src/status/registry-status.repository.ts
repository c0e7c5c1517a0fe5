import type { UnitOfWork } from '../connection/transaction';
import type { RecordStatus } from '../intake';

/** One number of the registry's state. */
export interface StatusCount {
  readonly subject: 'records' | 'goldens' | 'reviewTasks' | 'redo';
  readonly entity: string;
  /** Of records only. */
  readonly status: RecordStatus | null;
  readonly count: number;
}

/**
 * One statement, so that all numbers come from one snapshot. Rows of `pending_record` are few at rest, so states are told from
 * the narrow `source_record` and the partial index of failures; the wide `resolved_record` is read for pending records only.
 * A record that is owed work without a newer version is `redo`, not pending.
 */
const COUNTS = `
WITH owed AS (
  SELECT p.entity, p.record_no, coalesce(s.newest_receipt_no > coalesce(r.newest_receipt_no, 0), false) AS newer
  FROM (SELECT DISTINCT entity, record_no FROM pending_record) p
  JOIN source_record s USING (record_no)
  LEFT JOIN resolved_record r USING (record_no)
)
SELECT 'records' AS subject, s.entity,
  CASE WHEN o.newer THEN 'pending' WHEN f.record_no IS NOT NULL THEN 'failed' WHEN s.newest_deleted THEN 'deleted' ELSE 'resolved' END AS status,
  count(*) AS count
FROM source_record s
LEFT JOIN owed o ON o.record_no = s.record_no
LEFT JOIN (SELECT record_no FROM resolved_record WHERE status = 'failed') f ON f.record_no = s.record_no
WHERE s.newest_receipt_no IS NOT NULL
GROUP BY 2, 3
UNION ALL
SELECT 'goldens', a.entity, NULL, count(*)
FROM golden_anchor a JOIN link l ON l.record_no = a.anchor_no AND l.golden_id = a.golden_id
GROUP BY a.entity
UNION ALL
SELECT 'reviewTasks', entity, NULL, count(*) FROM review_task WHERE status IN ('open', 'claimed') GROUP BY entity
UNION ALL
SELECT 'redo', entity, NULL, count(*) FROM owed WHERE NOT newer GROUP BY entity`;

/** Counts for operators. */
export class RegistryStatusRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Subjects without rows are absent. */
  async count(): Promise<readonly StatusCount[]> {
    return this.unitOfWork.read(COUNTS);
  }
}
