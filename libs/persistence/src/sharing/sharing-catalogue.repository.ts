import { Injectable } from '@nestjs/common';

import { entitiesIn, type Transaction, TransactionRunner } from '../connection/transaction';
import { AgencyEntity, InformationSystemEntity, PurposeEntity } from './sharing.entities';

export type StoredAgency = Omit<AgencyEntity, 'updatedAt'>;
export type StoredSystem = Omit<InformationSystemEntity, 'updatedAt'>;
export type StoredPurpose = Omit<PurposeEntity, 'updatedAt'>;

/** What an entry of the catalogue may be. */
export interface SharingEntries {
  readonly agency: StoredAgency;
  readonly system: StoredSystem;
  readonly purpose: StoredPurpose;
}
export type SharingEntryKind = keyof SharingEntries;

const TABLES = { agency: AgencyEntity, system: InformationSystemEntity, purpose: PurposeEntity } as const;

/** Agencies, their systems, and purposes. */
@Injectable()
export class SharingCatalogueRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** In byte order of the codes. */
  async list<K extends SharingEntryKind>(kind: K): Promise<readonly SharingEntries[K][]> {
    const rows = await this.transactions.entities.find(TABLES[kind], { order: { code: 'ASC' } });
    return rows as unknown as readonly SharingEntries[K][];
  }

  async find<K extends SharingEntryKind>(kind: K, code: string): Promise<SharingEntries[K] | undefined> {
    const row = await this.transactions.entities.findOneBy(TABLES[kind], { code });
    return (row ?? undefined) as unknown as SharingEntries[K] | undefined;
  }

  /** Adds the entry or writes it anew; true when it was not there. */
  async put<K extends SharingEntryKind>(tx: Transaction, kind: K, entry: SharingEntries[K]): Promise<boolean> {
    const entities = entitiesIn(tx);
    const existing = await entities.findOne(TABLES[kind], {
      where: { code: entry.code },
      lock: { mode: 'pessimistic_write' },
    });
    await entities.upsert(TABLES[kind], { ...entry, updatedAt: () => 'now()' }, ['code']);
    return existing === null;
  }
}
