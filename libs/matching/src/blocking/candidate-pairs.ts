import type { BlockingKeyDeclaration } from './blocking-key-declaration';
import type { MatchRecord } from '../record/match-record';
import { namedBlockingKeysOf } from './blocking-keys';
import { CAPPED_BLOCK_SIZE, type BlockStanding, cappedBlock, identityOrderHash } from './capped-block';

/** Distinct candidate pairs, as places in the array of records they were made from (`left[i] < right[i]`). */
export interface CandidatePairs {
  readonly count: number;
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  /** One for each key spec, in declared order. */
  readonly keys: readonly KeyStatistics[];
}

/** What one kind of key costs; sizes in records, `pairs` before the same pair from other keys is dropped. */
export interface KeyStatistics {
  readonly name: string;
  readonly records: number;
  readonly blocks: number;
  readonly largestBlock: number;
  /** Records beyond the usable part of a block. */
  readonly beyondCap: number;
  readonly pairs: number;
}

interface Block {
  readonly name: string;
  /** Places in the array of records. */
  readonly members: number[];
}

/** Pairs of records that share a capped block, for whole data sets in memory. `size` is the cap of a block. */
export function candidatePairs(
  entity: string,
  specs: readonly BlockingKeyDeclaration[],
  records: readonly MatchRecord[],
  size: number = CAPPED_BLOCK_SIZE,
): CandidatePairs {
  const blocks = blocksOf(entity, specs, records);
  const codes = new GrowingNumbers();
  const statistics = new Map(specs.map(({ name }) => [name, emptyStatistics(name)]));
  const standingAt = (place: number): BlockStanding => standingOf(records[place] as MatchRecord);
  for (const { name, members } of blocks.values()) {
    const usable = cappedBlock(members, size, standingAt);
    for (let i = 0; i < usable.length; i++) {
      for (let j = 0; j < i; j++) codes.push(pairCode(usable[i] as number, usable[j] as number, records.length));
    }
    count(statistics.get(name) as MutableStatistics, members.length, usable.length);
  }
  return { ...decode(codes.distinct(), records.length), keys: [...statistics.values()] };
}

function standingOf({ recordNumber, identity }: MatchRecord): BlockStanding {
  return { recordNumber, blockOrder: identityOrderHash(identity) };
}

type MutableStatistics = { -readonly [K in keyof KeyStatistics]: KeyStatistics[K] };

function emptyStatistics(name: string): MutableStatistics {
  return { name, records: 0, blocks: 0, largestBlock: 0, beyondCap: 0, pairs: 0 };
}

function count(statistics: MutableStatistics, members: number, usable: number): void {
  statistics.records += members;
  statistics.blocks += 1;
  statistics.largestBlock = Math.max(statistics.largestBlock, members);
  statistics.beyondCap += members - usable;
  statistics.pairs += (usable * (usable - 1)) / 2;
}

function blocksOf(
  entity: string,
  specs: readonly BlockingKeyDeclaration[],
  records: readonly MatchRecord[],
): Map<number, Block> {
  const blocks = new Map<number, Block>();
  records.forEach(({ features }, place) => {
    for (const { name, key } of namedBlockingKeysOf(entity, specs, features)) {
      const block = blocks.get(key);
      if (block) block.members.push(place);
      else blocks.set(key, { name, members: [place] });
    }
  });
  return blocks;
}

/** One number for a pair of places; exact up to 94 million records (the square stays below 2^53). */
function pairCode(a: number, b: number, total: number): number {
  return a < b ? a * total + b : b * total + a;
}

function decode(codes: Float64Array, total: number): { count: number; left: Uint32Array; right: Uint32Array } {
  const left = new Uint32Array(codes.length);
  const right = new Uint32Array(codes.length);
  codes.forEach((code, i) => {
    left[i] = Math.floor(code / total);
    right[i] = code % total;
  });
  return { count: codes.length, left, right };
}

/** A list of numbers that may grow past what an array of boxed values should hold. */
class GrowingNumbers {
  private values = new Float64Array(1024);
  private length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Float64Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  /** Sorts in place and drops repeats. */
  distinct(): Float64Array {
    const sorted = this.values.subarray(0, this.length).sort();
    let kept = 0;
    for (let i = 0; i < sorted.length; i++) {
      if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i] as number;
    }
    return sorted.subarray(0, kept);
  }
}
