import { Injectable } from '@nestjs/common';

import { TransactionRunner } from '../connection/transaction';
import type { RecordStatus } from './source-record.repository';

/** What is known of all records of a source in one collection. */
export interface SourceSummary {
  readonly statuses: Readonly<Record<RecordStatus, number>>;
  /** Live records by code of finding. */
  readonly findings: Readonly<Record<string, number>>;
  /** Null before the first. */
  readonly lastReceivedAt: Date | null;
  readonly lastObservedAt: Date | null;
  readonly oldestPendingAt: Date | null;
}

const STATUSES = `
SELECT count(*) FILTER (WHERE pending) AS pending, count(*) FILTER (WHERE NOT pending AND status = 'resolved') AS resolved,
  count(*) FILTER (WHERE NOT pending AND status = 'failed') AS failed, count(*) FILTER (WHERE NOT pending AND status = 'deleted') AS deleted,
  max(observed_at) AS "lastObservedAt"
FROM (
  SELECT r.newest_receipt_no > coalesce(d.newest_receipt_no, 0) AS pending, d.status, r.newest_observed_at AS observed_at
  FROM source_record r LEFT JOIN resolved_record d ON d.record_no = r.record_no
  WHERE r.entity = $1 AND r.source = $2 AND r.newest_receipt_no IS NOT NULL
) s`;

const FINDINGS = `
SELECT code, count(*) AS count
FROM resolved_record d CROSS JOIN LATERAL unnest(d.finding_codes) AS code
WHERE d.entity = $1 AND d.source = $2 AND d.status <> 'deleted' GROUP BY code ORDER BY code`;

/** Receipt numbers grow with time, so the latest receipt is that of the highest number. */
const FRESHNESS = `
SELECT (
    SELECT v.received_at FROM record_version v
    WHERE v.receipt_no = (SELECT max(r.newest_receipt_no) FROM source_record r WHERE r.entity = $1 AND r.source = $2)
  ) AS "lastReceivedAt",
  (
    SELECT min(v.received_at)
    FROM (SELECT DISTINCT p.record_no FROM pending_record p WHERE p.entity = $1) p
    JOIN source_record r ON r.record_no = p.record_no AND r.source = $2
    JOIN record_version v ON v.record_no = r.record_no AND v.receipt_no = r.newest_receipt_no
  ) AS "oldestPendingAt"`;

type Counts = Readonly<Record<RecordStatus, number>> & { readonly lastObservedAt: Date | null };

/** Counts for a source about its own records; each reads all of them once. */
@Injectable()
export class SourceSummaryRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  async of(entity: string, source: string): Promise<SourceSummary> {
    const [[counts], findings, [freshness]] = await Promise.all([
      this.transactions.read<Counts>(STATUSES, [entity, source]),
      this.transactions.read<{ code: string; count: number }>(FINDINGS, [entity, source]),
      this.transactions.read<Pick<SourceSummary, 'lastReceivedAt' | 'oldestPendingAt'>>(FRESHNESS, [entity, source]),
    ]);
    const { lastObservedAt, pending, resolved, failed, deleted } = counts!;
    return {
      statuses: { pending, resolved, failed, deleted },
      findings: Object.fromEntries(findings.map(({ code, count }) => [code, count])),
      lastObservedAt,
      ...freshness!,
    };
  }
}
