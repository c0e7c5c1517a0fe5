import { Injectable } from '@nestjs/common';

import { type Transaction, TransactionRunner } from '../connection/transaction';

export type BatchStatus = 'awaiting-approval' | 'running' | 'applied' | 'reversal-awaiting-approval' | 'reversed';
export type BatchVerdict = 'same' | 'different';

/** A task of a batch, and what became of it. */
export interface StoredBatchTask {
  readonly taskId: string;
  readonly revision: number;
  readonly viewed: boolean;
  readonly decisionId: string;
  /** Of the decision; null: none was made. */
  readonly decided: 'applied' | 'awaiting-approval' | 'reversed' | null;
  readonly leftBecause: string | null;
}

export interface NewBatch {
  readonly id: string;
  readonly entity: string;
  readonly verdict: BatchVerdict;
  readonly status: 'awaiting-approval' | 'running';
  readonly pattern: unknown;
  readonly author: string;
  readonly reason: string;
  readonly tasks: readonly Omit<StoredBatchTask, 'decided' | 'leftBecause'>[];
}

export interface StoredBatch extends Omit<NewBatch, 'status' | 'tasks'> {
  readonly status: BatchStatus;
  readonly authorName: string;
  readonly madeAt: Date;
  readonly approvedBy: string | null;
  readonly approvedByName: string | null;
  readonly approvedAt: Date | null;
  readonly reversalAskedBy: string | null;
  readonly reversedBy: string | null;
  readonly reversedByName: string | null;
  readonly reversalReason: string | null;
  readonly reversedAt: Date | null;
  readonly tasks: readonly StoredBatchTask[];
}

/** A task that a batch may take in. */
export interface BatchCandidate {
  readonly taskId: string;
  readonly revision: number;
  readonly left: number;
  readonly right: number;
}

export interface CandidateWish {
  readonly entity: string;
  readonly taskId: string;
  /** In 1/1000 bit: how far the weights may lie from that of the task. */
  readonly within: number;
  readonly limit: number;
}

/** Batches of one author and verdict over one pattern. */
interface BatchesAlike {
  readonly author: string;
  readonly entity: string;
  readonly verdict: BatchVerdict;
  /** Of the pattern, as JSON. */
  readonly levels: string;
  readonly withinHours: number;
}

const NAME_OF = (column: string): string => `(SELECT p.name FROM principal p WHERE p.id = b.${column})`;

const SELECT = `
SELECT b.id, b.entity, b.verdict, b.status, b.pattern, b.author, ${NAME_OF('author')} AS "authorName", b.reason, b.made_at AS "madeAt",
  b.approved_by AS "approvedBy", ${NAME_OF('approved_by')} AS "approvedByName", b.approved_at AS "approvedAt",
  b.reversal_asked_by AS "reversalAskedBy", b.reversed_by AS "reversedBy", ${NAME_OF('reversed_by')} AS "reversedByName",
  b.reversal_reason AS "reversalReason", b.reversed_at AS "reversedAt",
  (SELECT json_agg(json_build_object('taskId', m.task_id, 'revision', m.revision, 'viewed', m.viewed, 'decisionId', m.decision_id,
     'decided', d.status, 'leftBecause', m.left_because) ORDER BY m.ordinal)
   FROM decision_batch_task m LEFT JOIN decision d ON d.id = m.decision_id WHERE m.batch_id = b.id) AS tasks
FROM decision_batch b`;

const SOURCES = (task: string): string => `ARRAY(
  SELECT s.source FROM source_record s WHERE s.record_no = ANY (${task}.record_nos) ORDER BY s.source, s.record_no)`;

/** Open tasks that rest on two records as the one asked about does: kind, what it is about, reasons, and sources; the likest first. */
const CANDIDATES = `
SELECT t.id AS "taskId", t.revision, t.record_nos[1] AS "left", t.record_nos[2] AS "right"
FROM review_task a JOIN review_task t ON t.entity = a.entity AND t.kind = a.kind AND t.qualifier IS NOT DISTINCT FROM a.qualifier
  AND t.reasons = a.reasons AND t.weight BETWEEN a.weight - $3::integer AND a.weight + $3::integer
WHERE a.id = $1 AND a.entity = $2 AND cardinality(a.record_nos) = 2 AND cardinality(t.record_nos) = 2
  AND (t.status = 'open' OR (t.status = 'claimed' AND (t.claimed_until <= now() OR t.claimed_by = $5::uuid)))
  AND NOT EXISTS (SELECT FROM decision d WHERE d.task_id = t.id AND d.status = 'awaiting-approval')
  AND ${SOURCES('t')} = ${SOURCES('a')}
ORDER BY t.id <> a.id, abs(t.weight - a.weight), t.created_at, t.id LIMIT $4`;

