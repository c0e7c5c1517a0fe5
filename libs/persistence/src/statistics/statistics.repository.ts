import { Injectable } from '@nestjs/common';
import type { DailyCount, DayRange } from '@sogoc/resolution';

import { TransactionRunner } from '../connection/transaction';
import { DUE } from '../review/queue-filter-sql';

/** Tasks of a kind that wait, and how long the middle and the slowest tenth of all have. */
export interface WaitingTasks {
  readonly entity: string;
  readonly kind: string;
  readonly count: number;
  readonly oldestAt: Date;
}

export interface WaitingAges {
  /** In days; null when nothing waits. */
  readonly p50: number | null;
  readonly p90: number | null;
  readonly overdue: number;
  readonly held: number;
  readonly escalated: number;
}

export interface FindingCount {
  readonly source: string;
  readonly entity: string;
  readonly attribute: string;
  readonly code: string;
  readonly count: number;
}

export interface FindingCounts {
  readonly counts: readonly FindingCount[];
  /** Whether they were counted in a part of the records and are scaled up. */
  readonly estimated: boolean;
}

const COUNTS = `
SELECT to_char(day, 'YYYY-MM-DD') AS day, entity, event, detail, count FROM daily_count
WHERE day BETWEEN $2::date AND $3::date AND entity = ANY ($1::text[])
UNION ALL
SELECT to_char(decided_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD'), entity, 'decision.' || kind, '', count(*) FROM decision
WHERE decided_at >= $2::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AND decided_at < ($3::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
  AND entity = ANY ($1::text[]) GROUP BY 1, 2, 3
ORDER BY day, entity, event, detail`;

const WAITING = `
SELECT entity, kind, count(*) AS count, min(created_at) AS "oldestAt" FROM review_task
WHERE status IN ('open', 'claimed') AND entity = ANY ($1::text[]) GROUP BY 1, 2 ORDER BY count(*) DESC, entity, kind`;

const AGE = `extract(epoch FROM now() - t.created_at) / 86400`;

const AGES = `
SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY ${AGE}) FILTER (WHERE t.status <> 'held') AS p50,
  percentile_disc(0.9) WITHIN GROUP (ORDER BY ${AGE}) FILTER (WHERE t.status <> 'held') AS p90,
  count(*) FILTER (WHERE t.status <> 'held' AND ${DUE} < now()) AS overdue, count(*) FILTER (WHERE t.status = 'held') AS held,
  count(*) FILTER (WHERE t.status <> 'held' AND t.escalated_at IS NOT NULL) AS escalated
FROM review_task t WHERE t.status IN ('open', 'claimed', 'held') AND t.entity = ANY ($1::text[])`;

/** Records that are looked into for findings; of more, a part that is drawn by the pages of the table. */
const MOST_LOOKED_INTO = 200_000;

/** An attribute's items count as the attribute. */
const findingsSql = (sample: string): string => `
SELECT d.source, d.entity, split_part(f ->> 'attribute', '/', 1) AS attribute, f ->> 'code' AS code, count(*) AS count
FROM resolved_record d ${sample} CROSS JOIN LATERAL json_array_elements(d.findings) f
WHERE d.finding_codes <> '{}' AND d.status <> 'deleted' AND d.entity = ANY ($1::text[]) GROUP BY 1, 2, 3, 4`;

/** Counts for who looks after the work. Each costs the same however long the registry has run. */
@Injectable()
export class StatisticsRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  async daily(entities: readonly string[], { from, to }: DayRange): Promise<readonly DailyCount[]> {
    return this.transactions.read(COUNTS, [entities, from, to]);
  }

  async waiting(entities: readonly string[]): Promise<readonly WaitingTasks[]> {
    return this.transactions.read(WAITING, [entities]);
  }

  async ages(entities: readonly string[]): Promise<WaitingAges> {
    const [row] = await this.transactions.read<WaitingAges>(AGES, [entities]);
    return row!;
  }

  async awaitingApproval(entities: readonly string[]): Promise<number> {
    const [row] = await this.transactions.read<{ count: number }>(
      `SELECT count(*) AS count FROM decision WHERE entity = ANY ($1::text[])
         AND (status = 'awaiting-approval' OR (status = 'applied' AND reversal_asked_at IS NOT NULL))`,
      [entities],
    );
    return row?.count ?? 0;
  }

  /** Of records as they stand, the most frequent first. Findings that few records have may be missing from an estimate. */
  async findings(entities: readonly string[], limit: number): Promise<FindingCounts> {
    const share = Math.min(1, MOST_LOOKED_INTO / Math.max(1, await this.recordsAbout()));
    const sample = share === 1 ? '' : `TABLESAMPLE SYSTEM (${(share * 100).toFixed(6)})`;
    const counts = await this.transactions.read<FindingCount>(
      `${findingsSql(sample)} ORDER BY count(*) DESC, source, entity, attribute, code LIMIT $2`,
      [entities, limit],
    );
    return { counts: counts.map((row) => ({ ...row, count: Math.round(row.count / share) })), estimated: share < 1 };
  }

  /** As the server last counted; -1 before it did. */
  private async recordsAbout(): Promise<number> {
    const [row] = await this.transactions.read<{ records: number }>(
      `SELECT reltuples::float8 AS records FROM pg_class WHERE oid = 'resolved_record'::regclass`,
    );
    return row?.records ?? 0;
  }
}
