import { Injectable } from '@nestjs/common';
import type { ClaimedTask, HeldClaim } from '@sogoc/resolution';
import { In, Like, Raw } from 'typeorm';

import { entitiesIn, type Transaction } from '../connection/transaction';
import { ReviewTaskEntity } from './review-task.entity';

/** A lease on a review task. */
export interface ReviewClaim {
  /** Grows with every new lease on the task. */
  readonly token: number;
  readonly until: Date;
  /** Of the task, as it was claimed. */
  readonly revision: number;
}

const NO_CLAIM = { claimedBy: null, claimedUntil: null };
/** The task is another one than whoever looked at it has seen. */
const MOVED = { revision: () => 'revision + 1', updatedAt: () => 'now()' };

/** A task on which the lease is held. */
const heldBy = (id: string, { holder, token }: Omit<HeldClaim, 'revision'>) => ({
  id,
  status: 'claimed' as const,
  claimedBy: holder,
  claimToken: token,
  claimedUntil: Raw((column) => `${column} > clock_timestamp()`),
});

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
  async claim(tx: Transaction, id: string, holder: string, seconds: number): Promise<ReviewClaim | undefined> {
    const rows = await tx.query<ReviewClaim>(
      `UPDATE review_task SET status = 'claimed', claimed_by = $2, claimed_until = clock_timestamp() + $3 * interval '1 second',
         claim_token = claim_token
           + CASE WHEN status = 'claimed' AND claimed_by = $2 AND claimed_until > clock_timestamp() THEN 0 ELSE 1 END
       WHERE id = $1 AND (status = 'open' OR (status = 'claimed' AND (claimed_by = $2 OR claimed_until <= clock_timestamp())))
         AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.task_id = $1 AND d.status = 'awaiting-approval')
       RETURNING claim_token AS token, claimed_until AS until, revision`,
      [id, holder, seconds],
    );
    return rows[0];
  }

  /** Takes the lease from whoever has it: for a transaction that is taken back. */
  async seize(tx: Transaction, id: string, holder: string, seconds: number): Promise<ReviewClaim> {
    const [claim] = await tx.query<ReviewClaim>(
      `UPDATE review_task SET status = CASE WHEN status = 'open' THEN 'claimed' ELSE status END, claimed_by = $2,
         claimed_until = clock_timestamp() + $3 * interval '1 second', claim_token = claim_token + 1
       WHERE id = $1 RETURNING claim_token AS token, claimed_until AS until, revision`,
      [id, holder, seconds],
    );
    return claim!;
  }

  /** Gives a lease back. False: it was no longer held. */
  async release(tx: Transaction, id: string, claim: Omit<HeldClaim, 'revision'>): Promise<boolean> {
    const released = { status: 'open', ...NO_CLAIM } as const;
    const { affected } = await entitiesIn(tx).update(ReviewTaskEntity, heldBy(id, claim), released);
    return affected === 1;
  }

  /** Ends a claim and with it, perhaps, the task. False: it was no longer held, or the task is not what it was. */
  async settle(tx: Transaction, id: string, claim: HeldClaim, status: 'decided' | 'open' | 'held'): Promise<boolean> {
    const seen = { ...heldBy(id, claim), revision: claim.revision };
    const { affected } = await entitiesIn(tx).update(ReviewTaskEntity, seen, { status, ...NO_CLAIM, ...MOVED });
    return affected === 1;
  }

  /** The task waits for a decision on it to be approved. */
  async reopen(tx: Transaction, id: string): Promise<void> {
    await entitiesIn(tx).update(ReviewTaskEntity, { id, status: 'decided' }, { status: 'open' });
  }

  /** Its decision was approved. */
  async end(tx: Transaction, id: string): Promise<void> {
    const inQueue = { id, status: In(['open', 'claimed']) };
    await entitiesIn(tx).update(ReviewTaskEntity, inQueue, { status: 'decided', ...NO_CLAIM, ...MOVED });
  }

  /** A hold on it is over. Resolution opens those that it derives itself; questions about relations are derived elsewhere. */
  async endHold(tx: Transaction, id: string): Promise<void> {
    const held = { id, status: 'held', kind: Like('relation-%') } as const;
    await entitiesIn(tx).update(ReviewTaskEntity, held, { status: 'open', ...MOVED });
  }
}
