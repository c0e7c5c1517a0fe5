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
  return [...new Set(changes.flatMap(({ before, after }) => [...(before?.blockingKeys ?? []), ...after.blockingKeys]))];
}

/** The places in blocks that changed records leave, and those that they take. */
export function planBlockEntries(changes: readonly RecordChange[]): {
  readonly removed: readonly BlockEntry[];
  readonly added: readonly BlockEntry[];
} {
  return {
    removed: changes.flatMap(({ before, after }) => entriesOnlyOf(before, after)),
    added: changes.flatMap(({ before, after }) => entriesOnlyOf(after, before)),
  };
}

/** Of the blocks in which `one` stands and `other` does not, or elsewhere. */
function entriesOnlyOf(one: ResolvedRecord | undefined, other: ResolvedRecord | undefined): BlockEntry[] {
  if (!one) return [];
  const known = new Map(other?.blockingKeys.map((key) => [key, standingInBlock(other, key).blockOrder]));
  return one.blockingKeys
    .map((blockingKey) => ({ blockingKey, ...standingInBlock(one, blockingKey) }))
    .filter(({ blockingKey, blockOrder }) => known.get(blockingKey) !== blockOrder);
}
