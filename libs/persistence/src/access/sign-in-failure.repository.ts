import { Injectable } from '@nestjs/common';

import { TransactionRunner } from '../connection/transaction';

/** How many failures in a row lock a name out, and for how long. */
export interface LockOut {
  readonly failures: number;
  readonly seconds: number;
}

/**
 * A sign-in counts as a failure until it is known to be none, so that no more than a lock-out allows are tried at once. Failures in a row
 * are forgotten when none came for as long as a lock-out. No row comes back from a name that is locked out.
 */
const COUNT = `
INSERT INTO sign_in_failure AS f (name_hash, failures, failed_at) VALUES ($1, 1, $2)
ON CONFLICT (name_hash) DO UPDATE SET failed_at = $2,
  failures = CASE WHEN f.failed_at < $2::timestamptz - $4 * interval '1 second' OR f.locked_until <= $2 THEN 1 ELSE f.failures + 1 END,
  locked_until = CASE
    WHEN f.failed_at < $2::timestamptz - $4 * interval '1 second' OR f.locked_until <= $2 THEN NULL
    WHEN f.failures + 1 >= $3 THEN $2::timestamptz + $4 * interval '1 second' ELSE f.locked_until END
WHERE f.locked_until IS NULL OR f.locked_until <= $2
RETURNING f.failures`;

/** Failed sign-ins in a row, shared by all processes. */
@Injectable()
export class SignInFailureRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** Until when the latest of these names is locked out; undefined: none is. */
  async lockedUntil(nameHashes: readonly Buffer[], now: Date): Promise<Date | undefined> {
    const rows = await this.transactions.read<{ until: Date | null }>(
      `SELECT max(locked_until) AS until FROM sign_in_failure WHERE name_hash IN (SELECT decode(h, 'hex') FROM unnest($1::text[]) h)
         AND locked_until > $2`,
      [nameHashes.map((hash) => hash.toString('hex')), now],
    );
    return rows[0]?.until ?? undefined;
  }

  /** Counts an attempt as failed. False: the name is locked out, and nothing was counted. */
  async count(nameHash: Buffer, now: Date, { failures, seconds }: LockOut): Promise<boolean> {
    const rows = await this.transactions.read(COUNT, [nameHash, now, failures, seconds]);
    return rows.length > 0;
  }

  /** Takes back one that was no failure. */
  async takeBack(nameHash: Buffer): Promise<void> {
    await this.transactions.read(
      'UPDATE sign_in_failure SET failures = greatest(0, failures - 1), locked_until = NULL WHERE name_hash = $1',
      [nameHash],
    );
  }

  async forget(nameHash: Buffer): Promise<void> {
    await this.transactions.read('DELETE FROM sign_in_failure WHERE name_hash = $1', [nameHash]);
  }
}