/** Verdicts on many tasks at once. */
@Injectable()
export class DecisionBatchRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** Tasks that are like one, that one first; none when it rests on no two records or is not to be had. `steward` may hold them. */
  async candidates(tx: Transaction, wish: CandidateWish, steward: string): Promise<readonly BatchCandidate[]> {
    const { taskId, entity, within, limit } = wish;
    return tx.query(CANDIDATES, [taskId, entity, within, limit, steward]);
  }

  /**
   * Tasks of batches that an author carries out or carried out without a second person, of one verdict and pattern, made within so many
   * hours. Counted under a lock, so that of two at once one sees the other.
   */
  async countAlone(tx: Transaction, { author, entity, verdict, levels, withinHours }: BatchesAlike): Promise<number> {
    await tx.query('SELECT FROM principal WHERE id = $1 FOR NO KEY UPDATE', [author]);
    const [row] = await tx.query<{ n: number }>(
      `SELECT count(*) AS n FROM decision_batch b JOIN decision_batch_task m ON m.batch_id = b.id
       WHERE b.author = $1 AND b.entity = $2 AND b.verdict = $3 AND b.pattern ->> 'levels' = $4 AND b.approved_by IS NULL
         AND b.status IN ('running', 'applied') AND b.made_at > now() - $5::integer * interval '1 hour'`,
      [author, entity, verdict, levels, withinHours],
    );
    return row!.n;
  }

  async insert(tx: Transaction, batch: NewBatch): Promise<void> {
    const { id, entity, verdict, status, pattern, author, reason, tasks } = batch;
    await tx.query(
      'INSERT INTO decision_batch (id, entity, verdict, status, pattern, author, reason) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [id, entity, verdict, status, JSON.stringify(pattern), author, reason],
    );
    await tx.query(
      `INSERT INTO decision_batch_task (batch_id, ordinal, task_id, revision, viewed, decision_id)
       SELECT $1, n, (t ->> 'taskId')::uuid, (t ->> 'revision')::integer, (t ->> 'viewed')::boolean, (t ->> 'decisionId')::uuid
       FROM json_array_elements($2::json) WITH ORDINALITY AS e (t, n)`,
      [id, JSON.stringify(tasks)],
    );
  }

  /** `id` must be a UUID. */
  async find(id: string): Promise<StoredBatch | undefined> {
    const [batch] = await this.transactions.read<StoredBatch>(`${SELECT} WHERE b.id = $1`, [id]);
    return batch;
  }

  /** The newest first, from behind an id. */
  async list(
    entities: readonly string[],
    { status, before, limit }: { readonly status?: BatchStatus; readonly before?: string; readonly limit: number },
  ): Promise<readonly StoredBatch[]> {
    return this.transactions.read(
      `${SELECT} WHERE b.entity = ANY ($1::text[]) AND ($2::text IS NULL OR b.status = $2) AND ($3::uuid IS NULL OR b.id < $3)
       ORDER BY b.id DESC LIMIT $4`,
      [entities, status ?? null, before ?? null, limit],
    );
  }

  /** False: it is not, or not any more, what it was taken for. */
  async approve(id: string, by: string): Promise<boolean> {
    return this.changed(
      `UPDATE decision_batch SET status = 'running', approved_by = $2, approved_at = now() WHERE id = $1 AND status = 'awaiting-approval' RETURNING id`,
      [id, by],
    );
  }

  /** A second person has to agree. */
  async askReversal(id: string, by: string, reason: string): Promise<boolean> {
    return this.changed(
      `UPDATE decision_batch SET status = 'reversal-awaiting-approval', reversal_asked_by = $2, reversal_reason = $3
       WHERE id = $1 AND status IN ('running', 'applied') RETURNING id`,
      [id, by, reason],
    );
  }

  /**
   * From here on it is taken back; whoever carries it out decides nothing more. False: it is taken back already, or a second person agreed
   * to it meanwhile and has to agree to this too.
   */
  async reverse(id: string, by: string, reason: string): Promise<boolean> {
    return this.changed(
      `UPDATE decision_batch SET status = 'reversed', reversed_by = $2, reversal_reason = coalesce(reversal_reason, $3), reversed_at = now()
       WHERE id = $1 AND status <> 'reversed' AND (approved_by IS NULL OR status = 'reversal-awaiting-approval') RETURNING id`,
      [id, by, reason],
    );
  }

  async finish(id: string): Promise<void> {
    await this.transactions.read(`UPDATE decision_batch SET status = 'applied' WHERE id = $1 AND status = 'running'`, [
      id,
    ]);
  }

  async leave(id: string, taskId: string, because: string): Promise<void> {
    await this.transactions.read(
      'UPDATE decision_batch_task SET left_because = $3 WHERE batch_id = $1 AND task_id = $2',
      [id, taskId, because],
    );
  }

  private async changed(sql: string, parameters: readonly unknown[]): Promise<boolean> {
    return (await this.transactions.read(sql, parameters)).length === 1;
  }
}
