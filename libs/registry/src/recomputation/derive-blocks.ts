import { type BlockingKeyDeclaration, namedBlockingKeysOf } from '@sogoc/matching';
import type { OversizedBlockRow } from '@sogoc/persistence';

import type { DerivedRecord } from './recomputation-types';

/** What blocks are made of: live records and their keys. */
export type KeyedRecord = Pick<
  DerivedRecord,
  'recordNumber' | 'source' | 'recordKey' | 'features' | 'blockingKeys' | 'blockOrder'
>;

export interface DerivedBlocks {
  /** Of each key that two or more records have, the places of the usable members in the list of records. */
  readonly usable: ReadonlyMap<number, readonly number[]>;
  /** Keys that more records have than their usable block holds, by key. */
  readonly crowded: readonly OversizedBlockRow[];
}

/** The blocks of all keys. `records` must be in identity order, which settles ties in the order of a block. */
export function deriveBlocks(
  records: readonly KeyedRecord[],
  blockSize: number,
  {
    entity,
    blockingKeys: specs,
  }: { readonly entity: string; readonly blockingKeys: readonly BlockingKeyDeclaration[] },
): DerivedBlocks {
  const blocks = allBlocks(records);
  const crowded: OversizedBlockRow[] = [];
  const orderAt = (place: number): number => records[place]?.blockOrder ?? 0;
  for (const [key, members] of blocks) {
    if (members.length < 2) blocks.delete(key);
    if (members.length <= blockSize) continue;
    const usable = members.sort((left, right) => orderAt(left) - orderAt(right) || left - right).slice(0, blockSize);
    blocks.set(key, usable);
    const [first, last] = [records[usable[0] ?? 0], records[usable[blockSize - 1] ?? 0]];
    if (first === undefined || last === undefined) continue;
    const named = namedBlockingKeysOf(entity, specs, first.features ?? {}).find((each) => each.key === key);
    crowded.push({
      blockingKey: key,
      entity,
      name: named?.name ?? '',
      scheme: named?.scheme ?? null,
      firstNumber: first.recordNumber,
      lastOrder: last.blockOrder,
      lastNumber: last.recordNumber,
    });
  }
  return { usable: blocks, crowded: crowded.sort((left, right) => left.blockingKey - right.blockingKey) };
}

function allBlocks(records: readonly KeyedRecord[]): Map<number, number[]> {
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
