import { Injectable } from '@nestjs/common';

import type { Transaction } from '../connection/transaction';

/** One value that is shown to one person beyond the view that person works with. */
export interface NewValueReveal {
  readonly id: string;
  readonly principalId: string;
  readonly entity: string;
  /** One of the two. */
  readonly goldenId?: string;
  readonly recordNumber?: number;
  readonly attribute: string;
  readonly reason: string;
}

/** Why single values were shown; never changed. */
@Injectable()
export class ValueRevealRepository {
  async insert(tx: Transaction, reveal: NewValueReveal): Promise<void> {
    const { id, principalId, entity, goldenId = null, recordNumber = null, attribute, reason } = reveal;
    await tx.query(
      `INSERT INTO value_reveal (id, principal_id, entity, golden_id, record_no, attribute, reason) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, principalId, entity, goldenId, recordNumber, attribute, reason],
    );
  }
}
