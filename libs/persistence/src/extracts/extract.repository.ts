import { Injectable } from '@nestjs/common';

import { entitiesIn, type Transaction, TransactionRunner } from '../connection/transaction';
import { ExtractEntity, ExtractWithdrawalEntity } from './extract.entity';

export type StoredExtract = ExtractEntity;
export type StoredWithdrawal = ExtractWithdrawalEntity;

/** Signed extracts that were issued, and those that were taken back. Rows are added and never changed. */
@Injectable()
export class ExtractRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  async insert(tx: Transaction, extract: StoredExtract): Promise<void> {
    await entitiesIn(tx).insert(ExtractEntity, extract);
  }

  /** `id` must be a UUID. */
  async find(id: string): Promise<StoredExtract | undefined> {
    return (await this.transactions.entities.findOneBy(ExtractEntity, { id })) ?? undefined;
  }

  async withdrawalOf(id: string): Promise<StoredWithdrawal | undefined> {
    return (await this.transactions.entities.findOneBy(ExtractWithdrawalEntity, { extractId: id })) ?? undefined;
  }

  /** False when it was withdrawn before; of two at once one waits for the other. */
  async withdraw(tx: Transaction, withdrawal: StoredWithdrawal): Promise<boolean> {
    const { extractId, principalId, reason, withdrawnAt } = withdrawal;
    const rows = await tx.query(
      `INSERT INTO extract_withdrawal (extract_id, principal_id, reason, withdrawn_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING extract_id`,
      [extractId, principalId, reason, withdrawnAt],
    );
    return rows.length === 1;
  }
}
