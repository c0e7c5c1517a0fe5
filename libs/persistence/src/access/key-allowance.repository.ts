import { Injectable } from '@nestjs/common';

import { TransactionRunner } from '../connection/transaction';
import { onPrimary } from '../connection/standby-in-force';
import { sqlStateOf } from '../faults/sql-state';

/** A limit of one key: it holds a burst, and what is taken comes back at a steady rate. */
export interface AllowanceLimit {
  readonly name: string;
  readonly perSecond: number;
  readonly burst: number;
  /** Where it cannot be counted nothing is granted, and the call fails. */
  readonly mustCount?: true;
}

export interface Grantment {
  /** Whole tokens, from 0 to what was asked for. */
  readonly granted: number;
  /** What is left, with its fraction. */
  readonly left: number;
}

/** SQLSTATE of a change within a read-only transaction or server. */
const READ_ONLY = '25006';

const AVAILABLE = `least($4::float8, a.tokens + greatest(0, extract(epoch FROM clock_timestamp() - a.filled_at)) * $3::float8)`;

/** Elapsed time is that of the database, which all processes share. */
const TAKE = `
INSERT INTO key_allowance AS a (key_id, limit_name, tokens, granted, filled_at)
VALUES ($1, $2, $4::float8 - least($4::float8, $5::float8), least($4::float8, $5::float8), clock_timestamp())
ON CONFLICT (key_id, limit_name) DO UPDATE SET granted = least(floor(${AVAILABLE}), $5::float8),
  tokens = ${AVAILABLE} - least(floor(${AVAILABLE}), $5::float8), filled_at = clock_timestamp()
RETURNING granted, tokens AS left`;

/** What keys may still ask for. */
@Injectable()
export class KeyAllowanceRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** Takes up to `wanted` tokens. */
  async take(keyId: string, limit: AllowanceLimit, wanted: number): Promise<Grantment> {
    const { name, perSecond, burst, mustCount = false } = limit;
    const taken = [keyId, name, perSecond, burst, wanted];
    try {
      const [row] = await onPrimary(() => this.transactions.read<Grantment>(TAKE, taken));
      return row!;
    } catch (error) {
      // A server that takes no changes counts nothing, and is no reason to refuse who only reads.
      if (mustCount || sqlStateOf(error) !== READ_ONLY) throw error;
      return { granted: Math.min(wanted, burst), left: burst };
    }
  }
}
