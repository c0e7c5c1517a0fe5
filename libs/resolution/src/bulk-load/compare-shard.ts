import type { MatchRecord } from '@sogoc/matching';

import { firstInBoth } from '../candidates/first-in-both';
import { edgeOfPair, type EdgeRules } from '../edges/edge-of-pair';
import type { KeyedEdge } from '../edges/keyed-edge';
import { matchRecordOf } from '../versions/resolved-record';
import type { KeyBlock } from './key-runs';
import type { LoadedRecord } from './loaded-record';

/** A record with the keys by which the load compares it, ascending. */
interface ComparedRecord {
  readonly record: MatchRecord;
  readonly keys: readonly number[];
}

/** What a shard is compared by. */
export interface ShardRules extends EdgeRules {
  /** By these keys nobody is compared. */
  readonly crowded: ReadonlySet<number>;
}

/**
 * The edges between records that meet in blocks of one shard, and by no key below it in which they are compared: so each pair is scored once, in
 * whichever shard it comes. `recordOf` tells of all who stand in a block.
 */
export function compareShard(
  blocks: Iterable<KeyBlock>,
  recordOf: (recordNumber: number) => LoadedRecord | undefined,
  { crowded, ...rules }: ShardRules,
): KeyedEdge[] {
  const known = new Map<number, ComparedRecord>();
  const comparedOf = (recordNumber: number): ComparedRecord[] => {
    const before = known.get(recordNumber);
    if (before !== undefined) return [before];
    const record = recordOf(recordNumber);
    if (record === undefined) return [];
    const compared = { record: matchRecordOf(record), keys: comparedKeys(record, crowded) };
    known.set(recordNumber, compared);
    return [compared];
  };
  const edges: KeyedEdge[] = [];
  for (const { key, recordNumbers } of blocks) {
    if (crowded.has(key)) continue;
    const members = recordNumbers.flatMap(comparedOf);
    for (let i = 1; i < members.length; i++)
      for (let j = 0; j < i; j++) {
        const [one, other] = [members[i]!, members[j]!];
        if (firstInBoth(one.keys, other.keys) !== key) continue;
        const edge = edgeOfPair(one.record, other.record, [key], rules);
        if (edge !== undefined) edges.push(edge);
      }
  }
  return edges;
}

function comparedKeys({ blockingKeys }: LoadedRecord, crowded: ReadonlySet<number>): number[] {
  return [...new Set(blockingKeys)].filter((key) => !crowded.has(key)).sort((left, right) => left - right);
}
