import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';

import { entitiesIn, type Transaction, TransactionRunner } from '../connection/transaction';
import { IdempotentCallEntity } from './idempotent-call.entity';

/** One call of one API key, named by its `Idempotency-Key`. */
export interface CallName {
  readonly keyId: string;
  readonly route: string;
  readonly callHash: Buffer;
}

export interface CallAttempt extends CallName {
  readonly bodyHash: Buffer;
  readonly attempt: string;
  /** Milliseconds until others may take the attempt for dead. */
  readonly leaseMs: number;
  /** Milliseconds until an answer is forgotten. */
  readonly keepMs: number;
}

export interface StoredCall {
  readonly bodyHash: Buffer;
  /** Null while the call is under way, or when who worked on it is gone. */
  readonly answer: Buffer | null;
  /** Something of it was committed, and nobody works on it any more. */
  readonly isAnswerLost: boolean;
}

const AFTER = (parameter: number): string => `now() + $${parameter}::bigint * interval '1 millisecond'`;

/** Takes the name when it is free, its answer is forgotten, or who held it is gone without an effect. */
const TAKE = `
INSERT INTO idempotent_call AS c (key_id, route, call_hash, body_hash, attempt, leased_until, expires_at)
VALUES ($1, $2, $3, $4, $5, ${AFTER(6)}, ${AFTER(7)})
ON CONFLICT (key_id, route, call_hash) DO UPDATE SET body_hash = excluded.body_hash, attempt = excluded.attempt,
  leased_until = excluded.leased_until, answer = NULL, took_effect = false, expires_at = excluded.expires_at
WHERE c.expires_at <= now() OR (c.answer IS NULL AND NOT c.took_effect AND c.leased_until <= now())
RETURNING attempt`;

const FIND = `
SELECT body_hash AS "bodyHash", answer, answer IS NULL AND took_effect AND leased_until <= now() AS "isAnswerLost" FROM idempotent_call
WHERE key_id = $1 AND route = $2 AND call_hash = $3 AND expires_at > now()`;

/** Of a transaction that changed nothing there is nothing to tell, and one that only reads could not. */
const CHANGES = 'SELECT pg_current_xact_id_if_assigned() IS NOT NULL AS changes';

const SWEEP = `
DELETE FROM idempotent_call WHERE (key_id, route, call_hash) IN (
  SELECT key_id, route, call_hash FROM idempotent_call WHERE expires_at <= now() ORDER BY expires_at LIMIT $1 FOR UPDATE SKIP LOCKED)
RETURNING 1`;

/**
 * Calls that changed something, kept so that a retry gets the same answer. Every statement is a transaction of its own, but for the one
 * that tells of an effect: it is part of the transaction that has it.
 */
@Injectable()
export class IdempotentCallRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** Whether the attempt now holds the name. */
  async take({ keyId, route, callHash, bodyHash, attempt, leaseMs, keepMs }: CallAttempt): Promise<boolean> {
    const rows = await this.transactions.read(TAKE, [keyId, route, callHash, bodyHash, attempt, leaseMs, keepMs]);
    return rows.length === 1;
  }

  async find({ keyId, route, callHash }: CallName): Promise<StoredCall | undefined> {
    const [call] = await this.transactions.read<StoredCall>(FIND, [keyId, route, callHash]);
    return call;
  }

  /** Notes that the transaction is the attempt's. Answers false when it changes something and somebody else holds the name by now. */
  async tellEffect(tx: Transaction, attempt: string): Promise<boolean> {
    const [state] = await tx.query<{ changes: boolean }>(CHANGES);
    if (state?.changes !== true) return true;
    const { affected: told } = await entitiesIn(tx).update(IdempotentCallEntity, underWay(attempt), {
      tookEffect: true,
    });
    return told !== 0;
  }

  /** Keeps the answer, unless somebody else holds the name by now. */
  async finish(attempt: string, answer: Buffer): Promise<void> {
    await this.transactions.entities.update(IdempotentCallEntity, underWay(attempt), { answer });
  }

  async free(attempt: string): Promise<void> {
    await this.transactions.entities.delete(IdempotentCallEntity, underWay(attempt));
  }

  async renew(attempts: readonly string[], leaseMs: number): Promise<void> {
    await this.transactions.entities
      .createQueryBuilder()
      .update(IdempotentCallEntity)
      .set({ leasedUntil: () => `now() + :leaseMs * interval '1 millisecond'` })
      .where({ attempt: In(attempts), answer: IsNull() })
      .setParameters({ leaseMs })
      .execute();
  }

  /** Removes up to `limit` forgotten answers; answers how many. */
  async sweep(limit: number): Promise<number> {
    return (await this.transactions.read(SWEEP, [limit])).length;
  }
}

/** The row of an attempt that has not been answered. */
const underWay = (attempt: string) => ({ attempt, answer: IsNull() });
