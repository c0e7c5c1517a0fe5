import type { BlockingKeyDeclaration } from './blocking-key-declaration';
import type { MatchRecord } from '../record/match-record';
import { blocksOf } from './blocks';
import { type BlockStanding, CAPPED_BLOCK_SIZE, cappedBlock, identityOrderHash } from './capped-block';
import { type DistinctPairs, PairsByLower } from './pairs-by-lower';

/** Distinct candidate pairs, with what each kind of key costs. */
export interface CandidatePairs extends DistinctPairs {
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

/** Pairs of records that share a capped block, for whole data sets in memory. `size` is the cap of a block. */
export function candidatePairs(
  entity: string,
  specs: readonly BlockingKeyDeclaration[],
  records: readonly MatchRecord[],
  size: number = CAPPED_BLOCK_SIZE,
): CandidatePairs {
  const blocks = blocksOf(entity, specs, records);
  const statistics = new Map(specs.map(({ name }) => [name, emptyStatistics(name)]));
  const byKind = specs.map(({ name }) => statistics.get(name) as MutableStatistics);
  const standingAt = (place: number): BlockStanding => standingOf(records[place] as MatchRecord);
  const capped = new Map<number, readonly number[]>();
  const usableOf = (block: number): ArrayLike<number> => capped.get(block) ?? blocks.membersOf(block);
  for (let block = 0; block < blocks.count; block++) {
    const members = blocks.membersOf(block);
    if (members.length > size) capped.set(block, cappedBlock([...members], size, standingAt));
    count(byKind[blocks.kindOf(block)] as MutableStatistics, members.length, Math.min(members.length, size));
  }
  const pairs = new PairsByLower(records.length, specs.length);
  for (let block = 0; block < blocks.count; block++) pairs.expect(usableOf(block));
  for (let block = 0; block < blocks.count; block++) pairs.add(usableOf(block), blocks.kindOf(block));
  return { ...pairs.distinct(), keys: [...statistics.values()] };
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
