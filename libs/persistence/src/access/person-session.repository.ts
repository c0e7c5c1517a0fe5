import { Injectable } from '@nestjs/common';

import { type Transaction, TransactionRunner } from '../connection/transaction';
import type { StoredAccount } from './account.repository';

/** A session with the account as it is now. */
export interface PersonSession extends StoredAccount {
  readonly lastUsedAt: Date;
  /** The end however much it is used. */
  readonly expiresAt: Date;
}

/** A second use within this time is not written down. */
const NOTE_USE_EVERY = "interval '20 seconds'";

/** Sessions of people, by SHA-256 of what their cookie holds. */
@Injectable()
export class PersonSessionRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** Also clears away what is over. */
  async begin(tx: Transaction, tokenHash: Buffer, principalId: string, now: Date, expiresAt: Date): Promise<void> {
    await tx.query('DELETE FROM person_session WHERE expires_at <= $1', [now]);
    await tx.query(
      'INSERT INTO person_session (token_hash, principal_id, created_at, last_used_at, expires_at) VALUES ($1, $2, $3, $3, $4)',
      [tokenHash, principalId, now, expiresAt],
    );
  }

  /** Undefined when there is none, it is over, or the person is locked out. `idleSince`: those not used after it are over. */
  async find(tokenHash: Buffer, now: Date, idleSince: Date): Promise<PersonSession | undefined> {
    const rows = await this.transactions.read<PersonSession>(
      `SELECT a.principal_id AS "principalId", p.name, a.username, a.role, a.collections, a.created_at AS "createdAt",
         a.locked_at AS "lockedAt", s.last_used_at AS "lastUsedAt", s.expires_at AS "expiresAt"
       FROM person_session s JOIN account a USING (principal_id) JOIN principal p ON p.id = a.principal_id
       WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.last_used_at > $3 AND a.locked_at IS NULL`,
      [tokenHash, now, idleSince],
    );
    return rows[0];
  }

  async noteUse(tokenHash: Buffer, now: Date): Promise<void> {
    await this.transactions.read(
      `UPDATE person_session SET last_used_at = $2 WHERE token_hash = $1 AND last_used_at < $2::timestamptz - ${NOTE_USE_EVERY}`,
      [tokenHash, now],
    );
  }

  async end(tokenHash: Buffer): Promise<void> {
    await this.transactions.read('DELETE FROM person_session WHERE token_hash = $1', [tokenHash]);
  }

  async endAllOf(tx: Transaction, principalId: string): Promise<void> {
    await tx.query('DELETE FROM person_session WHERE principal_id = $1', [principalId]);
  }
}
