import { sqlStateOf } from '../faults/sql-state';

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK_DETECTED = '40P01';
const MAX_ATTEMPTS = 5;

/** Whether a transaction that failed runs again from its beginning: after a deadlock or a serialisation failure, five times in all. */
export function isTriedAgain(error: unknown, attempt: number): boolean {
  const state = sqlStateOf(error);
  return (state === SERIALIZATION_FAILURE || state === DEADLOCK_DETECTED) && attempt !== MAX_ATTEMPTS;
}
