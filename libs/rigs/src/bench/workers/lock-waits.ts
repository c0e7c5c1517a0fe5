import { setTimeout as sleep } from 'node:timers/promises';

import type { RunSql } from '../bench-registry';

const EVERY_MS = 20;

const WAITING = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;

/** Looks every 20 ms who waits for a lock of the database, whatever it is, until the work is done. */
export async function countLockWaits<T>(
  run: RunSql,
  work: () => Promise<T>,
): Promise<{ readonly outcome: T; readonly waitingOnAverage: number }> {
  let isOver = false;
  const outcome = work().finally(() => (isOver = true));
  let [looks, waiting] = [0, 0];
  while (!isOver) {
    const [row] = await run<{ n: number }>(WAITING);
    looks += 1;
    waiting += row!.n;
    await Promise.race([sleep(EVERY_MS), outcome.catch(() => undefined)]);
  }
  return { outcome: await outcome, waitingOnAverage: waiting / looks };
}
