import { Injectable } from '@nestjs/common';
import { RELATION_TASK_KINDS, type ReplacingType, type WantedIdentifier } from '@sogoc/resolution';

import type { Transaction } from '../connection/transaction';

const OWES_A_LOOK = `
EXISTS (SELECT 1 FROM link l JOIN relation_statement s ON s.record_no = l.record_no WHERE l.golden_id = c.golden_id)
OR EXISTS (SELECT 1 FROM pinned_statement p WHERE p.golden_id = c.golden_id)
OR EXISTS (SELECT 1 FROM relation_answer a WHERE a.golden_id = c.golden_id)
OR EXISTS (SELECT 1 FROM review_task t WHERE t.golden_ids && ARRAY[c.golden_id] AND t.kind = ANY($2::text[])
  AND t.status IN ('open', 'claimed', 'held'))`;

/** One statement, so that what is claimed and what it leads to are of one snapshot. */
const SPREAD = `
WITH claimed AS (
  DELETE FROM relation_recheck WHERE recheck_no IN (
    SELECT recheck_no FROM relation_recheck WHERE stage = 'spread' AND recheck_no > $4
    ORDER BY recheck_no LIMIT $1 FOR UPDATE SKIP LOCKED)
  RETURNING golden_id, scheme, value),
carried AS (
  SELECT scheme, value FROM claimed WHERE golden_id IS NULL
  UNION
  SELECT i.scheme, i.value FROM claimed c JOIN golden_identifier i ON i.golden_id = c.golden_id),
named AS (
  SELECT scheme, value FROM carried
  UNION
  SELECT scheme, triple_without_series(value) FROM carried WHERE scheme = 'cadastral-triple'
  UNION
  SELECT 'tax-code', value FROM carried WHERE scheme = 'national-id'),
replaced AS (
  SELECT s.scheme, s.value FROM claimed c JOIN link l ON l.golden_id = c.golden_id
  JOIN relation_statement s ON s.record_no = l.record_no AND s.type = ANY($3::text[]) AND s.scheme IS NOT NULL
  UNION
  SELECT s.scheme, s.value FROM claimed c JOIN pinned_statement s ON s.golden_id = c.golden_id AND s.type = ANY($3::text[])
  UNION
  SELECT scheme, value FROM claimed WHERE golden_id IS NULL AND cardinality($3::text[]) > 0
  UNION
  -- Who carries a number takes it from being anybody else's alone.
  SELECT n.scheme, n.value FROM named n
  WHERE EXISTS (SELECT 1 FROM relation_statement s WHERE s.scheme = n.scheme AND s.value = n.value AND s.type = ANY($3::text[]))
    OR EXISTS (SELECT 1 FROM pinned_statement s WHERE s.scheme = n.scheme AND s.value = n.value AND s.type = ANY($3::text[]))),
affected AS (
  SELECT c.golden_id FROM claimed c WHERE c.golden_id IS NOT NULL AND (${OWES_A_LOOK})
  UNION
  SELECT l.golden_id FROM named n
  JOIN relation_statement s ON s.scheme = n.scheme AND s.value = n.value
  JOIN link l ON l.record_no = s.record_no
  WHERE l.golden_id IS NOT NULL
  UNION
  SELECT s.golden_id FROM named n JOIN pinned_statement s ON s.scheme = n.scheme AND s.value = n.value
  UNION
  -- Of statements that replace what they name, the thing named is asked about: it or another of its numbers changed, or who names it did or does no more.
  SELECT i.golden_id FROM replaced p JOIN golden_identifier i ON i.scheme = p.scheme AND i.value = p.value AND i.entity = ANY($5::text[])
  UNION
  SELECT i.golden_id FROM replaced p JOIN golden_identifier i ON i.scheme = 'cadastral-triple' AND p.scheme = i.scheme
    AND i.entity = ANY($5::text[]) AND triple_without_series(i.value) = p.value),
queued AS (INSERT INTO relation_recheck (stage, golden_id) SELECT 'check', golden_id FROM affected),
-- What is looked at again has not failed yet.
forgiven AS (DELETE FROM relation_recheck r USING affected a WHERE r.stage = 'failed' AND r.golden_id = a.golden_id)
SELECT count(*) AS n FROM claimed`;

