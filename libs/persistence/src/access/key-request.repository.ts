import { Injectable } from '@nestjs/common';

import { type Transaction, TransactionRunner } from '../connection/transaction';

/** A key that somebody asked for and a second operator has to approve. */
export interface KeyRequest<Wish = unknown> {
  readonly id: string;
  readonly wish: Wish;
  readonly requestedBy: string;
  readonly requestedByName: string;
  readonly requestedAt: Date;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly fetchedAt: Date | null;
  /** Refused or withdrawn. */
  readonly endedAt: Date | null;
}

const SELECT = `
SELECT r.id, r.wish, r.requested_by AS "requestedBy", p.name AS "requestedByName", r.requested_at AS "requestedAt",
  r.approved_by AS "approvedBy", r.approved_at AS "approvedAt", r.fetched_at AS "fetchedAt", r.ended_at AS "endedAt"
FROM key_request r JOIN principal p ON p.id = r.requested_by`;

/** Keys that were asked for. */
@Injectable()
export class KeyRequestRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  async insert(tx: Transaction, id: string, wish: object, requestedBy: string): Promise<void> {
    await tx.query('INSERT INTO key_request (id, wish, requested_by) VALUES ($1, $2, $3)', [
      id,
      JSON.stringify(wish),
      requestedBy,
    ]);
  }

  /** Those that nobody has fetched yet, in the order of asking. */
  async listOpen(): Promise<readonly KeyRequest[]> {
    return this.transactions.read<KeyRequest>(
      `${SELECT} WHERE r.fetched_at IS NULL AND r.ended_at IS NULL ORDER BY r.id LIMIT 500`,
    );
  }

  /** Its row locked until the transaction ends. `id` must be a UUID. */
  async lock(tx: Transaction, id: string): Promise<KeyRequest | undefined> {
    const rows = await tx.query<KeyRequest>(`${SELECT} WHERE r.id = $1 FOR UPDATE OF r`, [id]);
    return rows[0];
  }

  async approve(tx: Transaction, id: string, by: string, at: Date): Promise<void> {
    await tx.query('UPDATE key_request SET approved_by = $2, approved_at = $3 WHERE id = $1', [id, by, at]);
  }

  /** By whoever asked, or by another operator. */
  async end(tx: Transaction, id: string, by: string, at: Date): Promise<void> {
    await tx.query('UPDATE key_request SET ended_by = $2, ended_at = $3 WHERE id = $1', [id, by, at]);
  }

  async noteFetched(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx.query('UPDATE key_request SET fetched_at = $2 WHERE id = $1', [id, at]);
  }
}
