import { Injectable } from '@nestjs/common';
import type { ReviewTaskKind, ReviewTaskState } from '@sogoc/golden';

import { TransactionRunner } from '../connection/transaction';

/** A review task with where each of its records is now. */
export interface StoredReviewTask {
  readonly id: string;
  readonly entity: string;
  readonly kind: ReviewTaskKind;
  readonly status: ReviewTaskState;
  readonly goldenIds: readonly string[];
  /** The records of the strongest evidence, in its order; `goldenId` is null when the record is not live. */
  readonly records: readonly { readonly recordNumber: number; readonly goldenId: string | null }[];
  /** Scheme, attribute, decision or relation, by kind. */
  readonly qualifier: string | null;
  /** Match weight in 1/1000 bit; 0 where there is no edge. */
  readonly weight: number;
  readonly reasons: readonly string[];
  readonly revision: number;
  /** The principal that holds the claim, and its name; null when nobody does. */
  readonly claimedBy: string | null;
  readonly claimedByName: string | null;
  readonly claimedUntil: Date | null;
  /** A decision on it that somebody has yet to approve. */
  readonly awaiting: string | null;
  readonly closeReason: string | null;
  readonly createdAt: Date;
  /** Microseconds since 1970, as exact as the database keeps them: the key of pagination. */
  readonly createdMicros: number;
  readonly updatedAt: Date;
}

/** A claim whose time is over counts as open. */
export const STATUS_OF_TASK = `CASE WHEN t.status = 'claimed' AND t.claimed_until <= now() THEN 'open' ELSE t.status END`;

/** Of `review_task t`. */
export const TASK_COLUMNS = `t.id, t.entity, t.kind, ${STATUS_OF_TASK} AS status, t.golden_ids AS "goldenIds", t.qualifier, t.weight, t.reasons, t.revision,
  CASE WHEN t.status = 'claimed' AND t.claimed_until > now() THEN t.claimed_by END AS "claimedBy",
  (SELECT p.name FROM principal p WHERE p.id = t.claimed_by) AS "claimedByName", t.claimed_until AS "claimedUntil",
  (SELECT d.id FROM decision d WHERE d.task_id = t.id AND d.status = 'awaiting-approval' LIMIT 1) AS awaiting,
  t.close_reason AS "closeReason", t.created_at AS "createdAt",
  (extract(epoch FROM t.created_at) * 1000000)::bigint AS "createdMicros", t.updated_at AS "updatedAt",
  (SELECT coalesce(json_agg(json_build_object('recordNumber', n.record_no, 'goldenId', l.golden_id) ORDER BY n.place), '[]')
   FROM unnest(t.record_nos) WITH ORDINALITY AS n (record_no, place) LEFT JOIN link l ON l.record_no = n.record_no) AS records`;

const TASK = `SELECT ${TASK_COLUMNS} FROM review_task t`;

/** Reads review tasks by id. */
@Injectable()
export class ReviewTaskRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** `id` must be a UUID. */
  async find(id: string): Promise<StoredReviewTask | undefined> {
    const rows = await this.transactions.read<StoredReviewTask>(`${TASK} WHERE t.id = $1`, [id]);
    return rows[0];
  }
}
