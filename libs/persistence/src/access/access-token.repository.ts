import { Injectable } from '@nestjs/common';

import { type Transaction, TransactionRunner } from '../connection/transaction';

/** Public keys of a client: an RFC 7517 set. */
export interface ClientKeySet {
  readonly keys: readonly Readonly<Record<string, unknown>>[];
}

/** One use of an assertion, and the token that comes of it. */
export interface NewAccessToken {
  readonly keyId: string;
  readonly tokenHash: Buffer;
  readonly expiresAt: Date;
  readonly assertion: { readonly jtiHash: Buffer; readonly expiresAt: Date };
}

/** Short-lived tokens of clients that prove a private key. */
@Injectable()
export class AccessTokenRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** The public keys of a client in force; undefined for another one. `id` must be a UUID. */
  async keysOf(id: string, now: Date): Promise<ClientKeySet | undefined> {
    const rows = await this.transactions.read<{ jwks: ClientKeySet }>(
      `SELECT k.jwks FROM api_key k LEFT JOIN account a USING (principal_id)
       WHERE k.id = $1 AND k.jwks IS NOT NULL AND k.revoked_at IS NULL AND a.locked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > $2)`,
      [id, now],
    );
    return rows[0]?.jwks;
  }

  /** False when the assertion was used before. Also clears away what is over. */
  async insert(
    tx: Transaction,
    { keyId, tokenHash, expiresAt, assertion }: NewAccessToken,
    now: Date,
  ): Promise<boolean> {
    await tx.query('DELETE FROM client_assertion WHERE expires_at <= $1', [now]);
    await tx.query('DELETE FROM access_token WHERE expires_at <= $1', [now]);
    const used = await tx.query(
      'INSERT INTO client_assertion (key_id, jti_hash, expires_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING key_id',
      [keyId, assertion.jtiHash, assertion.expiresAt],
    );
    if (used.length === 0) return false;
    const values = [tokenHash, keyId, expiresAt];
    await tx.query('INSERT INTO access_token (token_hash, key_id, expires_at) VALUES ($1, $2, $3)', values);
    return true;
  }

  /** Puts a set in the place of another one; tokens that the former keys brought end. */
  async replaceKeys(tx: Transaction, keyId: string, jwks: ClientKeySet): Promise<void> {
    await tx.query('UPDATE api_key SET jwks = $2 WHERE id = $1', [keyId, JSON.stringify(jwks)]);
    await tx.query('DELETE FROM access_token WHERE key_id = $1', [keyId]);
  }
}
