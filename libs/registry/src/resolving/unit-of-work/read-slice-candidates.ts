import type { Transaction } from '@sogoc/persistence';
import {
  type Candidates,
  ComparedPairs,
  mostSharingKey,
  type RecordChange,
  type ResolutionPolicy,
} from '@sogoc/resolution';

import type { LoadedSlice } from './loaded-slice';
import { pairsIn, readBlocks, readCandidatesIn, type StoredBlocks } from './read-candidates';
import type { ResolutionRepositories } from './repositories';

/** What a unit can do of a slice. */
export interface SliceCandidates {
  readonly changes: readonly RecordChange[];
  readonly candidates: Candidates;
}

/**
 * As `readCandidates`, for locked records of a bulk load. Pairs that the load compared are not scored again. Records that share a key with so
 * many that others of the load might move somebody out of its capped block are given back.
 */
export async function readSliceCandidates(
  tx: Transaction,
  repositories: ResolutionRepositories,
  policy: ResolutionPolicy,
  { changes, slice }: { readonly changes: readonly RecordChange[]; readonly slice: LoadedSlice },
): Promise<SliceCandidates> {
  const blocks = await readBlocks(tx, repositories, policy, changes);
  const full = fullKeys(blocks, slice, policy);
  const isFull = (key: number): boolean => full.has(key);
  const left = new Set(
    changes.filter(({ before, after }) => after.blockingKeys.some(isFull) || before?.blockingKeys.some(isFull)),
  );
  if (left.size > 0) {
    const recordNumbers = [...left].map(({ after }) => after.recordNumber);
    await repositories.pending.giveBack(tx, policy.entity.declaration.entity, recordNumbers);
  }
  const own = changes.filter((change) => !left.has(change));
  const pairs = pairsIn(blocks, policy, own);
  const compared = await readCompared(tx, repositories, { changes: own, slice, pairs: pairs.rescored });
  return { changes: own, candidates: await readCandidatesIn(tx, repositories, own, pairs, compared) };
}

/** Keys that units of the load share, though they have so many that stand resolved. */
function fullKeys(blocks: StoredBlocks, { crowded }: LoadedSlice, policy: ResolutionPolicy): Set<number> {
  const most = mostSharingKey(policy);
  return new Set([...blocks].flatMap(([key, members]) => (members.length > most && !crowded.has(key) ? [key] : [])));
}

interface ComparedSubject {
  readonly changes: readonly RecordChange[];
  readonly slice: LoadedSlice;
  readonly pairs: Candidates['pairs']['rescored'];
}

async function readCompared(
  tx: Transaction,
  { loadRecords, loadEdges }: ResolutionRepositories,
  { changes, slice, pairs }: ComparedSubject,
): Promise<ComparedPairs> {
  const own = new Set(changes.map(({ after }) => after.recordNumber));
  const asLoaded = changes.flatMap(({ after }) =>
    slice.records.get(after.recordNumber) === after ? [after.recordNumber] : [],
  );
  const others = new Set(pairs.flatMap(({ first, second }) => [first, second]).filter((n) => !own.has(n)));
  const [standing, edges] = await tx.inOneTrip(() => [
    loadRecords.asCompared(tx, [...others]),
    loadEdges.leaving(tx, slice.recordNumbers),
  ]);
  return new ComparedPairs({ records: new Set([...asLoaded, ...standing]), edges, crowded: slice.crowded });
}
