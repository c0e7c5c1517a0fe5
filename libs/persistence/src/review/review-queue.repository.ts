import { Injectable } from '@nestjs/common';

import { TransactionRunner } from '../connection/transaction';
import { type FacetCount, FACETS, facetSql } from './queue-facets';
import { costSql } from './cost-of-waiting';
import { DUE, PLACE, type QueueFilter, queueWhere, TOTAL_SIZE } from './queue-filter-sql';
import { STATUS_OF_TASK, type StoredReviewTask, TASK_COLUMNS } from './review-task.repository';

export type { FacetCount } from './queue-facets';
export type { QueueFilter, SoughtTerms } from './queue-filter-sql';

export type QueueOrder = 'age' | 'cost' | 'weight';

/** Where a page ended: what it is ordered by, and the task. */
export interface QueuePosition {
  readonly rank: number;
  readonly createdMicros: number;
  readonly id: string;
}

export interface QueuePage {
  readonly filter: QueueFilter;
  readonly order: QueueOrder;
  readonly after: QueuePosition | undefined;
  readonly limit: number;
}

/** What waits for a task, as numbers. */
export interface QueueCost {
  readonly score: number;
  /** Other tasks about its golden records. */
  readonly blockedTasks: number;
  /** Questions about relations that may mean one of its golden records. */
  readonly blockedRelations: number;
  /** Statements of others that name a number of its golden records. */
  readonly stake: number;
  readonly overdueDays: number;
  /** In 1/1000 bit, from the threshold; null when it is further than one bit. */
  readonly nearness: number | null;
}

export interface QueuedTask extends StoredReviewTask {
  /** What the page is ordered by. */
  readonly rank: number;
  readonly sources: readonly string[];
  readonly clusterSize: number;
  readonly seenBefore: boolean;
  readonly assignee: string | null;
  readonly assigneeName: string | null;
  readonly escalatedBy: string | null;
  readonly escalatedByName: string | null;
  readonly escalatedAt: Date | null;
  readonly dueAt: Date;
  /** Of a hold on it in force; null: it waits for its evidence to change. */
  readonly holdUntil: Date | null;
  readonly cost: QueueCost;
}

/** Another task, and what it has to do with the one that was asked about. */
export interface RelatedTask {
  readonly id: string;
  readonly because: 'same-golden-record' | 'relation';
}

const RELATED = `
WITH t AS (SELECT id, golden_ids FROM review_task WHERE id = $1)
SELECT DISTINCT ON (r.id) r.id, r.because FROM (
  SELECT o.id, 'same-golden-record' AS because, 0 AS rank FROM t JOIN review_task o ON o.golden_ids && t.golden_ids
  WHERE o.id <> t.id AND o.status IN ('open', 'claimed', 'held')
  UNION ALL
  SELECT o.id, 'relation', 1 FROM t JOIN golden_identifier i ON i.golden_id = ANY (t.golden_ids)
  JOIN relation_statement s ON s.scheme = i.scheme AND s.value = i.value
  JOIN review_task o ON o.status IN ('open', 'claimed', 'held') AND o.kind IN ('relation-ambiguous', 'relation-disputed')
    AND o.qualifier = s.type || '/' || s.record_no || '/' || s.ordinal) r
ORDER BY r.id, r.rank LIMIT $2`;

const SOURCES = `ARRAY(SELECT DISTINCT s.source::text FROM unnest(t.record_nos) n (no) JOIN source_record s ON s.record_no = n.no ORDER BY 1)`;
const NAME_OF = (column: string): string => `(SELECT p.name FROM principal p WHERE p.id = t.${column})`;
/** Decisions name their task only when made on it; a hold on the records themselves rests on the task's evidence. */
const HOLD_UNTIL = `CASE WHEN ${STATUS_OF_TASK} = 'held' THEN (SELECT max(d.until) FROM decision d
  WHERE d.kind = 'hold' AND d.status = 'applied' AND (d.task_id = t.id OR d.golden_ids && t.golden_ids AND t.fingerprint = ANY (d.fingerprints))) END`;

