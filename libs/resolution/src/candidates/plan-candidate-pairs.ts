import { type BlockPlaces, cappedBlock, compareInBlock, standingInBlock } from '@sogoc/matching';

import type { BlockMember } from './block-entries';

/** A record's place in the blocks of its blocking keys. */
export interface BlockPosition extends Omit<BlockPlaces, 'recordNumber'> {
  readonly blockingKeys: readonly number[];
}

export interface CandidatePairInput {
  /** Records whose own content changed: their places before (none when they were not live) and after (none when they are not). */
  readonly changed: ReadonlyMap<number, { readonly before?: BlockPosition; readonly after?: BlockPosition }>;
  /**
   * Stored blocks of keys in `changed`, in block order: at least the capped block, one more member for each changed one in it, and one. Left
   * out: nobody stands in it.
   */
  readonly blocks: ReadonlyMap<number, readonly BlockMember[]>;
  readonly cappedBlockSize: number;
}

export interface CandidatePairPlan {
  /** Pairs with a changed record, each with all keys in whose capped blocks both stand. Replace what is stored of those records. */
  readonly rescored: readonly CandidatePair[];
  /** Pairs of unchanged records that a key now brings together, because one moved into its capped block. */
  readonly gained: readonly CandidatePair[];
  /** Pairs of unchanged records that a key no longer brings together. */
  readonly lost: readonly CandidatePair[];
  /** Blocks that are, or were, larger than the cap. */
  readonly oversized: readonly OversizedBlockChange[];
}

export interface OversizedBlockChange {
  readonly blockingKey: number;
  /** Before the change; undefined when the block fitted. */
  readonly ledBy: number | undefined;
  /** After the change, from its first member to beyond the cap, if there is anything. */
  readonly members: readonly BlockMember[];
}

/** `first` < `second` by record number. */
export interface CandidatePair {
  readonly first: number;
  readonly second: number;
  readonly blockingKeys: readonly number[];
}

/**
 * What a change of records does to the candidate pairs. A key's capped block is its first live records in block order, so one
 * change moves at most one other record in and one out.
 */
export function planCandidatePairs(input: CandidatePairInput): CandidatePairPlan {
  const rescored = new PairCollector();
  const gained = new PairCollector();
  const lost = new PairCollector();
  const joining = joiningMembers(input);
  const oversized: OversizedBlockChange[] = [];

  for (const blockingKey of new Set([...input.blocks.keys(), ...joining.keys()])) {
    const stored = input.blocks.get(blockingKey) ?? [];
    const joins = joining.get(blockingKey) ?? [];
    const before = numbersInside(stored, input.cappedBlockSize);
    const unchanged = stored.filter((member) => !input.changed.has(member.recordNumber));
    const members = [...unchanged, ...joins].sort(compareInBlock);
    const after = numbersInside(members, input.cappedBlockSize);
    const wasOversized = stored.length > input.cappedBlockSize;
    const isOversized = members.length > input.cappedBlockSize;
    if (wasOversized || isOversized)
      oversized.push({ blockingKey, ledBy: wasOversized ? stored[0]?.recordNumber : undefined, members });

    collectPairsOfChanged(rescored, blockingKey, after, input.changed);
    // Nobody is moved where all fit before and after.
    if (!wasOversized && !isOversized) continue;
    const stayed = (recordNumber: number): boolean => !input.changed.has(recordNumber);
    collectMoves(gained, blockingKey, after.filter(stayed), new Set(before));
    collectMoves(lost, blockingKey, before.filter(stayed), new Set(after));
  }
  return { rescored: rescored.pairs(), gained: gained.pairs(), lost: lost.pairs(), oversized };
}

/** Changed records by the keys that they share with another, changed or not: most keys of most records are nobody else's. */
function joiningMembers({ changed, blocks }: CandidatePairInput): Map<number, BlockMember[]> {
  const joining = new Map<number, BlockMember[]>();
  const firsts = new Map<number, BlockPlaces>();
  for (const [recordNumber, { after }] of changed) {
    if (after === undefined) continue;
    const { blockOrder, leadingKeys } = after;
    const places = { recordNumber, blockOrder, leadingKeys };
    for (const blockingKey of after.blockingKeys) {
      const members = joining.get(blockingKey);
      const first = firsts.get(blockingKey);
      if (members !== undefined) members.push(standingInBlock(places, blockingKey));
      else if (first !== undefined)
        joining.set(blockingKey, [standingInBlock(first, blockingKey), standingInBlock(places, blockingKey)]);
      else if (blocks.has(blockingKey)) joining.set(blockingKey, [standingInBlock(places, blockingKey)]);
      else firsts.set(blockingKey, places);
    }
  }
  return joining;
}

function collectPairsOfChanged(
  collector: PairCollector,
  blockingKey: number,
  members: readonly number[],
  changed: ReadonlyMap<number, unknown>,
): void {
  for (let i = 0; i < members.length; i++) {
    const one = members[i]!;
    const oneChanged = changed.has(one);
    for (let j = i + 1; j < members.length; j++) {
      const other = members[j]!;
      if (oneChanged || changed.has(other)) collector.add(one, other, blockingKey);
    }
  }
}

/** Pairs of `members` with at least one that was not in the block on the other side of the change. */
function collectMoves(
  collector: PairCollector,
  blockingKey: number,
  members: readonly number[],
  otherSide: ReadonlySet<number>,
): void {
  const moved = members.filter((recordNumber) => !otherSide.has(recordNumber));
  for (const one of moved) {
    for (const other of members) if (other !== one) collector.add(one, other, blockingKey);
  }
}

function numbersInside(block: readonly BlockMember[], size: number): number[] {
  return cappedBlock(block, size, (member) => member).map(({ recordNumber }) => recordNumber);
}

/** Collects pairs key by key: all of one key before those of another. */
class PairCollector {
  private readonly keysBySecond = new Map<number, Map<number, number[]>>();

  add(one: number, other: number, blockingKey: number): void {
    const first = one < other ? one : other;
    const second = one < other ? other : one;
    let seconds = this.keysBySecond.get(first);
    if (seconds === undefined) this.keysBySecond.set(first, (seconds = new Map<number, number[]>()));
    const keys = seconds.get(second);
    if (keys === undefined) seconds.set(second, [blockingKey]);
    else if (keys[keys.length - 1] !== blockingKey) keys.push(blockingKey);
  }

  pairs(): CandidatePair[] {
    const pairs: CandidatePair[] = [];
    for (const [first, seconds] of this.keysBySecond)
      for (const [second, keys] of seconds) pairs.push({ first, second, blockingKeys: keys.sort(ascending) });
    return pairs;
  }
}

const ascending = (left: number, right: number): number => left - right;
