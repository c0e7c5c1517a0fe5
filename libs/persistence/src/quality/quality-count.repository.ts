import { Injectable } from '@nestjs/common';
import type { QualityCount } from '@sogoc/resolution';

import { type Transaction, TransactionRunner } from '../connection/transaction';
import { wholeAttributes } from '../source-records/packing/resolved-row';

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

/** Locks one scope: who counts it anew meanwhile waits, who would count what changed leaves it to him. */
const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('quality ' || $1 || ' ' || $2, 0))`;
const TRY_LOCK = `SELECT pg_try_advisory_xact_lock(hashtextextended('quality ' || $1 || ' ' || $2, 0)) AS locked`;

/** Record numbers in one slice. What changes in it is counted anew together. */
const SLICE_RECORDS = 500;
/** Slices that are counted by one statement. */
const SLICES_AT_ONCE = 100;

/** Records of a scope in some slices. */
const IN_SLICES = `
FROM unnest($3::bigint[]) AS slice (no) JOIN resolved_record r
  ON r.record_no >= slice.no * ${SLICE_RECORDS} AND r.record_no < (slice.no + 1) * ${SLICE_RECORDS}`;

/**
 * All rules in one look at the records of some slices. A value with an error is not among the standardised ones, so what was stated is what has
 * a value or a finding; what the registry does not know is none of its attributes. Lists and objects are put together from several records, so only single values are held against the golden ones.
 */
const COUNT = `
WITH live AS MATERIALIZED (
  SELECT slice.no AS slice, r.record_no, ${wholeAttributes('r')} AS attributes, r.findings,
    r.observed_at >= ($4::date - $5::int) AT TIME ZONE 'Asia/Ho_Chi_Minh' AS living, l.golden_id
  ${IN_SLICES} LEFT JOIN link l ON l.record_no = r.record_no
  WHERE r.source = $1 AND r.entity = $2 AND r.status = 'resolved'
), valued AS (
  SELECT v.slice, v.record_no, v.living, v.golden_id, a.key AS attribute, a.value
  FROM live v CROSS JOIN LATERAL jsonb_each(v.attributes::jsonb) a WHERE a.value NOT IN ('null', '""', '[]')
), found AS (
  SELECT v.slice, v.record_no, split_part(f ->> 'attribute', '/', 1) AS attribute, bool_or(f ->> 'severity' = 'error') AS wrong,
    bool_or(f ->> 'severity' <> 'info') AS unclean
  FROM live v CROSS JOIN LATERAL json_array_elements(v.findings) f WHERE f ->> 'code' <> 'UNKNOWN_ATTRIBUTE' GROUP BY 1, 2, 3
), stated AS (
  SELECT slice, attribute, w.value IS NOT NULL AS valued, w.living, coalesce(f.wrong, false) AS wrong, coalesce(f.unclean, false) AS unclean,
    CASE WHEN g.record_count > 1 AND jsonb_typeof(w.value) IN ('string', 'number', 'boolean')
      THEN g.attributes::jsonb -> attribute = w.value END AS agrees
  FROM valued w FULL JOIN found f USING (slice, record_no, attribute) LEFT JOIN golden_record g ON g.id = w.golden_id
), counted AS (
  SELECT slice, attribute, jsonb_build_array(count(*), count(*) FILTER (WHERE valued), count(*) FILTER (WHERE valued AND NOT wrong),
    count(*) FILTER (WHERE NOT unclean AND valued), count(*) FILTER (WHERE valued AND living),
    count(agrees), count(*) FILTER (WHERE agrees)) AS counts
  FROM stated GROUP BY slice, attribute
)
INSERT INTO quality_slice (source, entity, slice_no, live, counts)
SELECT $1, $2, n.no, (SELECT count(*) FROM live WHERE slice = n.no),
  coalesce((SELECT jsonb_object_agg(attribute, counts) FROM counted WHERE slice = n.no), '{}')
