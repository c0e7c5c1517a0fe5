import { compareIdentity } from '@sogoc/kernel';
import { type CompiledMatchModel, evidenceHash, scorePair } from '@sogoc/matching';

import type { KeyedEdge } from '../../edges/keyed-edge';
import { asksOverNumber, type NumbersOf } from '../../candidates/number-questions';
import { matchRecordOf } from '../../versions/resolved-record';
import type { KeptRecords } from './kept-records';
import type { Scratch, ScratchRows } from './scratch';
import type { SliceBlocks } from './slice-blocks';

export interface EdgeContext {
  readonly records: KeptRecords;
  readonly blocks: SliceBlocks;
  readonly model: CompiledMatchModel;
  readonly numbersOf: NumbersOf;
}

/** Candidate pairs by the lower of their places, and the edges that they make. */
export class SlicePairs {
  private readonly codes: ScratchRows;
  readonly shards: number;

  /** `total`: places that there are; `size`: places of one shard. */
  constructor(
    scratch: Scratch,
    private readonly total: number,
    private readonly size: number,
  ) {
    this.shards = Math.max(1, Math.ceil(total / size));
    this.codes = scratch.rows(this.shards, 1);
  }

  /** A number for the pair within its shard; exact up to 2 ** 53 / `size` records. */
  add(lower: number, higher: number): void {
    const shard = Math.floor(lower / this.size);
    this.codes.add(shard, (lower - shard * this.size) * this.total + higher);
  }

  /** The edges of a shard, in the order of their places. */
  *edgesOf(shard: number, context: EdgeContext): Generator<KeyedEdge> {
    let last = -1;
    for (const code of this.codes.of(shard).sort()) {
      if (code === last) continue;
      last = code;
      const lower = shard * this.size + Math.floor(code / this.total);
      const edge = edgeBetween(lower, code % this.total, context);
      if (edge !== undefined) yield edge;
    }
  }
}

/** The edge of a pair, with every key in whose capped block both ends stand; `left` is the lower by identity. Undefined: it is not worth one. */
function edgeBetween(
  one: number,
  other: number,
  { records, blocks, model, numbersOf }: EdgeContext,
): KeyedEdge | undefined {
  const [left, right] = [records.keyedAt(one), records.keyedAt(other)].sort(compareIdentity) as [
    ReturnType<KeptRecords['keyedAt']>,
    ReturnType<KeptRecords['keyedAt']>,
  ];
  const score = scorePair(model, matchRecordOf(left), matchRecordOf(right));
  const { class: kind, weight, vetoes, levels } = score;
  if (kind === 'none') return undefined;
  const keys = new Set(blocks.cappedKeysOf(left));
  const { review } = model.thresholds;
  return {
    left: left.recordNumber,
    right: right.recordNumber,
    weight,
    class: kind,
    vetoes,
    blockingKeys: [...new Set(blocks.cappedKeysOf(right).filter((key) => keys.has(key)))].sort(
      (lower, higher) => lower - higher,
    ),
    overNumber: asksOverNumber(score, [left.features ?? {}, right.features ?? {}], { review, numbersOf }),
    evidence: evidenceHash({ levels }),
  };
}
