import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';

import { entitiesIn, type Transaction, TransactionRunner } from '../connection/transaction';
import { ApiKeyEntity } from './api-key.entity';

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

/** Issued keys. Ids are UUIDv7, so their order is the order of issue. */
@Injectable()
export class ApiKeyRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  async insert(tx: Transaction, key: NewApiKey): Promise<StoredApiKey> {
    const { collections } = key;
    const entities = entitiesIn(tx);
    await entities.insert(ApiKeyEntity, { ...key, collections: collections && [...collections] });
    return entities.findOneByOrFail(ApiKeyEntity, { id: key.id });
  }

  /** Keys in order of issue, from the one after `after`; revoked and expired ones stay in the list. */
  async list(after: string | undefined, limit: number): Promise<readonly StoredApiKey[]> {
    return this.transactions.entities.find(ApiKeyEntity, {
      where: after === undefined ? {} : { id: MoreThan(after) },
      order: { id: 'ASC' },
      take: limit,
    });
  }

  /** Revokes once: the time of the first revocation stays. False when no key has that id, which must be a UUID. */
  async revoke(tx: Transaction, id: string, at: Date): Promise<boolean> {
    const revokedAt = (): string => 'coalesce(revoked_at, :at)';
    const { affected } = await entitiesIn(tx)
      .createQueryBuilder()
      .update(ApiKeyEntity)
      .set({ revokedAt })
      .where({ id })
      .setParameters({ at })
      .execute();
    return affected === 1;
  }
}
