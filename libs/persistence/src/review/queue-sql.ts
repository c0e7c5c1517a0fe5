import type { ReviewTaskState } from '@sogoc/golden';
import { isPending } from '@sogoc/golden';
import { escapeLiteral } from 'pg';

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

/** Of `golden_record g`: `codeSet/code` of the first of these attributes that tells a place; `''`: the record itself does. */
const placeOf = (attributes: readonly string[]): string =>
  `coalesce(${attributes
    .map(
      (name) => `(SELECT p.value ->> 'codeSet' || '/' || coalesce(p.value ->> 'communeCode', p.value ->> 'provinceCode')
      FROM (SELECT ${name === '' ? 'g.attributes' : `g.attributes -> ${escapeLiteral(name)}`} AS value) p WHERE json_typeof(p.value) = 'object')`,
    )
    .join(', ')}, NULL)`;

/**
 * `codeSet/code` of the first place that one of its golden records has. Documents are long to read, so that no more of them is read than
 * it takes: of the first golden record as a rule.
 */
export const PLACE = (addresses: QueueFilter['addresses']): string => {
  const ofEntity = Object.entries(addresses)
    .filter(([, attributes]) => attributes.length > 0)
    .map(([entity, attributes]) => {
      const place = placeOf(attributes);
      const ofFirst = `(SELECT ${place} FROM golden_record g WHERE g.id = t.golden_ids[1])`;
      const ofOthers = `(SELECT a.place FROM unnest(t.golden_ids[2:]) WITH ORDINALITY o (id, ordinal) JOIN golden_record g ON g.id = o.id
        CROSS JOIN LATERAL (SELECT ${place}) a (place) WHERE a.place IS NOT NULL ORDER BY o.ordinal LIMIT 1)`;
      return `WHEN ${escapeLiteral(entity)} THEN coalesce(${ofFirst}, ${ofOthers})`;
    });
  return ofEntity.length === 0 ? 'NULL::text' : `(CASE t.entity ${ofEntity.join(' ')} END)`;
};

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
  readonly parameters: unknown[];
}

/** The filter as conditions on `review_task t`. */
export function queueWhere(filter: QueueFilter): QueueWhere {
  const parameters: unknown[] = [];
  const p = (value: unknown): string => `$${parameters.push(value)}`;
  const conditions = [`t.entity = ANY (${p(filter.entities)}::text[])`];
  const add = <T>(value: T | undefined, sql: (value: T) => string): void => {
    if (value !== undefined) conditions.push(sql(value));
  };
  if (filter.ids) conditions.push(`t.id = ANY (${p(filter.ids)}::uuid[])`);
  else conditions.push(...stateConditions(filter.status, p));
  if (!filter.ids && !filter.skippedToo) conditions.push(notSkippedBy(p(filter.principal)));
  add(filter.kind, (kind) => `t.kind = ${p(kind)}`);
  for (const source of filter.sources ?? []) conditions.push(HAS_SOURCE(p(source)));
  add(filter.places, (places) => `${PLACE(filter.addresses)} = ANY (${p(places)}::text[])`);
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
  return { sql: conditions.join(' AND '), joins: '', seenBefore: SEEN_BEFORE, parameters };
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
