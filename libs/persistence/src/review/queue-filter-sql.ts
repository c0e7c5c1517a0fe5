import { isPending, type ReviewTaskState } from '@sogoc/golden';
import { escapeLiteral } from 'pg';

import { usualDue } from './usual-due';
import { STATUS_OF_TASK } from './review-task.repository';
import { notSkippedBy } from './skipped-by-one-steward';

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
export const IN_QUEUE = "t.status IN ('open', 'claimed')";

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

const termsOf = (sought: readonly SoughtTerms[]): string =>
  JSON.stringify(sought.flatMap(({ entity, queries }) => queries.map((query) => ({ entity, query }))));

const numbersOf = (sought: readonly SoughtTerms[]): string =>
  JSON.stringify(sought.flatMap(({ entity, identifiers }) => identifiers.map((each) => ({ entity, ...each }))));
