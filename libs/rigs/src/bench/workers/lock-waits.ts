import { setTimeout as sleep } from 'node:timers/promises';

import type { RunSql } from '../bench-registry';

const EVERY_MS = 20;

/** A bulk lock is taken on a connection apart, for the unit that waits for it. */
const WAITING = `SELECT left(regexp_replace(query, '\\s+', ' ', 'g'), 70) AS statement FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock'`;

export interface LockWaits<T> {
  readonly outcome: T;
  /** Connections that waited, on average over all looks. */
  readonly onAverage: number;
  /** The same by the beginning of the statement that waited, most first. */
  readonly byStatement: readonly (readonly [statement: string, onAverage: number])[];
}

/** Looks every 20 ms who waits for a lock of the database, whatever it is, until the work is done. */
export async function countLockWaits<T>(run: RunSql, work: () => Promise<T>): Promise<LockWaits<T>> {
  let isOver = false;
  const outcome = work().finally(() => (isOver = true));
  const waits = new Map<string, number>();
  let looks = 0;
  while (!isOver) {
    looks += 1;
    for (const { statement } of await run<{ statement: string }>(WAITING))
      waits.set(statement, (waits.get(statement) ?? 0) + 1);
    await Promise.race([sleep(EVERY_MS), outcome.catch(() => undefined)]);
  }
  const byStatement = [...waits]
    .map(([statement, count]) => [statement, count / looks] as const)
    .sort(([, left], [, right]) => right - left);
  return { outcome: await outcome, onAverage: byStatement.reduce((sum, [, each]) => sum + each, 0), byStatement };
}
