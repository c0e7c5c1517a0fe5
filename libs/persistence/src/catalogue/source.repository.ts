import { Injectable } from '@nestjs/common';
import type { StoredSource } from '@sogoc/resolution';

import { type Transaction, TransactionRunner } from '../connection/transaction';

const COLUMNS = `code, title_vi AS "titleVi", title_en AS "titleEn", owner, level, collections, trust,
  authority_for AS "authorityFor", legal_basis AS "legalBasis", habits, status`;

const INSERT = `
INSERT INTO source (code, title_vi, title_en, owner, level, collections, trust, authority_for, legal_basis, habits, status)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
ON CONFLICT (code) DO NOTHING
RETURNING code`;

const UPDATE = `
UPDATE source SET title_vi = $2, title_en = $3, owner = $4, level = $5, collections = $6, trust = $7, authority_for = $8,
  legal_basis = $9, habits = $10, status = $11, updated_at = now()
WHERE code = $1`;

/** The catalogue of sources. */
@Injectable()
export class SourceRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** Entries in byte order of their codes, from the one after `after`. */
  async list(after: string, limit: number): Promise<readonly StoredSource[]> {
    return this.transactions.read(`SELECT ${COLUMNS} FROM source WHERE code > $1 ORDER BY code LIMIT $2`, [
      after,
      limit,
    ]);
  }

  async find(code: string): Promise<StoredSource | undefined> {
    const rows = await this.transactions.read<StoredSource>(`SELECT ${COLUMNS} FROM source WHERE code = $1`, [code]);
    return rows[0];
  }

  /** All entries in byte order of their codes, as the transaction sees them. */
  async listAll(tx: Transaction): Promise<readonly StoredSource[]> {
    return tx.query(`SELECT ${COLUMNS} FROM source ORDER BY code`);
  }

  /** The same, locked until the transaction ends. */
  async listForUpdate(tx: Transaction): Promise<readonly StoredSource[]> {
    return tx.query(`SELECT ${COLUMNS} FROM source ORDER BY code FOR UPDATE`);
  }

  /** Reads and locks the entry until the transaction ends. */
  async findForUpdate(tx: Transaction, code: string): Promise<StoredSource | undefined> {
    const rows = await tx.query<StoredSource>(`SELECT ${COLUMNS} FROM source WHERE code = $1 FOR UPDATE`, [code]);
    return rows[0];
  }

  /** False when an entry of that code came first. */
  async insert(tx: Transaction, source: StoredSource): Promise<boolean> {
    const rows = await tx.query(INSERT, columnsOf(source));
    return rows.length === 1;
  }

  async update(tx: Transaction, source: StoredSource): Promise<void> {
    await tx.query(UPDATE, columnsOf(source));
  }
}

function columnsOf(source: StoredSource): unknown[] {
  const { code, titleVi, titleEn, owner, level, collections, trust, authorityFor, legalBasis, habits, status } = source;
  return [code, titleVi, titleEn, owner, level, collections, trust, authorityFor, legalBasis, habits, status];
}