FROM unnest($3::bigint[]) AS n (no)
ON CONFLICT (source, entity, slice_no) DO UPDATE SET live = excluded.live, counts = excluded.counts`;

/** What is found now is open; what was open and is found no more was corrected; what was corrected and is found again came back. */
const CORRECTED = `
UPDATE finding_case c SET corrected_at = $4
FROM unnest($3::bigint[]) AS slice (no), source_record s
WHERE c.record_no >= slice.no * ${SLICE_RECORDS} AND c.record_no < (slice.no + 1) * ${SLICE_RECORDS} AND c.corrected_at IS NULL
  AND s.record_no = c.record_no AND s.source = $1 AND s.entity = $2
  AND NOT EXISTS (SELECT FROM resolved_record r CROSS JOIN LATERAL json_array_elements(r.findings) f
    WHERE r.record_no = c.record_no AND r.status <> 'deleted' AND f ->> 'code' = c.code AND f ->> 'attribute' = c.attribute)`;

const OPENED = `
INSERT INTO finding_case AS c (record_no, code, attribute, opened_at)
SELECT DISTINCT r.record_no, f ->> 'code', f ->> 'attribute', $4::timestamptz
${IN_SLICES} CROSS JOIN LATERAL json_array_elements(r.findings) f
WHERE r.source = $1 AND r.entity = $2 AND r.status <> 'deleted' AND r.finding_codes <> '{}' AND f ->> 'severity' <> 'info'
ON CONFLICT (record_no, code, attribute) DO UPDATE SET corrected_at = NULL, reopened = c.reopened + 1 WHERE c.corrected_at IS NOT NULL`;

const DAILY = `
WITH live AS (SELECT coalesce(sum(live), 0) AS n FROM quality_slice WHERE source = $1 AND entity = $2),
summed AS (
  SELECT a.key AS attribute, sum((a.value ->> 0)::bigint) AS stated, sum((a.value ->> 1)::bigint) AS valued, sum((a.value ->> 2)::bigint) AS right_ones,
    sum((a.value ->> 3)::bigint) AS clean, sum((a.value ->> 4)::bigint) AS living, sum((a.value ->> 5)::bigint) AS compared,
    sum((a.value ->> 6)::bigint) AS agreed
  FROM quality_slice q CROSS JOIN LATERAL jsonb_each(q.counts) a WHERE q.source = $1 AND q.entity = $2 GROUP BY a.key)
