import { type BlockingKeyDeclaration, cappedBlock, namedBlockingKeysOf, standingInBlock } from '@sogoc/matching';

import type { OversizedBlock } from '../candidates/oversized-blocks';
import type { DerivedRecord } from './whole-state-types';

/** What blocks are made of: live records and their keys. */
export type KeyedRecord = Pick<
  DerivedRecord,
  'recordNumber' | 'source' | 'recordKey' | 'features' | 'blockingKeys' | 'leadingKeys' | 'blockOrder'
>;

export interface DerivedBlocks {
  /** Of each key that two or more records have, the places of the members of its capped block in the list of records. */
  readonly capped: ReadonlyMap<number, readonly number[]>;
  /** Keys that more records have than their capped block holds, by key. */
  readonly oversized: readonly OversizedBlock[];
}

/** The blocks of all keys. */
export function deriveBlocks(
  records: readonly KeyedRecord[],
  blockSize: number,
  {
    entity,
    blockingKeys: declarations,
  }: { readonly entity: string; readonly blockingKeys: readonly BlockingKeyDeclaration[] },
): DerivedBlocks {
  const blocks = allBlocks(records);
  const oversized: OversizedBlock[] = [];
  for (const [key, members] of blocks) {
    if (members.length < 2) blocks.delete(key);
    if (members.length <= blockSize) continue;
    const capped = cappedBlock(members, blockSize, (place) => standingInBlock(records[place] as KeyedRecord, key));
    blocks.set(key, capped);
    const [first, last] = [records[capped[0] ?? 0], records[capped[blockSize - 1] ?? 0]];
    if (first === undefined || last === undefined) continue;
    const named = namedBlockingKeysOf(entity, declarations, first.features ?? {}).find((each) => each.key === key);
    oversized.push({
      blockingKey: key,
      entity,
      name: named?.name ?? '',
      scheme: named?.scheme ?? null,
      firstNumber: first.recordNumber,
      lastOrder: standingInBlock(last, key).blockOrder,
      lastNumber: last.recordNumber,
    });
  }
  return { capped: blocks, oversized: oversized.sort((left, right) => left.blockingKey - right.blockingKey) };
}

function allBlocks(records: readonly KeyedRecord[]): Map<number, readonly number[]> {
  const blocks = new Map<number, number[]>();
  records.forEach(({ blockingKeys }, place) => {
    for (const key of blockingKeys) {
      const members = blocks.get(key);
      if (members) members.push(place);
      else blocks.set(key, [place]);
    }
  });
  return blocks;
}
