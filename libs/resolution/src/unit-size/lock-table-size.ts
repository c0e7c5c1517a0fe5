/** Keys that one unit of work may lock. */
export const MAX_UNIT_KEYS = 2_000;

/** Records that one unit of work, or a decision, locks one by one at most. */
export const MAX_LOCKED_RECORDS = 500;

/** What else a transaction locks: tables, indexes, the entity, the policy, the feed. */
const OTHER_LOCKS = 100;

/** Administrators think in powers of two. */
const SMALLEST_SETTING = 64;

export interface LockTable {
  /** `max_locks_per_transaction` */
  readonly locksPerTransaction: number;
  /** Connections and prepared transactions that PostgreSQL reckons with. */
  readonly transactions: number;
}

/** What `max_locks_per_transaction` has to be for so many units of work at once; undefined when it is enough as it is. */
export function wantedLocksPerTransaction(
  { locksPerTransaction, transactions }: LockTable,
  unitsAtOnce: number,
): number | undefined {
  const needed = unitsAtOnce * (MAX_UNIT_KEYS + MAX_LOCKED_RECORDS + OTHER_LOCKS);
  if (locksPerTransaction * transactions >= needed) return undefined;
  let wanted = SMALLEST_SETTING;
  while (wanted * transactions < needed) wanted *= 2;
  return wanted;
}