/** The stewards' queue with all that its order, its filters and its rows go by; set by set, never task by task. */
@Injectable()
export class ReviewQueueRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  async page({ filter, order, after, limit }: QueuePage): Promise<readonly QueuedTask[]> {
    const where = queueWhere(filter);
    const { parameters } = where;
    const p = (value: unknown): string => `$${parameters.push(value)}`;
    const position = after
      ? `WHERE (-r.rank, r.created_at, r.id) > (-${p(after.rank)}::integer, timestamptz 'epoch' + ${p(after.createdMicros)}::bigint * interval '1 microsecond', ${p(after.id)}::uuid)`
      : '';
    const ranked = order === 'cost' ? costSql('q', p(JSON.stringify(filter.thresholds)), 'all') : '';
    const rank = { age: '0', weight: 's.weight', cost: 's.score' }[order];
    return this.transactions.read(
      `WITH q AS MATERIALIZED (SELECT t.id, t.entity, t.kind, t.weight, t.golden_ids, t.created_at, t.stake, ${DUE} AS due_at FROM review_task t ${where.joins} WHERE ${where.sql})
       ${ranked},
       r AS (SELECT s.*, ${rank} AS rank FROM ${order === 'cost' ? 'c' : 'q'} s),
       page AS MATERIALIZED (SELECT r.* FROM r ${position} ORDER BY -r.rank, r.created_at, r.id LIMIT ${p(limit)})
       ${costSql('page', p(JSON.stringify(filter.thresholds)), order === 'cost' ? 'ranked' : 'few', 'shown')}
       SELECT ${TASK_COLUMNS}, page.rank, ${SOURCES} AS sources, ${TOTAL_SIZE} AS "clusterSize",
         ${where.seenBefore} AS "seenBefore", t.assignee, ${NAME_OF('assignee')} AS "assigneeName",
         t.escalated_by AS "escalatedBy", ${NAME_OF('escalated_by')} AS "escalatedByName", t.escalated_at AS "escalatedAt",
         ${DUE} AS "dueAt", ${HOLD_UNTIL} AS "holdUntil",
         json_build_object('score', shown.score, 'blockedTasks', shown.blocked_tasks, 'blockedRelations', shown.blocked_relations,
           'stake', shown.stake, 'overdueDays', shown.overdue_days, 'nearness', shown.nearness) AS cost
       FROM page JOIN review_task t ON t.id = page.id JOIN shown ON shown.id = page.id
       ORDER BY -page.rank, page.created_at, page.id`,
      parameters,
    );
  }

  /** One task as the queue shows it, whatever its state; `id` must be a UUID. */
  async find(id: string, filter: QueueFilter): Promise<QueuedTask | undefined> {
    const [task] = await this.page({ filter: { ...filter, ids: [id] }, order: 'age', after: undefined, limit: 1 });
    return task;
  }

  /** Other tasks in the queue or held: about one of its golden records, or about a relation that may mean one. `id` must be a UUID. */
  async related(id: string, most: number): Promise<readonly RelatedTask[]> {
    return this.transactions.read(RELATED, [id, most]);
  }

  /** Content hash of the policy version of an entity that was the newest at a time; null when none is kept from before. */
  async policyAt(entity: string, at: Date): Promise<string | null> {
    const [row] = await this.transactions.read<{ hash: string }>(
      'SELECT hash FROM policy_version WHERE entity = $1 AND created_at <= $2 ORDER BY created_at DESC LIMIT 1',
      [entity, at],
    );
    return row?.hash ?? null;
  }

  /** Counts of what the filter leaves, by facet and value. */
  async facets(filter: QueueFilter): Promise<readonly FacetCount[]> {
    const where = queueWhere(filter);
    return this.transactions.read(
      `WITH q AS MATERIALIZED (SELECT t.*, ${DUE} AS due, ${PLACE(filter.addresses)} AS place, ${where.seenBefore} AS seen
         FROM review_task t ${where.joins} WHERE ${where.sql})
       ${FACETS.map(facetSql).join(' UNION ALL ')}`,
      where.parameters,
    );
  }
}
