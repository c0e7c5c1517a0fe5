import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan, type QueryDeepPartialEntity } from 'typeorm';

import { entitiesIn, type Transaction, TransactionRunner } from '../connection/transaction';
import type { ClientKeySet } from './access-token.repository';
import { ApiKeyEntity } from './api-key.entity';

/** An issued key as it may be shown: its hash stays in the database. */
export interface StoredApiKey {
  readonly id: string;
  /** Who acts by it: a person, a system, or nobody but the key, then its own id. */
  readonly principalId: string;
  readonly role: ApiKeyEntity['role'];
  readonly source: string | null;
  readonly label: string;
  readonly view: ApiKeyEntity['view'];
  /** Null: all collections. */
  readonly collections: readonly string[] | null;
  /** Whether it may ask by a number that is not public, without saying whose it is. */
  readonly plainLookup: boolean;
  /** The system that it belongs to; null: none, and it keeps its view. */
  readonly system: string | null;
  /** Operators; null when the command line acted. */
  readonly issuedBy: string | null;
  readonly revokedBy: string | null;
  /** Public keys of a client that proves a private one; null of a key. */
  readonly jwks: ClientKeySet | null;
  /** The key that it takes the place of. */
  readonly rotatedFrom: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
}

export type NewApiKey = Omit<
  StoredApiKey,
  | 'createdAt'
  | 'revokedAt'
  | 'lastUsedAt'
  | 'revokedBy'
  | 'plainLookup'
  | 'issuedBy'
  | 'rotatedFrom'
  | 'principalId'
  | 'jwks'
  | 'system'
> &
  Partial<Pick<StoredApiKey, 'system' | 'plainLookup' | 'issuedBy' | 'rotatedFrom' | 'principalId'>> &
  // SHA-256 of the key, or the public keys of a client.
  ({ readonly keyHash: Buffer } | { readonly jwks: ClientKeySet });

/** Issued keys. Ids are UUIDv7, so their order is the order of issue. */
@Injectable()
export class ApiKeyRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  async insert(tx: Transaction, key: NewApiKey): Promise<StoredApiKey> {
    const { collections } = key;
    const entities = entitiesIn(tx);
    const row = { ...key, collections: collections && [...collections] } as QueryDeepPartialEntity<ApiKeyEntity>;
    await entities.insert(ApiKeyEntity, row);
    return shown(await entities.findOneByOrFail(ApiKeyEntity, { id: key.id }));
  }

  /** Keys in order of issue, from the one after `after`; revoked and expired ones stay in the list. */
  async list(after: string | undefined, limit: number): Promise<readonly StoredApiKey[]> {
    const rows = await this.transactions.entities.find(ApiKeyEntity, {
      where: after === undefined ? {} : { id: MoreThan(after) },
      order: { id: 'ASC' },
      take: limit,
    });
    return rows.map(shown);
  }

  /** The key, its row locked until the transaction ends. `id` must be a UUID. */
  async lock(tx: Transaction, id: string): Promise<StoredApiKey | undefined> {
    const key = await entitiesIn(tx).findOne(ApiKeyEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return key === null ? undefined : shown(key);
  }

  /** Operators' keys in force at an instant, locked, so that two of them are not revoked at once. */
  async lockOperatorKeys(tx: Transaction, at: Date): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM api_key WHERE role = 'operator' AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $1)
       ORDER BY id FOR UPDATE`,
      [at],
    );
    return rows.map(({ id }) => id);
  }

  async endAt(tx: Transaction, id: string, at: Date): Promise<void> {
    await entitiesIn(tx).update(ApiKeyEntity, { id }, { expiresAt: at });
  }

  /** Revokes a key that is not revoked yet. `by`: the operator; null on the command line. */
  async revoke(tx: Transaction, id: string, at: Date, by: string | null): Promise<void> {
    await entitiesIn(tx).update(ApiKeyEntity, { id, revokedAt: IsNull() }, { revokedAt: at, revokedBy: by });
  }
}

/** What stands in the column was checked before. */
const shown = (key: ApiKeyEntity): StoredApiKey => ({ ...key, jwks: key.jwks as ClientKeySet | null });
