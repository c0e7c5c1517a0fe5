import type { RecordChange } from '../versions/resolved-record';
import { MAX_UNIT_KEYS } from './lock-table-size';

/** Changes of records in their order: what one unit of work takes on, and what waits for the next. */
export interface TakenAndLeft {
  readonly taken: readonly RecordChange[];
  readonly left: readonly RecordChange[];
}

/** A unit ends at so many keys, because each is a lock. */
export function asManyAsLocksAllow(changes: readonly RecordChange[]): TakenAndLeft {
  const end = firstBeyond(changes);
  return end <= 0 ? { taken: changes, left: [] } : { taken: changes.slice(0, end), left: changes.slice(end) };
}

/** The place of the first change whose keys are too many with those before it; -1: there is none. */
function firstBeyond(changes: readonly RecordChange[]): number {
  let keys = 0;
  for (const [at, { before, after }] of changes.entries()) {
    keys += (before?.blockingKeys.length ?? 0) + after.blockingKeys.length;
    if (keys > MAX_UNIT_KEYS) return at;
  }
  return -1;
}
