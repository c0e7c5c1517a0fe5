import type { ReviewTaskState } from '@sogoc/golden';
import { isPending } from '@sogoc/golden';

import { usualDue } from './usual-due';
import { STATUS_OF_TASK } from './review-task.repository';

/** By what golden records are found, of one entity. */
export interface SoughtTerms {
  readonly entity: string;
  /** PostgreSQL's text form of a tsquery; one of them is enough. */
  readonly queries: readonly string[];
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
}

/** What narrows the queue; what is undefined does not. */
export interface QueueFilter {
  readonly entities: readonly string[];
  /** By entity, attributes that hold an address, in declared order; `''`: the record itself has a commune. */
  readonly addresses: Readonly<Record<string, readonly string[]>>;
  /** By entity, the weight in 1/1000 bit from which two records join. */
  readonly thresholds: Readonly<Record<string, number>>;
  /** Who asks. */
  readonly principal: string;
  /** These and no others, in whatever state. */
  readonly ids?: readonly string[];
  /** Undefined: open or claimed. */
  readonly status?: ReviewTaskState;
  readonly kind?: string;
  readonly sources?: readonly string[];
  /** `codeSet/code`. */
  readonly places?: readonly string[];
  /** In 1/1000 bit. */
  readonly weightFrom?: number;
  readonly weightTo?: number;
  /** In days. */
  readonly ageFrom?: number;
  readonly ageTo?: number;
  /** A principal, or `none`. */
  readonly assignee?: string;
  readonly clusterSizeFrom?: number;
  readonly clusterSizeTo?: number;
  readonly seenBefore?: boolean;
  readonly escalated?: boolean;
  readonly sought?: readonly SoughtTerms[];
  /** Whether what the asker passed over is shown too. */
  readonly skippedToo?: boolean;
}

/** As it was assigned, else five working days after the day in Viet Nam on which it was made. */
export const DUE = `coalesce(t.due_at, t.usual_due_at, ${usualDue('t.created_at')})`;

/** The records of its golden records together. */
export const TOTAL_SIZE = `(SELECT coalesce(sum(g.record_count), 0) FROM golden_record g WHERE g.id = ANY (t.golden_ids))`;

const SEEN_BEFORE = `(EXISTS (SELECT FROM review_note n WHERE n.task_id = t.id) OR EXISTS (SELECT FROM decision d WHERE d.task_id = t.id)
  OR EXISTS (SELECT FROM review_skip k WHERE k.task_id = t.id))`;

/** Spelt out as the partial index has it, so that the queue is read from the index however many tasks were closed. */
const IN_QUEUE = "t.status IN ('open', 'claimed')";

/** `codeSet/code` of the first place that one of its golden records has; `addresses` is a parameter of JSON. */
export const PLACE = (addresses: string): string => `(
  SELECT a.code_set || '/' || a.code FROM unnest(t.golden_ids) WITH ORDINALITY o (id, place) JOIN golden_record g ON g.id = o.id
  JOIN json_array_elements_text(${addresses}::json -> t.entity) WITH ORDINALITY w (name, place) ON true
  CROSS JOIN LATERAL (SELECT CASE WHEN w.name = '' THEN g.attributes ELSE g.attributes -> w.name END) v (value)
  CROSS JOIN LATERAL (SELECT CASE WHEN json_typeof(v.value) = 'object' THEN coalesce(v.value ->> 'communeCode', v.value ->> 'provinceCode') END,
    CASE WHEN json_typeof(v.value) = 'object' THEN v.value ->> 'codeSet' END) a (code, code_set)
  WHERE a.code IS NOT NULL AND a.code_set IS NOT NULL ORDER BY o.place, w.place LIMIT 1)`;

const HAS_SOURCE = (source: string): string =>
  `EXISTS (SELECT FROM unnest(t.record_nos) n (no) JOIN source_record s ON s.record_no = n.no WHERE s.source = ${source})`;

/** One text on more golden records than this is no question about them. */
const MOST_SOUGHT = 5_000;

