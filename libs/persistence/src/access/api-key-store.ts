import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';

import { TransactionRunner } from '../connection/transaction';
import { ApiKeyEntity } from './api-key.entity';

/** A key as whoever judges a call knows it, without the key. */
export interface KeyInUse {
  readonly keyId: string;
  readonly role: ApiKeyEntity['role'];
  /** The source that a key of role `source` belongs to. */
  readonly source?: string;
  readonly view: ApiKeyEntity['view'];
  /** Path segments such as `persons`; undefined means all. */
  readonly collections?: readonly string[];
  /** Whether it may ask by a number alone. */
  readonly plainLookup?: boolean;
  readonly expiresAt?: Date;
  readonly revokedAt?: Date;
}

const MINUTE_MS = 60_000;

/** What the guard asks of the keys. */
@Injectable()
export class ApiKeyStore {
  constructor(private readonly transactions: TransactionRunner) {}

  async findByHash(hash: Buffer): Promise<KeyInUse | undefined> {
    const key = await this.transactions.entities.findOneBy(ApiKeyEntity, { keyHash: hash });
    if (key === null) return undefined;
    const { id, role, source, view, collections, plainLookup, expiresAt, revokedAt } = key;
    return {
      keyId: id,
      role,
      source: source ?? undefined,
      view,
      collections: collections ?? undefined,
      plainLookup,
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
