import { Injectable } from '@nestjs/common';
import type { QualityCount } from '@sogoc/resolution';

import { type Transaction, TransactionRunner } from '../connection/transaction';

/** What is counted: the records of a source in one collection, on a day of Viet Nam. */
export interface QualityScope {
  readonly source: string;
  readonly entity: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

export interface StoredCounts extends QualityScope {
  readonly rules: string;
  readonly countedAt: Date;
  readonly counts: readonly QualityCount[];
}

/** Locks one scope: who counts it meanwhile waits. */
const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('quality ' || $1 || ' ' || $2, 0))`;

/**
 * All rules in one look at the records of a source. A value with an error is not among the standardised ones, so what was stated is what has
 * a value or a finding. Lists and objects are put together from several records, so only single values are held against the golden ones.
 */
const COUNT = `
WITH live AS MATERIALIZED (
  SELECT r.record_no, r.attributes, r.findings, r.observed_at >= ($3::date - $4::int) AT TIME ZONE 'Asia/Ho_Chi_Minh' AS living, l.golden_id
  FROM resolved_record r LEFT JOIN link l ON l.record_no = r.record_no
  WHERE r.source = $1 AND r.entity = $2 AND r.status = 'resolved'
), valued AS (
  SELECT v.record_no, v.living, v.golden_id, a.key AS attribute, a.value
  FROM live v CROSS JOIN LATERAL jsonb_each(v.attributes::jsonb) a WHERE a.value NOT IN ('null', '""', '[]')
), found AS (
  SELECT v.record_no, split_part(f ->> 'attribute', '/', 1) AS attribute, bool_or(f ->> 'severity' = 'error') AS wrong,
    bool_or(f ->> 'severity' <> 'info') AS unclean
  FROM live v CROSS JOIN LATERAL json_array_elements(v.findings) f GROUP BY 1, 2
), stated AS (
  SELECT attribute, w.value IS NOT NULL AS valued, w.living, coalesce(f.wrong, false) AS wrong, coalesce(f.unclean, false) AS unclean,
    CASE WHEN g.record_count > 1 AND jsonb_typeof(w.value) IN ('string', 'number', 'boolean')
      THEN g.attributes::jsonb -> attribute = w.value END AS agrees
  FROM valued w FULL JOIN found f USING (record_no, attribute) LEFT JOIN golden_record g ON g.id = w.golden_id
), counted AS (
  SELECT attribute, count(*) AS stated, count(*) FILTER (WHERE valued) AS valued, count(*) FILTER (WHERE valued AND NOT wrong) AS right_ones,
    count(*) FILTER (WHERE NOT unclean AND valued) AS clean, count(*) FILTER (WHERE valued AND living) AS living,
    count(agrees) AS compared, count(*) FILTER (WHERE agrees) AS agreed
  FROM stated GROUP BY attribute
)
INSERT INTO quality_daily (source, entity, day, attribute, criterion, passed, total, rules, counted_at)
SELECT $1, $2, $3, c.attribute, r.criterion, r.passed, r.total, $5, $6
FROM counted c CROSS JOIN LATERAL (VALUES ('dung', c.right_ones, c.stated), ('du', c.valued, (SELECT count(*) FROM live)),
  ('sach', c.clean, c.stated), ('song', c.living, c.valued), ('thong-nhat', c.agreed, c.compared)) AS r (criterion, passed, total)`;

/** Of each source and collection the newest day up to the one asked for. */
const NEWEST = `
SELECT q.source, q.entity, q.day::text AS day, q.rules, q.counted_at AS "countedAt", q.attribute, q.criterion, q.passed, q.total
FROM quality_daily q
JOIN (SELECT source, entity, max(day) AS day FROM quality_daily WHERE day <= $1 GROUP BY source, entity) n USING (source, entity, day)
WHERE ($2::text IS NULL OR q.source = $2) AND ($3::text IS NULL OR q.entity = $3)
ORDER BY q.source, q.entity, q.attribute, q.criterion`;

/** When anything last changed about the records of a scope, as far as it has no more than so many. */
const CHANGED = `
SELECT count(*)::int AS records, max(greatest(d.resolved_at, g.updated_at)) AS at
FROM (SELECT record_no FROM source_record WHERE source = $1 AND entity = $2 LIMIT $3) s
LEFT JOIN resolved_record d ON d.record_no = s.record_no
LEFT JOIN link l ON l.record_no = s.record_no LEFT JOIN golden_record g ON g.id = l.golden_id`;

interface CountRow extends Omit<StoredCounts, 'counts'>, QualityCount {}

/** Counts what passed the rules of quality. */
@Injectable()
export class QualityCountRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** Counts a day anew; it takes the place of what was counted of it before. */
  async count(tx: Transaction, scope: QualityScope, livingDays: number, rules: string, now: Date): Promise<void> {
    const { source, entity, day } = scope;
    await tx.query(LOCK, [source, entity]);
    await tx.query('DELETE FROM quality_daily WHERE source = $1 AND entity = $2 AND day = $3', [source, entity, day]);
    await tx.query(COUNT, [source, entity, day, livingDays, rules, now]);
  }

  /** By source and entity, as of a day. */
  async asOf(day: string, source?: string, entity?: string): Promise<readonly StoredCounts[]> {
    const rows = await this.transactions.read<CountRow>(NEWEST, [day, source ?? null, entity ?? null]);
    const scopes = new Map<string, StoredCounts & { readonly counts: QualityCount[] }>();
    for (const { attribute, criterion, passed, total, ...scope } of rows) {
      const name = `${scope.source} ${scope.entity}`;
      const known = scopes.get(name) ?? { ...scope, counts: [] };
      known.counts.push({ attribute, criterion, passed, total });
      scopes.set(name, known);
    }
    return [...scopes.values()];
  }

  /** When the records of a scope last changed; undefined: it has none, or more than `most`, for which that takes too long to tell. */
  async changedAt(source: string, entity: string, most: number): Promise<Date | undefined> {
    const [row] = await this.transactions.read<{ records: number; at: Date | null }>(CHANGED, [
      source,
      entity,
      most + 1,
    ]);
    return row === undefined || row.records > most ? undefined : (row.at ?? undefined);
  }
}
