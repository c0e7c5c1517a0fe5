import { Injectable } from '@nestjs/common';

import type { Transaction } from '../connection/transaction';

/** Any fixed number: two that look for an operator's key at once must not both issue one. */
const FIRST_KEY_LOCK = 7_340_031;

/** Whether the registry has an operator who can issue keys. */
@Injectable()
export class OperatorKeyRepository {
  /** Held to the end of the transaction; nobody else learns meanwhile that there is no key. */
  async isInForce(tx: Transaction): Promise<boolean> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [FIRST_KEY_LOCK]);
    const [found] = await tx.query<{ known: boolean }>(
      `SELECT EXISTS (SELECT FROM api_key WHERE role = 'operator' AND revoked_at IS NULL
         AND (expires_at IS NULL OR expires_at > now())) AS known`,
    );
    return found?.known ?? false;
  }
}
