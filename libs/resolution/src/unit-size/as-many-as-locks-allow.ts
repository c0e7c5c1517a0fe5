import type { RecordChange } from '../versions/resolved-record';
import { MAX_UNIT_KEYS } from './lock-table-size';

/** Changes of records in their order: what one unit of work takes on, and what waits for the next. */
export interface TakenAndLeft {
  readonly taken: readonly RecordChange[];
  readonly left: readonly RecordChange[];
}

/** A unit ends at so many keys, because each is a lock. */
export function asManyAsLocksAllow(changes: readonly RecordChange[]): TakenAndLeft {
  let keys = 0;
  const end = changes.findIndex(
    ({ before, after }) => (keys += (before?.blockingKeys.length ?? 0) + after.blockingKeys.length) > MAX_UNIT_KEYS,
  );
  return end <= 0 ? { taken: changes, left: [] } : { taken: changes.slice(0, end), left: changes.slice(end) };
}
