import { Injectable } from '@nestjs/common';
import type { KeyStore, StoredKey } from '@sogoc/platform';

import { TransactionRunner } from '../connection/transaction';
import { ApiKeyEntity } from '../entities/api-key.entity';

const NOTE_USE = `
UPDATE api_key SET last_used_at = $2
WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < $2::timestamptz - interval '1 minute')`;

/** What the guard asks of the keys. */
@Injectable()
export class ApiKeyStore implements KeyStore {
  constructor(private readonly transactions: TransactionRunner) {}

  async findByHash(hash: Buffer): Promise<StoredKey | undefined> {
    const key = await this.transactions.entities.findOneBy(ApiKeyEntity, { keyHash: hash });
    if (key === null) return undefined;
    const { id, role, source, view, collections, expiresAt, revokedAt } = key;
    return {
      keyId: id,
      role,
      source: source ?? undefined,
      view,
      collections: collections ?? undefined,
      expiresAt: expiresAt ?? undefined,
      revokedAt: revokedAt ?? undefined,
    };
  }

  async noteUse(keyId: string, at: Date): Promise<void> {
    await this.transactions.read(NOTE_USE, [keyId, at]);
  }
}