INSERT INTO quality_daily (source, entity, day, attribute, criterion, passed, total, rules, counted_at)
SELECT $1, $2, $3, c.attribute, r.criterion, r.passed, r.total, $4, $5
FROM summed c CROSS JOIN LATERAL (VALUES ('dung', c.right_ones, c.stated), ('du', c.valued, (SELECT n FROM live)),
  ('sach', c.clean, c.stated), ('song', c.living, c.valued), ('thong-nhat', c.agreed, c.compared)) AS r (criterion, passed, total)`;

const MARK = `
SELECT day::text AS day, rules, feed_seq AS "feedSequence", counted_at AS "countedAt" FROM quality_mark WHERE source = $1 AND entity = $2`;

const PUT_MARK = `
INSERT INTO quality_mark (source, entity, day, rules, feed_seq, counted_at) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (source, entity) DO UPDATE SET day = excluded.day, rules = excluded.rules, feed_seq = excluded.feed_seq, counted_at = excluded.counted_at`;

const ALL_SLICES = `
SELECT DISTINCT record_no / ${SLICE_RECORDS} AS no FROM source_record WHERE source = $1 AND entity = $2 ORDER BY 1`;

/** The record behind so many. */
const BEYOND = `SELECT record_no FROM source_record WHERE source = $1 AND entity = $2 ORDER BY record_no OFFSET $3 LIMIT 1`;

/** Slices with a record that was resolved since, or whose golden record changed. */
const TOUCHED_SLICES = `
SELECT DISTINCT t.record_no / ${SLICE_RECORDS} AS no FROM (
  SELECT r.record_no FROM resolved_record r WHERE r.resolved_at >= $4 AND r.source = $1 AND r.entity = $2
  UNION SELECT s.record_no FROM change_event e JOIN link l ON l.golden_id = e.golden_id
    JOIN source_record s ON s.record_no = l.record_no WHERE e.seq > $3 AND e.entity = $2 AND s.source = $1) t ORDER BY 1`;

/** Of each source and collection the newest day up to the one asked for. */
const NEWEST = `
SELECT q.source, q.entity, q.day::text AS day, q.rules, q.counted_at AS "countedAt", q.attribute, q.criterion, q.passed, q.total
FROM quality_daily q
JOIN (SELECT source, entity, max(day) AS day FROM quality_daily WHERE day <= $1 GROUP BY source, entity) n USING (source, entity, day)
WHERE ($2::text IS NULL OR q.source = $2) AND ($3::text IS NULL OR q.entity = $3)
ORDER BY q.source, q.entity, q.attribute, q.criterion`;

/** How far the slices of a scope tell. */
interface Mark {
  readonly day: string;
  readonly rules: string;
  readonly feedSequence: number;
  readonly countedAt: Date;
}

/** How a scope is counted. */
export interface CountWish {
  /** Days after which a value is not living any more. */
  readonly livingDays: number;
  /** Version of the rules. */
  readonly rules: string;
  readonly now: Date;
  /** All of it, whether or not it changed. */
  readonly isAnew?: boolean;
  /** Leaves it at what it is when more records than that would have to be looked at. */
  readonly mostRecords?: number;
}

/** Milliseconds that a change may have been under way when the figures were counted: it is dated by its beginning. */
const UNDER_WAY_MS = 60_000;

interface CountRow extends Omit<StoredCounts, 'counts'>, QualityCount {}

/** Counts what passed the rules of quality. */
@Injectable()
export class QualityCountRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /**
   * Counts what changed since the scope was counted last; the first time of a day, or under other rules, all of it. False: nothing changed, or more
   * than `mostRecords`.
   */
  async count(tx: Transaction, scope: QualityScope, wish: CountWish): Promise<boolean> {
    const { source, entity, day } = scope;
    if (!(await this.lock(tx, scope, wish))) return false;
    const slices = await this.changedSlices(tx, scope, wish);
    if (slices === undefined) return false;
    // Before the records are looked at, so that what changes meanwhile is looked at again.
    const [{ seq } = { seq: 0 }] = await tx.query<{ seq: number }>(
      'SELECT coalesce(max(seq), 0) AS seq FROM change_event',
    );
    if (slices.isAll) await tx.query('DELETE FROM quality_slice WHERE source = $1 AND entity = $2', [source, entity]);
    for (let from = 0; from < slices.numbers.length; from += SLICES_AT_ONCE)
      await this.countSlices(tx, scope, slices.numbers.slice(from, from + SLICES_AT_ONCE), wish);
    await tx.query('DELETE FROM quality_daily WHERE source = $1 AND entity = $2 AND day = $3', [source, entity, day]);
    await tx.query(DAILY, [source, entity, day, wish.rules, wish.now]);
    await tx.query(PUT_MARK, [source, entity, day, wish.rules, seq, wish.now]);
    return true;
  }

  private async lock(tx: Transaction, { source, entity }: QualityScope, { isAnew }: CountWish): Promise<boolean> {
    if (!isAnew) return (await tx.query<{ locked: boolean }>(TRY_LOCK, [source, entity]))[0]?.locked ?? false;
    await tx.query(LOCK, [source, entity]);
    return true;
  }

  /** Undefined: nothing changed, or more than is wished. */
  private async changedSlices(
    tx: Transaction,
    { source, entity, day }: QualityScope,
    { rules, isAnew = false, mostRecords = Infinity }: CountWish,
  ): Promise<{ readonly numbers: readonly number[]; readonly isAll: boolean } | undefined> {
    const [mark] = await tx.query<Mark>(MARK, [source, entity]);
    const isAll = isAnew || mark === undefined || mark.day !== day || mark.rules !== rules;
    const since = mark && new Date(mark.countedAt.getTime() - UNDER_WAY_MS);
    const rows = isAll
      ? await tx.query<{ no: number }>(ALL_SLICES, [source, entity])
      : await tx.query<{ no: number }>(TOUCHED_SLICES, [source, entity, mark.feedSequence, since]);
    const numbers = rows.map(({ no }) => no);
    const isTooMuch = isAll
      ? await this.hasMore(tx, source, entity, mostRecords)
      : numbers.length * SLICE_RECORDS > mostRecords;
    return isTooMuch || (!isAll && numbers.length === 0) ? undefined : { numbers, isAll };
  }

  private async hasMore(tx: Transaction, source: string, entity: string, records: number): Promise<boolean> {
    if (records === Infinity) return false;
    return (await tx.query(BEYOND, [source, entity, records])).length > 0;
  }

  private async countSlices(
    tx: Transaction,
    { source, entity, day }: QualityScope,
    slices: readonly number[],
    { livingDays, now }: CountWish,
  ): Promise<void> {
    await tx.query(COUNT, [source, entity, slices, day, livingDays]);
    await tx.query(CORRECTED, [source, entity, slices, now]);
    await tx.query(OPENED, [source, entity, slices, now]);
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
}
