import { IN_QUEUE } from './queue-filter-sql';

/**
 * Points of the cost of waiting: for each other task and question about a relation, statement, overdue day, and nearness to the threshold.
 * What blocks another question outranks all that blocks none.
 */
const POINTS = { task: 40, relation: 60, stake: 1, overdueDay: 1, nearness: 5 } as const;
const MOST = { tasks: 10, relations: 10, stake: 10, overdueDays: 20 } as const;

type CostOf = 'all' | 'few' | 'ranked';

/** Golden records by task: of the whole queue, or of the set. */
const GOLDENS = (set: string, of: CostOf): string =>
  of === 'all'
    ? `SELECT t.id AS task_id, n.id FROM review_task t, unnest(t.golden_ids) n (id) WHERE ${IN_QUEUE}`
    : `SELECT s.id AS task_id, n.id FROM ${set} s, unnest(s.golden_ids) n (id)`;

/** How many other tasks there are about a golden record: counted at once, asked for each of a few, or as the order counted them. */
const BUSY: Readonly<Record<CostOf, (name: string) => string>> = {
  all: (name) => `SELECT id, count(*)::integer - 1 AS tasks FROM ${name}_golden GROUP BY 1 HAVING count(*) > 1`,
  few: (name) => `
  SELECT n.id, k.tasks FROM (SELECT DISTINCT id FROM ${name}_golden) n CROSS JOIN LATERAL (
    SELECT count(*)::integer - 1 AS tasks FROM review_task t WHERE t.golden_ids @> ARRAY[n.id] AND ${IN_QUEUE}) k WHERE k.tasks > 0`,
  ranked: () => `SELECT id, tasks FROM c_busy`,
};

/** Statements that name a number of a golden record of the task, counted now. */
const STAKE_NOW = `(SELECT count(DISTINCT n.record_no)::integer FROM (
  SELECT r.record_no FROM golden_identifier i JOIN relation_statement r ON r.scheme = i.scheme AND r.value = i.value
  WHERE i.golden_id = ANY (s.golden_ids) LIMIT 100) n)`;

/**
 * The cost of waiting of the tasks of a set (`id, entity, kind, weight, golden_ids, created_at, due_at, stake`), as the set `name`, which has
 * those columns too. `thresholds` is a parameter of JSON. Of a page all is counted now (of a page of the order by cost, what the order did
 * not count); of the whole queue, for its order, what is at stake is as of when the task was written. Whole numbers throughout: the queue
 * may have ten thousand rows.
 */
export const costSql = (set: string, thresholds: string, of: CostOf, name = 'c'): string => `,
${name}_golden AS MATERIALIZED (${GOLDENS(set, of)}),
${name}_busy AS MATERIALIZED (${BUSY[of](name)}),
${name}_asked AS MATERIALIZED (${of === 'ranked' ? 'SELECT id, relations FROM c_asked' : ASKED}),
${name}_sums AS (
  SELECT g.task_id, coalesce(sum(b.tasks), 0)::integer AS tasks, coalesce(max(a.relations), 0) AS relations
  FROM ${name}_golden g LEFT JOIN ${name}_busy b USING (id) LEFT JOIN ${name}_asked a USING (id)
  WHERE b.id IS NOT NULL OR a.id IS NOT NULL GROUP BY 1),
${name}_threshold AS (SELECT key AS entity, value::integer AS match FROM json_each_text(${thresholds}::json)),
${name}_parts AS (
  SELECT s.id, s.entity, s.kind, s.weight, s.golden_ids, s.created_at, s.due_at,
    coalesce(m.tasks, 0) AS blocked_tasks, coalesce(m.relations, 0) AS blocked_relations,
    ${of === 'all' ? 's.stake' : STAKE_NOW} AS stake,
    CASE WHEN s.due_at < now() THEN floor(date_part('epoch', now() - s.due_at) / 86400)::integer ELSE 0 END AS overdue_days,
    CASE WHEN s.weight > 0 AND abs(h.match - s.weight) < 1000 THEN abs(h.match - s.weight) END AS nearness
  FROM ${set} s LEFT JOIN ${name}_sums m ON m.task_id = s.id LEFT JOIN ${name}_threshold h ON h.entity = s.entity),
${name} AS (
  SELECT w.*, ${POINTS.task} * least(blocked_tasks, ${MOST.tasks}) + ${POINTS.relation} * least(blocked_relations, ${MOST.relations})
    + ${POINTS.stake} * least(stake, ${MOST.stake}) + ${POINTS.overdueDay} * least(overdue_days, ${MOST.overdueDays})
    + coalesce(${POINTS.nearness} * (1000 - nearness) / 1000, 0) AS score FROM ${name}_parts w)`;

/** Questions about relations that may mean a golden record. */
const ASKED = `
  SELECT i.golden_id AS id, count(DISTINCT t.id)::integer AS relations FROM review_task t
  JOIN relation_statement s ON s.type = split_part(t.qualifier, '/', 1) AND s.record_no = nullif(split_part(t.qualifier, '/', 2), '')::bigint
    AND s.ordinal = nullif(split_part(t.qualifier, '/', 3), '')::integer
  JOIN golden_identifier i ON i.scheme = s.scheme AND i.value = s.value
  WHERE ${IN_QUEUE} AND t.kind IN ('relation-ambiguous', 'relation-disputed') GROUP BY 1`;
