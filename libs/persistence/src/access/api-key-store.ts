import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';

import { TransactionRunner } from '../connection/transaction';
import { ApiKeyEntity } from './api-key.entity';

/** A key as whoever judges a call knows it, without the key. */
export interface KeyInUse {
  readonly keyId: string;
  /** Who acts by it. Left out: nobody but the key. */
  readonly principalId?: string;
  readonly role: ApiKeyEntity['role'];
  /** The source that a key of role `source` belongs to. */
  readonly source?: string;
  readonly view: ApiKeyEntity['view'];
  /** Path segments such as `persons`; undefined means all. */
  readonly collections?: readonly string[];
  /** The system that it belongs to. */
  readonly system?: string;
  /** Whether it may ask by a number alone. */
  readonly plainLookup?: boolean;
  readonly expiresAt?: Date;
  readonly revokedAt?: Date;
}

const MINUTE_MS = 60_000;

interface KeyRow extends Pick<KeyInUse, 'keyId' | 'role' | 'view' | 'plainLookup'> {
  readonly principalId: string;
  readonly source: string | null;
  readonly system: string | null;
  readonly collections: string[] | null;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
}

/** By a key, or by a token that a client proved itself for. A person who is locked out is so with every key. */
const FIND_BY_HASH = `
SELECT k.id AS "keyId", k.principal_id AS "principalId", k.role, k.source, k.system, k.view, k.collections, k.plain_lookup AS "plainLookup",
  least(k.expires_at, shown.ends_at) AS "expiresAt", least(k.revoked_at, a.locked_at) AS "revokedAt"
FROM (SELECT id, NULL::timestamptz AS ends_at FROM api_key WHERE key_hash = $1
  UNION ALL SELECT key_id, expires_at FROM access_token WHERE token_hash = $1) shown
JOIN api_key k ON k.id = shown.id LEFT JOIN account a USING (principal_id)`;

/** What the guard asks of the keys. */
@Injectable()
export class ApiKeyStore {
  constructor(private readonly transactions: TransactionRunner) {}

  async findByHash(hash: Buffer): Promise<KeyInUse | undefined> {
    const [key] = await this.transactions.read<KeyRow>(FIND_BY_HASH, [hash]);
    if (key === undefined) return undefined;
    const { source, system, collections, expiresAt, revokedAt, ...rest } = key;
    return {
      ...rest,
      source: source ?? undefined,
      system: system ?? undefined,
      collections: collections ?? undefined,
      expiresAt: expiresAt ?? undefined,
      revokedAt: revokedAt ?? undefined,
    };
  }

  /** Notes the use of a key unless one was noted within the minute before. */
  async noteUse(keyId: string, at: Date): Promise<void> {
    const before = LessThan(new Date(at.getTime() - MINUTE_MS));
    await this.transactions.entities
      .createQueryBuilder()
      .update(ApiKeyEntity)
      .set({ lastUsedAt: at })
      .where([
        { id: keyId, lastUsedAt: IsNull() },
        { id: keyId, lastUsedAt: before },
      ])
      .execute();
  }
}
