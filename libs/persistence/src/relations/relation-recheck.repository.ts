import type { Transaction } from '../connection/transaction';
import type { WantedIdentifier } from './identifier-carrier.repository';

/** Kinds of review tasks that relations make. */
export const RELATION_TASK_KINDS = ['relation-ambiguous', 'relation-disputed'] as const;

const OWES_A_LOOK = `
EXISTS (SELECT 1 FROM link l JOIN relation_statement s ON s.record_no = l.record_no WHERE l.golden_id = c.golden_id)
OR EXISTS (SELECT 1 FROM relation_answer a WHERE a.golden_id = c.golden_id)
OR EXISTS (SELECT 1 FROM review_task t WHERE t.golden_ids && ARRAY[c.golden_id] AND t.kind = ANY($2::text[])
  AND t.status IN ('open', 'claimed', 'held'))`;

/** One statement, so that what is claimed and what it leads to are of one snapshot. */
const SPREAD = `
WITH claimed AS (
  DELETE FROM relation_recheck WHERE recheck_no IN (
    SELECT recheck_no FROM relation_recheck WHERE stage = 'spread' ORDER BY recheck_no LIMIT $1 FOR UPDATE SKIP LOCKED)
  RETURNING golden_id, scheme, value),
carried AS (
  SELECT scheme, value FROM claimed WHERE golden_id IS NULL
  UNION
  SELECT i.scheme, i.value FROM claimed c JOIN golden_identifier i ON i.golden_id = c.golden_id),
named AS (
  SELECT scheme, value FROM carried
  UNION
  SELECT scheme, triple_without_series(value) FROM carried WHERE scheme = 'cadastral-triple'),
affected AS (
  SELECT c.golden_id FROM claimed c WHERE c.golden_id IS NOT NULL AND (${OWES_A_LOOK})
  UNION
  SELECT l.golden_id FROM named n
  JOIN relation_statement s ON s.scheme = n.scheme AND s.value = n.value
  JOIN link l ON l.record_no = s.record_no
  WHERE l.golden_id IS NOT NULL),
queued AS (INSERT INTO relation_recheck (stage, golden_id) SELECT 'check', golden_id FROM affected)
SELECT count(*) AS n FROM claimed`;

/** What is to be looked at because of a change. Claiming deletes in the transaction that looks, so a crash gives the rows back. */
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

  /** Turns up to `limit` changes into the golden records whose relations they touch. Answers how many changes there were. */
  async spread(tx: Transaction, limit: number): Promise<number> {
    const [row] = await tx.query<{ n: number }>(SPREAD, [limit, RELATION_TASK_KINDS]);
    return row?.n ?? 0;
  }

  /** Claims up to `limit` golden records to be looked at. Answers their ids, sorted and distinct. */
  async claim(tx: Transaction, limit: number): Promise<string[]> {
    const rows = await tx.query<{ goldenId: string }>(
      `DELETE FROM relation_recheck WHERE recheck_no IN (
         SELECT recheck_no FROM relation_recheck WHERE stage = 'check' ORDER BY recheck_no LIMIT $1 FOR UPDATE SKIP LOCKED)
       RETURNING golden_id AS "goldenId"`,
      [limit],
    );
    return [...new Set(rows.map((row) => row.goldenId))].sort();
  }
}
