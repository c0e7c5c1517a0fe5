import { compareIdentity } from '@sogoc/kernel';
import { type CompiledMatchModel, evidenceHash, scorePair } from '@sogoc/matching';

import type { KeyedEdge } from '../../edges/keyed-edge';
import { firstInBoth } from '../../candidates/first-in-both';
import { asksOverNumber, type NumbersOf } from '../../candidates/number-questions';
import { matchRecordOf } from '../../versions/resolved-record';
import type { KeptRecords, KeyedRecord } from './kept-records';
import type { Scratch, ScratchItems, ScratchRows } from './scratch';
import type { Meeting, SliceBlocks } from './slice-blocks';

export interface EdgeContext {
  readonly records: KeptRecords;
  readonly blocks: SliceBlocks;
  readonly model: CompiledMatchModel;
  readonly numbersOf: NumbersOf;
}

const ROW_WIDTH = 3;

/** A record where it meets others, with the keys by which it can. */
interface MeetingRecord {
  readonly place: number;
  readonly record: KeyedRecord;
  /** Ascending. */
  readonly keys: readonly number[];
}

/**
 * The edges of all records. Pairs are scored block by block, where each record is read once for all whom it meets there, and no list of pairs is
 * kept; then edges come by the lower of their places.
 */
export class SliceEdges {
  private readonly items: ScratchItems<KeyedEdge>;
  /** A number for the pair within its shard, that of the edge, and the place of its `left`. */
  private readonly rows: ScratchRows;
  readonly shards: number;

  /** `total`: places that there are; `size`: places of one shard. */
  constructor(
    scratch: Scratch,
    private readonly total: number,
    private readonly size: number,
  ) {
    this.shards = Math.max(1, Math.ceil(total / size));
    this.items = scratch.items();
    this.rows = scratch.rows(this.shards, ROW_WIDTH);
  }

  /** Scores whoever meets by this key and by none before it, so that each pair is scored once. */
  score({ key, places }: Meeting, context: EdgeContext): void {
    const { records, blocks } = context;
    const members = places.map((place): MeetingRecord => {
      const record = records.keyedAt(place);
      return { place, record, keys: blocks.cappedKeysOf(record) };
    });
    for (let i = 1; i < members.length; i++) {
      const one = members[i]!;
      for (let j = 0; j < i; j++) {
        const other = members[j]!;
        if (firstInBoth(one.keys, other.keys) !== key) continue;
        const [left, right] = compareIdentity(one.record, other.record) < 0 ? [one, other] : [other, one];
        const edge = edgeBetween(left, right, context);
        if (edge !== undefined) this.add(one.place, other.place, edge, left.place);
      }
    }
  }

  /** @throws RangeError for a number that no edge has */
  at(number: number): KeyedEdge {
    return this.items.at(number);
  }

  /** The edges of a shard, in the order of their places. */
  of(shard: number): KeyedEdge[] {
    const rows = this.rows.of(shard);
    return beginnings(rows)
      .sort((one, other) => rows[one]! - rows[other]!)
      .map((row) => this.items.at(rows[row + 1]!));
  }

  /** The number of each edge, and the place of its `left`. */
  *leftPlaces(): Generator<readonly [number: number, place: number]> {
    for (let shard = 0; shard < this.shards; shard++) {
      const rows = this.rows.of(shard);
      for (const row of beginnings(rows)) yield [rows[row + 1]!, rows[row + 2]!];
    }
  }

  /** The number for the pair is exact up to 2 ** 53 / `size` records. */
  private add(one: number, other: number, edge: KeyedEdge, leftPlace: number): void {
    const [lower, higher] = one < other ? [one, other] : [other, one];
    const shard = Math.floor(lower / this.size);
    this.rows.add(shard, (lower - shard * this.size) * this.total + higher, this.items.add(edge), leftPlace);
  }
}

const beginnings = (rows: Float64Array): number[] =>
  Array.from({ length: rows.length / ROW_WIDTH }, (_, row) => ROW_WIDTH * row);

/** The edge of a pair, with every key in whose capped block both ends stand; the left one is the lower by identity. Undefined: it is not worth one. */
function edgeBetween(
  { record: left, keys: leftKeys }: MeetingRecord,
  { record: right, keys: rightKeys }: MeetingRecord,
  { model, numbersOf }: EdgeContext,
): KeyedEdge | undefined {
  const score = scorePair(model, matchRecordOf(left), matchRecordOf(right));
  const { class: kind, weight, vetoes, levels } = score;
  if (kind === 'none') return undefined;
  const keys = new Set(leftKeys);
  const { review } = model.thresholds;
  return {
    left: left.recordNumber,
    right: right.recordNumber,
    weight,
    class: kind,
    vetoes,
    blockingKeys: rightKeys.filter((key) => keys.has(key)),
    overNumber: asksOverNumber(score, [left.features ?? {}, right.features ?? {}], { review, numbersOf }),
    evidence: evidenceHash({ levels }),
  };
}
