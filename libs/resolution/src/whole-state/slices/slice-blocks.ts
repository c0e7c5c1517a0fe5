import type { EntityDeclaration } from '@sogoc/core-entities';
import { compareInBlock, namedBlockingKeysOf, standingInBlock } from '@sogoc/matching';

import type { BlockEntry } from '../../candidates/block-entries';
import { oversizedBlock, type OversizedBlock } from '../../candidates/oversized-blocks';
import { shardOfKey } from '../../candidates/shard-of-key';
import type { ResolutionPolicy } from '../../policy/resolution-policy';
import type { KeptRecords, KeyedRecord } from './kept-records';
import type { RecordPlaces } from './record-places';
import type { Scratch, ScratchRows } from './scratch';

/** Key, order in the block, place. */
const ENTRY_WIDTH = 3;

/** Records that are compared with one another by a key. */
export interface Meeting {
  readonly key: number;
  readonly places: readonly number[];
}

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

  /** Finds the keys that too many records have. To be called once all are added. */
  findOversized(records: KeptRecords, places: RecordPlaces): void {
    const { cappedBlockSize } = this.policy;
    for (let shard = 0; shard < this.shards; shard++) {
      const entries = this.entries.of(shard);
      for (const [key, rows] of rowsByKey(entries))
        if (rows.length > cappedBlockSize)
          this.noteOversized(shard, key, inBlockOrder(entries, rows), { records, places });
    }
  }

  /** The capped blocks of each part of the range of keys in which two records meet. */
  *meetings(): Generator<readonly Meeting[]> {
    const { cappedBlockSize } = this.policy;
    for (let shard = 0; shard < this.shards; shard++) {
      const entries = this.entries.of(shard);
      const meetings: Meeting[] = [];
      for (const [key, rows] of rowsByKey(entries)) {
        if (rows.length < 2) continue;
        meetings.push({
          key,
          places: inBlockOrder(entries, rows)
            .slice(0, cappedBlockSize)
            .map(({ place }) => place),
        });
      }
      yield meetings;
    }
  }

  /** Keys that more records have than their capped block holds, by key. */
  oversizedBlocks(): OversizedBlock[] {
    return [...this.oversized.values()].sort((left, right) => left.blockingKey - right.blockingKey);
  }

  isOversized(key: number): boolean {
    return this.oversized.has(key);
  }

  /** Of the keys of a record those in whose capped block it stands, ascending and each once. */
  cappedKeysOf(record: KeyedRecord): number[] {
    return [...new Set(record.blockingKeys)]
      .filter((key) => {
        const block = this.oversized.get(key);
        if (block === undefined) return true;
        const last = { blockOrder: block.lastOrder, recordNumber: block.lastNumber };
        return compareInBlock(standingInBlock(record, key), last) <= 0;
      })
      .sort((left, right) => left - right);
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
    return shardOfKey(key, this.shards);
  }

  private noteOversized(
    shard: number,
    key: number,
    members: readonly BlockPlace[],
    { records, places }: { readonly records: KeptRecords; readonly places: RecordPlaces },
  ): void {
    const { cappedBlockSize, entity } = this.policy;
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
}

interface BlockPlace {
  readonly blockOrder: number;
  readonly place: number;
}

/** What stands in some rows of a block, in the order of the block. */
function inBlockOrder(entries: Float64Array, rows: readonly number[]): BlockPlace[] {
  return rows
    .map((row) => ({ blockOrder: entries[row + 1]!, place: entries[row + 2]! }))
    .sort((left, right) => left.blockOrder - right.blockOrder || left.place - right.place);
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
