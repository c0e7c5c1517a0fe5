import { Injectable } from '@nestjs/common';

import { TransactionRunner } from '../connection/transaction';

/** A live record and the golden record it belongs to. */
export interface PartitionRow {
  readonly source: string;
  readonly recordKey: string;
  readonly goldenId: string;
}

/** The whole partition of an entity's live records: for measures against a known truth. */
@Injectable()
export class PartitionRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  async read(entity: string): Promise<PartitionRow[]> {
    return this.transactions.read<PartitionRow>(
      `SELECT r.source, r.record_key AS "recordKey", l.golden_id AS "goldenId"
       FROM link l JOIN source_record r USING (record_no) WHERE l.entity = $1 AND l.golden_id IS NOT NULL`,
      [entity],
    );
  }
}
