import { Injectable } from '@nestjs/common';
import type { StoredSource } from '@sogoc/resolution';
import { MoreThan, type QueryDeepPartialEntity } from 'typeorm';

import { insertNew } from '../connection/insert-new';
import { entitiesIn, type Transaction, TransactionRunner } from '../connection/transaction';
import { SourceEntity } from './source.entity';

const FOR_UPDATE = { mode: 'pessimistic_write' } as const;

/** The catalogue of sources. */
@Injectable()
export class SourceRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** Entries in byte order of their codes, from the one after `after`. */
  async list(after: string, limit: number): Promise<readonly StoredSource[]> {
    return this.transactions.entities.find(SourceEntity, {
      where: { code: MoreThan(after) },
      order: { code: 'ASC' },
      take: limit,
    });
  }

  async find(code: string): Promise<StoredSource | undefined> {
    return (await this.transactions.entities.findOneBy(SourceEntity, { code })) ?? undefined;
  }

  /** All entries in byte order of their codes, as the transaction sees them. */
  async listAll(tx: Transaction): Promise<readonly StoredSource[]> {
    return entitiesIn(tx).find(SourceEntity, { order: { code: 'ASC' } });
  }

  /** The same, locked until the transaction ends. */
  async listForUpdate(tx: Transaction): Promise<readonly StoredSource[]> {
    return entitiesIn(tx).find(SourceEntity, { order: { code: 'ASC' }, lock: FOR_UPDATE });
  }

  /** Reads and locks the entry until the transaction ends. */
  async findForUpdate(tx: Transaction, code: string): Promise<StoredSource | undefined> {
    return (await entitiesIn(tx).findOne(SourceEntity, { where: { code }, lock: FOR_UPDATE })) ?? undefined;
  }

  /** False when an entry of that code came first. */
  async insert(tx: Transaction, source: StoredSource): Promise<boolean> {
    return insertNew(entitiesIn(tx), SourceEntity, columnsOf(source));
  }

  async update(tx: Transaction, source: StoredSource): Promise<void> {
    const { code: _code, ...columns } = columnsOf(source);
    await entitiesIn(tx).update(SourceEntity, { code: source.code }, { ...columns, updatedAt: () => 'now()' });
  }
}

/** The cast is for TypeORM's type, which looks into JSON columns. */
function columnsOf(source: StoredSource): QueryDeepPartialEntity<SourceEntity> {
  const { code, titleVi, titleEn, owner, level, collections, trust, authorityFor, legalBasis, habits, status } = source;
  const columns = {
    code,
    titleVi,
    titleEn,
    owner,
    level,
    collections,
    trust,
    authorityFor,
    legalBasis,
    habits,
    status,
  };
  return columns as QueryDeepPartialEntity<SourceEntity>;
}
