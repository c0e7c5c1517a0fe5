import type { Transaction } from '../transaction';

/** Rows from which on two round trips more cost less than what they save, also to a database in another town. */
export const PLANS_KEPT_FROM = 300;

/**
 * Runs statements that write many rows with foreign keys. The server checks each such row by a statement of its own; as connections have
 * theirs planned for their values (see `clientOptions`), it would plan each check, which takes three times as long as the check. What runs
 * here must read no table whose size a plan depends on.
 */
export async function keepingPlans<T>(tx: Transaction, rows: number, work: () => Promise<T>): Promise<T> {
  if (rows < PLANS_KEPT_FROM) return work();
  await tx.query('SET LOCAL plan_cache_mode = auto');
  const result = await work();
  await tx.query('SET LOCAL plan_cache_mode = force_custom_plan');
  return result;
}
