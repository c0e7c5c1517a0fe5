import type { EntityDeclaration } from '@sogoc/core-entities';
import { compareInBlock, namedBlockingKeysOf, standingInBlock } from '@sogoc/matching';

import type { BlockEntry } from '../../candidates/block-entries';
import { oversizedBlock, type OversizedBlock } from '../../candidates/oversized-blocks';
import type { ResolutionPolicy } from '../../policy/resolution-policy';
import type { KeptRecords, KeyedRecord } from './kept-records';
import type { RecordPlaces } from './record-places';
import type { Scratch, ScratchRows } from './scratch';

/** Keys are hashes below this, so that even parts of the range hold about as many. */
const KEYS = 2 ** 53;
/** Key, order in the block, place. */
const ENTRY_WIDTH = 3;

/** What blocks go by. */
export interface BlockingPolicy extends Pick<ResolutionPolicy, 'cappedBlockSize'> {
  readonly entity: { readonly declaration: Pick<EntityDeclaration, 'entity' | 'blockingKeys'> };
}

/** The blocks of all keys, one part of the range of keys at a time. */
export class SliceBlocks {
  private readonly entries: ScratchRows;
  private readonly crowded: ScratchRows;
  private readonly oversized = new Map<number, OversizedBlock>();

  /** `shards`: parts of the range of keys, of which one is in memory. */
  constructor(
    scratch: Scratch,
    private readonly shards: number,
    private readonly policy: BlockingPolicy,
  ) {
    this.entries = scratch.rows(shards, ENTRY_WIDTH);
    this.crowded = scratch.rows(shards, ENTRY_WIDTH);
  }

  add(record: KeyedRecord, place: number): void {
    for (const key of new Set(record.blockingKeys))
      this.entries.add(this.shardOf(key), key, standingInBlock(record, key).blockOrder, place);
  }

  /** Calls `visit` with each pair of places that share a capped block, the lower one first; a pair of several keys more than once. */
  formPairs(records: KeptRecords, places: RecordPlaces, visit: (lower: number, higher: number) => void): void {
    for (let shard = 0; shard < this.shards; shard++) {
      const entries = this.entries.of(shard);
      for (const [key, rows] of rowsByKey(entries)) {
        const members = rows.map((row) => ({ blockOrder: entries[row + 1]!, place: entries[row + 2]! }));
        forEachPair(this.capped(shard, key, members, records, places), visit);
      }
    }
  }

  /** Keys that more records have than their capped block holds, by key. */
  oversizedBlocks(): OversizedBlock[] {
    return [...this.oversized.values()].sort((left, right) => left.blockingKey - right.blockingKey);
  }

  isOversized(key: number): boolean {
    return this.oversized.has(key);
  }

  /** Of the keys of a record those in whose capped block it stands. */
  cappedKeysOf(record: KeyedRecord): number[] {
    return record.blockingKeys.filter((key) => {
      const block = this.oversized.get(key);
      if (block === undefined) return true;
      const last = { blockOrder: block.lastOrder, recordNumber: block.lastNumber };
      return compareInBlock(standingInBlock(record, key), last) <= 0;
    });
  }

  /** All places in blocks that are too large, in the order of keys and within them of blocks. */
  *crowdedEntries(places: RecordPlaces): Generator<BlockEntry> {
    for (let shard = 0; shard < this.shards; shard++) {
      const entries = this.crowded.of(shard);
      for (const [blockingKey, rows] of [...rowsByKey(entries)].sort(([left], [right]) => left - right)) {
        for (const row of rows) {
          const recordNumber = places.numberAt(entries[row + 2]!);
          yield { blockingKey, blockOrder: entries[row + 1]!, recordNumber };
        }
      }
    }
  }

  private shardOf(key: number): number {
    return Math.min(this.shards - 1, Math.floor((key / KEYS) * this.shards));
  }

  /** The places whose records are compared with one another. */
  private capped(
    shard: number,
    key: number,
    members: { blockOrder: number; place: number }[],
    records: KeptRecords,
    places: RecordPlaces,
  ): number[] {
    const { cappedBlockSize, entity } = this.policy;
    if (members.length > cappedBlockSize) {
      members.sort((left, right) => left.blockOrder - right.blockOrder || left.place - right.place);
      for (const { blockOrder, place } of members) this.crowded.add(shard, key, blockOrder, place);
      const { features } = records.keyedAt(members[0]!.place);
      const { entity: name, blockingKeys } = entity.declaration;
      const named = namedBlockingKeysOf(name, blockingKeys, features ?? {}).find((each) => each.key === key);
      const block = members
        .slice(0, cappedBlockSize + 1)
        .map(({ blockOrder, place }) => ({ blockOrder, recordNumber: places.numberAt(place) }));
      const row = oversizedBlock(name, named ?? { key, name: '' }, block, cappedBlockSize);
      if (row) this.oversized.set(key, row);
    }
    return members.slice(0, cappedBlockSize).map(({ place }) => place);
  }
}

/** Where the rows of each key begin. */
function rowsByKey(entries: Float64Array): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (let row = 0; row < entries.length; row += ENTRY_WIDTH) {
    const key = entries[row]!;
    const known = rows.get(key);
    if (known) known.push(row);
    else rows.set(key, [row]);
  }
  return rows;
}

function forEachPair(places: readonly number[], visit: (lower: number, higher: number) => void): void {
  for (let i = 1; i < places.length; i++) {
    const one = places[i]!;
    for (let j = 0; j < i; j++) {
      const other = places[j]!;
      if (one < other) visit(one, other);
      else visit(other, one);
    }
  }
}
