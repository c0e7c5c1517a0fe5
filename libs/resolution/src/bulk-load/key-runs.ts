import { shardOfKey } from '../candidates/shard-of-key';
import type { LoadedRecord } from './loaded-record';

/** Key and record number, 64-bit floats. */
const ENTRY_BYTES = 16;
const NUMBER_BYTES = 8;

/** Records by a key that they have. */
export interface KeyBlock {
  readonly key: number;
  readonly recordNumbers: readonly number[];
}

/** Places in blocks of one shard of the keys, packed. */
export interface KeyRun {
  readonly shard: number;
  readonly entries: Buffer;
}

/** Who has which keys, shard by shard; within one in the order of keys. Shards in which nobody is are left out. */
export function keyRunsOf(
  records: readonly Pick<LoadedRecord, 'recordNumber' | 'blockingKeys'>[],
  shards: number,
): KeyRun[] {
  const places: { key: number; recordNumber: number }[] = [];
  for (const { recordNumber, blockingKeys } of records)
    for (const key of new Set(blockingKeys)) places.push({ key, recordNumber });
  places.sort((left, right) => left.key - right.key || left.recordNumber - right.recordNumber);
  const runs: KeyRun[] = [];
  for (let from = 0, to = 0; from < places.length; from = to) {
    const shard = shardOfKey(places[from]!.key, shards);
    while (to < places.length && shardOfKey(places[to]!.key, shards) === shard) to += 1;
    runs.push({ shard, entries: packed(places.slice(from, to)) });
  }
  return runs;
}

function packed(places: readonly { readonly key: number; readonly recordNumber: number }[]): Buffer {
  const entries = Buffer.alloc(places.length * ENTRY_BYTES);
  places.forEach(({ key, recordNumber }, place) => {
    entries.writeDoubleBE(key, place * ENTRY_BYTES);
    entries.writeDoubleBE(recordNumber, place * ENTRY_BYTES + NUMBER_BYTES);
  });
  return entries;
}

/** The blocks of a shard in which two records meet, in the order of keys; who is in one in the order of numbers. */
export function* blocksOfRuns(runs: readonly Buffer[]): Generator<KeyBlock> {
  const { keys, numbers } = unpacked(runs);
  const order = new Uint32Array(keys.length).map((_, place) => place);
  order.sort((left, right) => keys[left]! - keys[right]! || numbers[left]! - numbers[right]!);
  for (let from = 0, to = 0; from < order.length; from = to) {
    const key = keys[order[from]!]!;
    while (to < order.length && keys[order[to]!] === key) to += 1;
    if (to - from > 1) yield { key, recordNumbers: Array.from(order.subarray(from, to), (place) => numbers[place]!) };
  }
}

function unpacked(runs: readonly Buffer[]): { readonly keys: Float64Array; readonly numbers: Float64Array } {
  const count = runs.reduce((sum, run) => sum + run.length / ENTRY_BYTES, 0);
  const [keys, numbers] = [new Float64Array(count), new Float64Array(count)];
  let place = 0;
  for (const run of runs)
    for (let at = 0; at < run.length; at += ENTRY_BYTES, place += 1) {
      keys[place] = run.readDoubleBE(at);
      numbers[place] = run.readDoubleBE(at + NUMBER_BYTES);
    }
  return { keys, numbers };
}
