import type { MatchRecord } from '@sogoc/matching';
import type { Transaction } from '@sogoc/persistence';
import {
  type BlockMember,
  type CandidatePairPlan,
  type Candidates,
  changedNumbersOf,
  type ComparedPairs,
  isLive,
  matchRecordOf,
  neverResolved,
  planCandidatePairs,
  type RecordChange,
  type ResolutionPolicy,
  touchedKeys,
} from '@sogoc/resolution';

import type { ResolutionRepositories } from './repositories';

/** Finds the candidate pairs of changed records among the resolved ones, with what scores them. The touched keys must be locked. */
export async function readCandidates(
  tx: Transaction,
  repositories: ResolutionRepositories,
  policy: ResolutionPolicy,
  changes: readonly RecordChange[],
): Promise<Candidates> {
  const blocks = await readBlocks(tx, repositories, policy, changes);
  return readCandidatesIn(tx, repositories, changes, pairsIn(blocks, policy, changes));
}

/** What scores these pairs, and what is stored of them. Of pairs that a bulk load `compared` nothing is read to score them. */
export async function readCandidatesIn(
  tx: Transaction,
  repositories: ResolutionRepositories,
  changes: readonly RecordChange[],
  pairs: CandidatePairPlan,
  compared?: ComparedPairs,
): Promise<Candidates> {
  const changed = new Set(changedNumbersOf(changes));
  const moved = [...pairs.gained, ...pairs.lost].flatMap((pair) => [pair.first, pair.second]);
  const isNew = neverResolved(changes);
  const known = [...new Set([...changed, ...moved])].filter((recordNumber) => !isNew.has(recordNumber));
  const [stored, records] = await tx.inOneTrip(() => [
    repositories.edges.touching(tx, known),
    readPairRecords(tx, repositories, changes, pairs, compared),
  ]);
  return { pairs, changed, stored, records, compared };
}

/** The stored blocks of all keys that these records have or had. */
export type StoredBlocks = ReadonlyMap<number, readonly BlockMember[]>;

/** So many of each that the changes can be planned. */
export async function readBlocks(
  tx: Transaction,
  repositories: ResolutionRepositories,
  { cappedBlockSize }: ResolutionPolicy,
  changes: readonly RecordChange[],
): Promise<StoredBlocks> {
  const keys = touchedKeys(changes);
  const entries = await repositories.blockingKeys.blocks(tx, keys, cappedBlockSize + changes.length + 1);
  const blocks = new Map<number, BlockMember[]>();
  for (const entry of entries) {
    const members = blocks.get(entry.blockingKey);
    if (members === undefined) blocks.set(entry.blockingKey, [entry]);
    else members.push(entry);
  }
  return blocks;
}

export function pairsIn(
  blocks: StoredBlocks,
  { cappedBlockSize }: ResolutionPolicy,
  changes: readonly RecordChange[],
): CandidatePairPlan {
  const changed = new Map(changes.map(({ before, after }) => [after.recordNumber, { before, after }]));
  return planCandidatePairs({ changed, blocks, cappedBlockSize });
}

async function readPairRecords(
  tx: Transaction,
  repositories: ResolutionRepositories,
  changes: readonly RecordChange[],
  pairs: CandidatePairPlan,
  compared: ComparedPairs | undefined,
): Promise<Map<number, MatchRecord>> {
  const records = new Map(
    changes.filter(({ after }) => isLive(after)).map(({ after }) => [after.recordNumber, matchRecordOf(after)]),
  );
  const others = new Set(
    [...pairs.rescored, ...pairs.gained]
      .filter((pair) => !compared?.knows(pair))
      .flatMap((pair) => [pair.first, pair.second])
      .filter((recordNumber) => !records.has(recordNumber)),
  );
  for (const row of await repositories.resolved.features(tx, [...others]))
    records.set(row.recordNumber, matchRecordOf(row));
  return records;
}
