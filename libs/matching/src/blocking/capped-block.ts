import { compareIdentity, hash53, type RecordIdentity } from '@sogoc/kernel';
import { CAPPED_BLOCK_SIZE } from './blocking-key-declaration';

/** Where a record stands in its blocks: a 53-bit hash of its identity, so that no source or key format comes first. */
export function identityOrderHash({ source, recordKey }: RecordIdentity): number {
  // NUL can be in neither part, so no two identities make one text.
  return hash53(`${source}\u0000${recordKey}`);
}

/** The members that make candidate pairs: the first `size` by identity hash (ties by identity), in that order. */
export function cappedBlock<T extends { readonly identity: RecordIdentity }>(
  members: readonly T[],
  size: number = CAPPED_BLOCK_SIZE,
): T[] {
  return members
    .map((member) => ({ member, hash: identityOrderHash(member.identity) }))
    .sort((left, right) => left.hash - right.hash || compareIdentity(left.member.identity, right.member.identity))
    .slice(0, size)
    .map(({ member }) => member);
}