const NAMED_BY = (terms: string, numbers: string): string => `t.golden_ids && ARRAY(
  SELECT s.golden_id FROM json_to_recordset(${terms}::json) AS w (entity text, query text)
    JOIN golden_search s ON s.entity = w.entity AND s.terms @@ w.query::tsquery
  UNION SELECT i.golden_id FROM json_to_recordset(${numbers}::json) AS w (entity text, scheme text, value text)
    JOIN golden_identifier i ON i.entity = w.entity AND i.scheme = w.scheme AND i.value = w.value LIMIT ${MOST_SOUGHT})`;

export interface QueueWhere {
  readonly sql: string;
  readonly joins: string;
  readonly seenBefore: string;
  /** The parameter that {@link PLACE} takes. */
  readonly addresses: string;
  readonly parameters: unknown[];
}

/** The filter as conditions on `review_task t`. */
export function queueWhere(filter: QueueFilter): QueueWhere {
  const parameters: unknown[] = [];
  const p = (value: unknown): string => `$${parameters.push(value)}`;
  const addresses = p(JSON.stringify(filter.addresses));
  // The parameter has a type also where no place is asked for.
  const conditions = [`t.entity = ANY (${p(filter.entities)}::text[])`, `${addresses}::json IS NOT NULL`];
  const add = <T>(value: T | undefined, sql: (value: T) => string): void => {
    if (value !== undefined) conditions.push(sql(value));
  };
  if (filter.ids) conditions.push(`t.id = ANY (${p(filter.ids)}::uuid[])`);
  else conditions.push(...stateConditions(filter.status, p));
  if (!filter.ids && !filter.skippedToo) conditions.push(notSkippedBy(p(filter.principal)));
  add(filter.kind, (kind) => `t.kind = ${p(kind)}`);
  for (const source of filter.sources ?? []) conditions.push(HAS_SOURCE(p(source)));
  add(filter.places, (places) => `${PLACE(addresses)} = ANY (${p(places)}::text[])`);
  add(filter.weightFrom, (weight) => `t.weight >= ${p(weight)}::integer`);
  add(filter.weightTo, (weight) => `t.weight < ${p(weight)}::integer`);
  add(filter.ageFrom, (days) => `t.created_at <= now() - ${p(days)}::double precision * interval '1 day'`);
  add(filter.ageTo, (days) => `t.created_at > now() - ${p(days)}::double precision * interval '1 day'`);
  add(filter.assignee, (who) => (who === 'none' ? 't.assignee IS NULL' : `t.assignee = ${p(who)}::uuid`));
  add(filter.clusterSizeFrom, (size) => `${TOTAL_SIZE} >= ${p(size)}::integer`);
  add(filter.clusterSizeTo, (size) => `${TOTAL_SIZE} <= ${p(size)}::integer`);
  add(filter.seenBefore, (seen) => (seen ? SEEN_BEFORE : `NOT ${SEEN_BEFORE}`));
  add(filter.escalated, (escalated) => `t.escalated_at IS ${escalated ? 'NOT NULL' : 'NULL'}`);
  add(filter.sought, (sought) => NAMED_BY(p(termsOf(sought)), p(numbersOf(sought))));
  return { sql: conditions.join(' AND '), joins: '', seenBefore: SEEN_BEFORE, addresses, parameters };
}

function stateConditions(status: ReviewTaskState | undefined, p: (value: unknown) => string): string[] {
  if (status === undefined) return [IN_QUEUE];
  return isPending(status) ? [IN_QUEUE, `${STATUS_OF_TASK} = ${p(status)}`] : [`t.status = ${p(status)}`];
}

const notSkippedBy = (principal: string): string =>
  `NOT EXISTS (SELECT FROM review_skip k WHERE k.task_id = t.id AND k.principal = ${principal}::uuid AND k.revision = t.revision)`;

const termsOf = (sought: readonly SoughtTerms[]): string =>
  JSON.stringify(sought.flatMap(({ entity, queries }) => queries.map((query) => ({ entity, query }))));

const numbersOf = (sought: readonly SoughtTerms[]): string =>
  JSON.stringify(sought.flatMap(({ entity, identifiers }) => identifiers.map((each) => ({ entity, ...each }))));

/**
 * Points of the cost of waiting: for each other task and question about a relation, statement, overdue day, and nearness to the threshold.
 * What blocks another question outranks all that blocks none.
 */
