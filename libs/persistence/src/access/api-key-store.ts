import { Injectable } from '@nestjs/common';
import type { KeyStore, StoredKey } from '@sogoc/platform';

import { TransactionRunner } from '../connection/transaction';

interface KeyRow {
  readonly id: string;
  readonly role: StoredKey['role'];
  readonly source: string | null;
  readonly view: StoredKey['view'];
  readonly collections: string[] | null;
  readonly expires_at: Date | null;
  readonly revoked_at: Date | null;
}

const FIND = 'SELECT id, role, source, view, collections, expires_at, revoked_at FROM api_key WHERE key_hash = $1';

const NOTE_USE = `
UPDATE api_key SET last_used_at = $2
WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < $2::timestamptz - interval '1 minute')`;

/** What the guard asks of the keys. */
@Injectable()
export class ApiKeyStore implements KeyStore {
  constructor(private readonly transactions: TransactionRunner) {}

  async findByHash(hash: Buffer): Promise<StoredKey | undefined> {
    const [row] = await this.transactions.read<KeyRow>(FIND, [hash]);
    if (row === undefined) return undefined;
    return {
      keyId: row.id,
      role: row.role,
      source: row.source ?? undefined,
      view: row.view,
      collections: row.collections ?? undefined,
      expiresAt: row.expires_at ?? undefined,
      revokedAt: row.revoked_at ?? undefined,
    };
  }

  async noteUse(keyId: string, at: Date): Promise<void> {
    await this.transactions.read(NOTE_USE, [keyId, at]);
  }
}