/** What is to be looked at because of a change. Claiming deletes in the transaction that looks, so a crash gives the rows back. */
@Injectable()
export class RelationRecheckRepository {
  /** Asks for a look at golden records and all that name them, and at whoever names an identifier that nobody may carry now. */
  async add(tx: Transaction, goldenIds: readonly string[], lost: readonly WantedIdentifier[]): Promise<void> {
    if (goldenIds.length + lost.length === 0) return;
    await tx.query(
      `INSERT INTO relation_recheck (stage, golden_id, scheme, value)
       SELECT 'spread', id, NULL, NULL FROM unnest($1::uuid[]) AS g (id)
       UNION ALL
       SELECT 'spread', NULL, scheme, value FROM unnest($2::text[], $3::text[]) AS l (scheme, value)`,
      [goldenIds, lost.map(({ scheme }) => scheme), lost.map(({ value }) => value)],
    );
  }

  /**
   * Turns up to `limit` changes into the golden records whose relations they touch; `replacing` are the kinds of statements that
   * replace what they name, and `after` a number that {@link last} told. Answers how many changes there were.
   */
  async spread(
    tx: Transaction,
    limit: number,
    replacing: readonly Pick<ReplacingType, 'type' | 'named'>[],
    after = 0,
  ): Promise<number> {
    const [types, named] = [replacing.map(({ type }) => type), replacing.flatMap((each) => each.named)];
    const [row] = await tx.query<{ n: number }>(SPREAD, [limit, RELATION_TASK_KINDS, types, after, named]);
    return row?.n ?? 0;
  }

  /** The highest number of what waits; what is added later has a higher one. */
  async last(tx: Transaction): Promise<number> {
    const [row] = await tx.query<{ last: number | null }>('SELECT max(recheck_no) AS last FROM relation_recheck');
    return row?.last ?? 0;
  }

  /** Claims up to `limit` golden records to be looked at, `after` as in {@link spread}. Answers their ids, sorted and distinct. */
  async claim(tx: Transaction, limit: number, after = 0): Promise<string[]> {
    const rows = await tx.query<{ goldenId: string }>(
      `DELETE FROM relation_recheck WHERE recheck_no IN (
         SELECT recheck_no FROM relation_recheck WHERE stage = 'check' AND recheck_no > $2
         ORDER BY recheck_no LIMIT $1 FOR UPDATE SKIP LOCKED)
       RETURNING golden_id AS "goldenId"`,
      [limit, after],
    );
    return sortedDistinct(rows);
  }

  /** Claims what is to be looked at of these golden records. */
  async claimOf(tx: Transaction, goldenIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ goldenId: string }>(
      `DELETE FROM relation_recheck WHERE recheck_no IN (
         SELECT recheck_no FROM relation_recheck WHERE stage = 'check' AND golden_id = ANY($1::uuid[])
         ORDER BY recheck_no FOR UPDATE SKIP LOCKED)
       RETURNING golden_id AS "goldenId"`,
      [goldenIds],
    );
    return sortedDistinct(rows);
  }

  /** Keeps in mind that the look at a golden record failed. */
  async setAside(tx: Transaction, goldenId: string): Promise<void> {
    await tx.query(`DELETE FROM relation_recheck WHERE stage IN ('check', 'failed') AND golden_id = $1`, [goldenId]);
    await tx.query(`INSERT INTO relation_recheck (stage, golden_id) VALUES ('failed', $1)`, [goldenId]);
  }

  /** Has all that failed looked at again. */
  async retry(tx: Transaction): Promise<void> {
    await tx.query(`UPDATE relation_recheck SET stage = 'check' WHERE stage = 'failed'`);
  }
}

function sortedDistinct(rows: readonly { readonly goldenId: string }[]): string[] {
  return [...new Set(rows.map(({ goldenId }) => goldenId))].sort();
}
