import { Injectable } from '@nestjs/common';
import type { ClaimedTask, HeldClaim } from '@sogoc/resolution';

import type { Transaction } from '../connection/transaction';

/** A lease on a review task. */
export interface ReviewClaim {
  /** Grows with every new lease on the task. */
  readonly token: number;
  readonly until: Date;
  /** Of the task, as it was claimed. */
  readonly revision: number;
}

/** Claims are leases: they end by themselves, and a token tells a late holder from the present one. */
@Injectable()
export class ReviewClaimRepository {
  /** `id` must be a UUID. */
  async find(tx: Transaction, id: string): Promise<ClaimedTask | undefined> {
    const rows = await tx.query<ClaimedTask>(
      `SELECT t.id, t.entity, t.kind,
         CASE WHEN t.status = 'claimed' AND t.claimed_until <= clock_timestamp() THEN 'open' ELSE t.status END AS status,
         t.golden_ids AS "goldenIds", t.record_nos AS "recordNumbers", t.qualifier, t.fingerprint, t.revision,
         t.claimed_by AS "claimedBy", t.claim_token AS "claimToken", t.claimed_until AS "claimedUntil",
         (SELECT d.id FROM decision d WHERE d.task_id = t.id AND d.status = 'awaiting-approval' LIMIT 1) AS awaiting
       FROM review_task t WHERE t.id = $1`,
      [id],
    );
    return rows[0];
  }

  /** Takes or renews a lease; undefined when the task is not to be had. */
  async claim(tx: Transaction, id: string, keyId: string, seconds: number): Promise<ReviewClaim | undefined> {
    const rows = await tx.query<ReviewClaim>(
      `UPDATE review_task SET status = 'claimed', claimed_by = $2, claimed_until = clock_timestamp() + $3 * interval '1 second',
         claim_token = claim_token
           + CASE WHEN status = 'claimed' AND claimed_by = $2 AND claimed_until > clock_timestamp() THEN 0 ELSE 1 END
       WHERE id = $1 AND (status = 'open' OR (status = 'claimed' AND (claimed_by = $2 OR claimed_until <= clock_timestamp())))
         AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.task_id = $1 AND d.status = 'awaiting-approval')
       RETURNING claim_token AS token, claimed_until AS until, revision`,
      [id, keyId, seconds],
    );
    return rows[0];
  }

  /** Gives a lease back. False: it was no longer held. */
  async release(tx: Transaction, id: string, { keyId, token }: Omit<HeldClaim, 'revision'>): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE review_task SET status = 'open', claimed_by = NULL, claimed_until = NULL
       WHERE id = $1 AND status = 'claimed' AND claimed_by = $2 AND claim_token = $3 AND claimed_until > clock_timestamp() RETURNING id`,
      [id, keyId, token],
    );
    return rows.length > 0;
  }

  /** Ends a claim and with it, perhaps, the task. False: it was no longer held, or the task is not what it was. */
  async settle(tx: Transaction, id: string, claim: HeldClaim, status: 'decided' | 'open' | 'held'): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE review_task SET status = $5, claimed_by = NULL, claimed_until = NULL, revision = revision + 1, updated_at = now()
       WHERE id = $1 AND status = 'claimed' AND claimed_by = $2 AND claim_token = $3 AND revision = $4
         AND claimed_until > clock_timestamp()
       RETURNING id`,
      [id, claim.keyId, claim.token, claim.revision, status],
    );
    return rows.length > 0;
  }

  /** The task waits for a decision on it to be approved. */
  async reopen(tx: Transaction, id: string): Promise<void> {
    await tx.query(`UPDATE review_task SET status = 'open' WHERE id = $1 AND status = 'decided'`, [id]);
  }

  /** Its decision was approved. */
  async end(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      `UPDATE review_task SET status = 'decided', claimed_by = NULL, claimed_until = NULL, revision = revision + 1, updated_at = now()
       WHERE id = $1 AND status IN ('open', 'claimed')`,
      [id],
    );
  }

  /** A hold on it is over. Resolution opens those that it derives itself; questions about relations are derived elsewhere. */
  async endHold(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      `UPDATE review_task SET status = 'open', revision = revision + 1, updated_at = now()
       WHERE id = $1 AND status = 'held' AND kind LIKE 'relation-%'`,
      [id],
    );
  }
}
