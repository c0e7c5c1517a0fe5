import { sqlStateOf } from '@sogoc/persistence';

/** PostgreSQL's "out of shared memory": the lock table is full. */
const LOCK_TABLE_FULL = '53200';
/** It ended a transaction that sent nothing for too long: the unit was computing. */
const STOOD_IDLE = '25P03';
/** The same, when all that is left of it is a connection that is gone. */
const CONNECTION_LOST = '08006';
/** Milliseconds. Whoever loses its connection sooner was not ended for the time it took; after that half a batch is worth a try either way. */
const OVERLONG_MS = 2_000;

/** Whether a unit failed because of how much there was in it, so that half of it may succeed. `tookMs` is what it took to fail. */
export function isTooMuchAtOnce(error: unknown, tookMs: number): boolean {
  const state = sqlStateOf(error);
  return state === LOCK_TABLE_FULL || state === STOOD_IDLE || (state === CONNECTION_LOST && tookMs >= OVERLONG_MS);
}
