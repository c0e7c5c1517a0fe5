import { hash53, type RecordIdentity } from '@sogoc/kernel';

/** Pairs are candidates inside a key's capped block: its first so many live records in the order of a hash of their identity. */
export const CAPPED_BLOCK_SIZE = 200;

/** Where a record stands in its blocks: a 53-bit hash of its identity, so that no source or key format comes first. */
export function identityOrderHash({ source, recordKey }: RecordIdentity): number {
  // NUL can be in neither part, so no two identities make one text.
  return hash53(`${source}\u0000${recordKey}`);
}

/** What the order of a block goes by. */
export interface BlockStanding {
  /** `identityOrderHash` of the record, below zero where it leads. */
  readonly blockOrder: number;
  readonly recordNumber: number;
}

/** Where a record stands in all blocks. */
export interface BlockPlaces extends BlockStanding {
  /** Keys in whose blocks it comes before those that lead in none; left out: none. */
  readonly leadingKeys?: readonly number[];
}

/** More than any identity hash. Stored rows of blocks are ordered by it too: see `missed-keys.ts`. */
const BEFORE_ALL_OTHERS = 2 ** 53;

/** Where a record stands in the block of one key: whoever leads comes first, in the order of hashes among themselves. */
export function standingInBlock({ blockOrder, recordNumber, leadingKeys }: BlockPlaces, key: number): BlockStanding {
  const leads = leadingKeys?.includes(key) ?? false;
  return { recordNumber, blockOrder: leads ? blockOrder - BEFORE_ALL_OTHERS : blockOrder };
}

/** The order of a block: whoever leads, then by identity hash. Two identities of one hash, which nobody has seen, by record number, as the stored blocks are. */
export function compareInBlock(left: BlockStanding, right: BlockStanding): number {
  return left.blockOrder - right.blockOrder || left.recordNumber - right.recordNumber;
}

/** The members that make candidate pairs: all when they are at most `size`, in the order given; else the first `size`, in block order. */
export function cappedBlock<T>(
  members: readonly T[],
  size: number,
  standingOf: (member: T) => BlockStanding,
): readonly T[] {
  if (members.length <= size) return members;
  return members
    .map((member) => ({ member, standing: standingOf(member) }))
    .sort((left, right) => compareInBlock(left.standing, right.standing))
    .slice(0, size)
    .map(({ member }) => member);
}