const POINTS = { task: 40, relation: 60, stake: 1, overdueDay: 1, nearness: 5 } as const;
const MOST = { tasks: 10, relations: 10, stake: 10, overdueDays: 20 } as const;

/** Tasks about a golden record that has more than one; of the whole queue, or asked for each of a few. */
const BUSY = {
  all: () =>
    `SELECT n.id, count(*) AS tasks FROM review_task t, unnest(t.golden_ids) n (id) WHERE ${IN_QUEUE} GROUP BY 1 HAVING count(*) > 1`,
  few: (name: string) => `
  SELECT n.id, k.tasks FROM (SELECT DISTINCT id FROM ${name}_golden) n CROSS JOIN LATERAL (
    SELECT count(*) AS tasks FROM review_task t WHERE t.golden_ids @> ARRAY[n.id] AND ${IN_QUEUE}) k WHERE k.tasks > 1`,
} as const;

/** Statements that name a number of a golden record of the task, counted now. */
const STAKE_NOW = `(SELECT count(DISTINCT n.record_no) FROM (
  SELECT r.record_no FROM golden_identifier i JOIN relation_statement r ON r.scheme = i.scheme AND r.value = i.value
  WHERE i.golden_id = ANY (s.golden_ids) LIMIT 100) n)`;

/**
 * The cost of waiting of the tasks of a set (`id, entity, kind, weight, golden_ids, due_at, stake`), as the set `name`. `thresholds` is a
 * parameter of JSON. Of a page all is counted now; of the whole queue, for its order, what is at stake is as of when the task was written.
 */
export const costSql = (set: string, thresholds: string, of: 'all' | 'few', name = 'c'): string => `,
${name}_golden AS (SELECT s.id AS task_id, g.id FROM ${set} s, unnest(s.golden_ids) g (id)),
${name}_busy AS MATERIALIZED (${BUSY[of](name)}),
${name}_asked AS MATERIALIZED (
  SELECT i.golden_id AS id, count(DISTINCT t.id) AS relations FROM review_task t
  JOIN relation_statement s ON s.type = split_part(t.qualifier, '/', 1) AND s.record_no = nullif(split_part(t.qualifier, '/', 2), '')::bigint
    AND s.ordinal = nullif(split_part(t.qualifier, '/', 3), '')::integer
  JOIN golden_identifier i ON i.scheme = s.scheme AND i.value = s.value
  WHERE ${IN_QUEUE} AND t.kind IN ('relation-ambiguous', 'relation-disputed') GROUP BY 1),
${name}_sums AS (
  SELECT g.task_id, coalesce(sum(b.tasks - 1), 0) AS tasks, coalesce(max(a.relations), 0) AS relations
  FROM ${name}_golden g LEFT JOIN ${name}_busy b USING (id) LEFT JOIN ${name}_asked a USING (id)
  WHERE b.id IS NOT NULL OR a.id IS NOT NULL GROUP BY 1),
${name}_threshold AS (SELECT key AS entity, value::integer AS match FROM json_each_text(${thresholds}::json)),
${name}_parts AS (
  SELECT s.id, coalesce(m.tasks, 0) AS blocked_tasks, coalesce(m.relations, 0) AS blocked_relations,
    ${of === 'few' ? STAKE_NOW : 's.stake'} AS stake,
    greatest(0, floor(extract(epoch FROM now() - s.due_at) / 86400))::integer AS overdue_days,
    CASE WHEN s.weight > 0 AND abs(h.match - s.weight) < 1000 THEN abs(h.match - s.weight) END AS nearness
  FROM ${set} s LEFT JOIN ${name}_sums m ON m.task_id = s.id LEFT JOIN ${name}_threshold h ON h.entity = s.entity),
${name} AS (
  SELECT w.*, (${POINTS.task} * least(blocked_tasks, ${MOST.tasks}) + ${POINTS.relation} * least(blocked_relations, ${MOST.relations})
    + ${POINTS.stake} * least(stake, ${MOST.stake}) + ${POINTS.overdueDay} * least(overdue_days, ${MOST.overdueDays})
    + coalesce(${POINTS.nearness} * (1000 - nearness) / 1000, 0))::integer AS score FROM ${name}_parts w)`;
