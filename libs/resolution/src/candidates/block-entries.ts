import { standingInBlock } from '@sogoc/matching';

import type { RecordChange, ResolvedRecord } from '../versions/resolved-record';

/** A record in the block of a key. */
export interface BlockMember {
  readonly blockOrder: number;
  readonly recordNumber: number;
}

/** One stored row of a block. */
export interface BlockEntry extends BlockMember {
  readonly blockingKey: number;
}

/** All keys that a change of records touches: those they had and those they have now. */
export function touchedKeys(changes: readonly RecordChange[]): number[] {
  const keys = new Set<number>();
  for (const { before, after } of changes) {
    if (before !== undefined) for (const key of before.blockingKeys) keys.add(key);
    for (const key of after.blockingKeys) keys.add(key);
  }
  return [...keys];
}

/** The places in blocks that changed records leave. */
export function leftBlocks(changes: readonly RecordChange[]): BlockEntry[] {
  return changes.flatMap(({ before, after }) => (before === undefined ? [] : entriesOnlyOf(before, after)));
}

/** Of the blocks in which `one` stands and `other` does not, or elsewhere. */
function entriesOnlyOf(one: ResolvedRecord, other: ResolvedRecord): BlockEntry[] {
  const known = new Map(other.blockingKeys.map((key) => [key, standingInBlock(other, key).blockOrder]));
  return one.blockingKeys
    .map((blockingKey) => ({ blockingKey, ...standingInBlock(one, blockingKey) }))
    .filter(({ blockingKey, blockOrder }) => known.get(blockingKey) !== blockOrder);
}
