import { Injectable } from '@nestjs/common';
import { IsNull, Raw } from 'typeorm';

import { entitiesIn, type Transaction } from '../connection/transaction';
import { ApiKeyEntity } from './api-key.entity';

/** Any fixed number: two that look for an operator's key at once must not both issue one. */
const FIRST_KEY_LOCK = 7_340_031;

/** Whether the registry has an operator who can issue keys. */
@Injectable()
export class OperatorKeyRepository {
  /** Held to the end of the transaction; nobody else learns meanwhile that there is no key. */
  async isInForce(tx: Transaction): Promise<boolean> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [FIRST_KEY_LOCK]);
    const unrevoked = { role: 'operator', revokedAt: IsNull() } as const;
    const unexpired = [IsNull(), Raw((column) => `${column} > now()`)];
    return entitiesIn(tx).existsBy(
      ApiKeyEntity,
      unexpired.map((expiresAt) => ({ ...unrevoked, expiresAt })),
    );
  }
}
