import { readObservedAt } from '@sogoc/kernel';

import type { FaultList } from './fault-list';

/** Clocks of sources go wrong by minutes, and a plain day may be tomorrow's where its zone is left out. Milliseconds. */
const AHEAD_ALLOWED = 24 * 60 * 60 * 1000;

/** An observation more than a day after `receivedAt` is refused; left out where nothing is received. */
export function checkObservedAt(value: unknown, receivedAt: Date | undefined, faults: FaultList): Date | null {
  if (value === undefined || value === null) return null;
  const instant = typeof value === 'string' ? readObservedAt(value) : undefined;
  if (instant === undefined) {
    const code = typeof value === 'string' ? 'not-a-time' : 'wrong-type';
    const detail = 'Send a day, or an RFC 3339 time with its zone, for example 2026-01-31T08:00:00+07:00.';
    faults.add('/observedAt', code, detail);
  } else if (receivedAt !== undefined && instant.getTime() - receivedAt.getTime() > AHEAD_ALLOWED)
    faults.add(
      '/observedAt',
      'in-the-future',
      'Send the time at which the source had this record; it has not come yet.',
    );
  return instant ?? null;
}
