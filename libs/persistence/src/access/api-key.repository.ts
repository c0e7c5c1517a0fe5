import { Injectable } from '@nestjs/common';

import { type Transaction, TransactionRunner } from '../connection/transaction';

/** An issued key as it may be shown: its hash stays in the database. */
export interface StoredApiKey {
  readonly id: string;
  readonly role: 'source' | 'consumer' | 'steward' | 'operator';
  readonly source: string | null;
  readonly label: string;
  readonly view: 'full' | 'masked' | 'ids';
  /** Null: all collections. */
  readonly collections: readonly string[] | null;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
}

export type NewApiKey = Omit<StoredApiKey, 'createdAt' | 'revokedAt' | 'lastUsedAt'> & {
  /** SHA-256 of the key. */
  readonly keyHash: Buffer;
};

const COLUMNS = `id, role, source, label, view, collections, created_at AS "createdAt", expires_at AS "expiresAt",
  revoked_at AS "revokedAt", last_used_at AS "lastUsedAt"`;

const INSERT = `
INSERT INTO api_key (id, key_hash, role, source, label, view, collections, expires_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
RETURNING ${COLUMNS}`;

/** Issued keys. Ids are UUIDv7, so their order is the order of issue. */
@Injectable()
export class ApiKeyRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  async insert(tx: Transaction, key: NewApiKey): Promise<StoredApiKey> {
    const { id, keyHash, role, source, label, view, collections, expiresAt } = key;
    const rows = await tx.query<StoredApiKey>(INSERT, [id, keyHash, role, source, label, view, collections, expiresAt]);
    return rows[0]!;
  }

  /** Keys in order of issue, from the one after `after`; revoked and expired ones stay in the list. */
  async list(after: string | undefined, limit: number): Promise<readonly StoredApiKey[]> {
    return this.transactions.read(
      `SELECT ${COLUMNS} FROM api_key WHERE $1::uuid IS NULL OR id > $1::uuid ORDER BY id LIMIT $2`,
      [after ?? null, limit],
    );
  }

  /** Revokes once: the time of the first revocation stays. False when no key has that id, which must be a UUID. */
  async revoke(tx: Transaction, id: string, at: Date): Promise<boolean> {
    const rows = await tx.query('UPDATE api_key SET revoked_at = coalesce(revoked_at, $2) WHERE id = $1 RETURNING id', [
      id,
      at,
    ]);
    return rows.length === 1;
  }
}
