import { type MatchRecord, type NamedBlockingKey, namedBlockingKeysOf } from '@sogoc/matching';
import type { Transaction } from '@sogoc/persistence';

import { type OversizedBlockPlan, planOversizedBlocks } from './oversized-blocks';
import { planCandidatePairs, type BlockMember, type CandidatePairPlan } from './plan-candidate-pairs';
import { planEdges, type EdgePlan } from './plan-edges';
import { isLive, matchRecordOf, type RecordChange } from './record-changes';
import type { ResolutionPolicy } from './resolution-policy';
import type { ResolutionRepositories } from './resolution-repositories';

/** All keys that a change of records touches: those they had and those they have now. */
export function touchedKeys(changes: readonly RecordChange[]): number[] {
  return [...new Set(changes.flatMap(({ before, after }) => [...(before?.blockingKeys ?? []), ...after.blockingKeys]))];
}

/** Finds the candidates of changed records among the resolved ones and scores them. The touched keys must be locked. */
export async function findEdges(
  tx: Transaction,
  repositories: ResolutionRepositories,
  policy: ResolutionPolicy,
  changes: readonly RecordChange[],
): Promise<EdgePlan> {
  const pairs = await readCandidatePairs(tx, repositories, policy, changes);
  const changed = new Set(changes.map(({ after }) => after.recordNumber));
  const moved = [...pairs.gained, ...pairs.lost].flatMap((pair) => [pair.first, pair.second]);
  const stored = await repositories.edges.touching(tx, [...new Set([...changed, ...moved])]);
  const records = await readPairRecords(tx, repositories, changes, pairs);
  return {
    ...planEdges({ pairs, changed, records, stored, model: policy.entity.model }),
    oversizedBlocks: oversizedBlocksOf(pairs, changes, policy),
  };
}

async function readCandidatePairs(
  tx: Transaction,
  repositories: ResolutionRepositories,
  { cappedBlockSize }: ResolutionPolicy,
  changes: readonly RecordChange[],
): Promise<CandidatePairPlan> {
  const keys = touchedKeys(changes);
  const rows = await repositories.blockingKeys.blocks(tx, keys, cappedBlockSize + changes.length + 1);
  const blocks = new Map<number, BlockMember[]>(keys.map((key) => [key, []]));
  for (const row of rows) blocks.get(row.blockingKey)?.push(row);
  const changed = new Map(changes.map(({ before, after }) => [after.recordNumber, { before, after }]));
  return planCandidatePairs({ changed, blocks, cappedBlockSize });
}

/** Keys are named only when somebody must be told: their names are worked out from the features of a record that has them. */
function oversizedBlocksOf(
  { overfull }: CandidatePairPlan,
  changes: readonly RecordChange[],
  { entity, cappedBlockSize }: ResolutionPolicy,
): OversizedBlockPlan {
  const { entity: name, blockingKeys } = entity.declaration;
  const nameOf = (key: number): NamedBlockingKey => {
    const rows = changes.flatMap(({ before, after }) => [after, ...(before ? [before] : [])]);
    const row = rows.find((each) => each.blockingKeys.includes(key));
    return (
      namedBlockingKeysOf(name, blockingKeys, row?.features ?? {}).find((named) => named.key === key) ?? {
        key,
        name: '',
      }
    );
  };
  return planOversizedBlocks(name, overfull, nameOf, cappedBlockSize);
}

async function readPairRecords(
  tx: Transaction,
  repositories: ResolutionRepositories,
  changes: readonly RecordChange[],
  pairs: CandidatePairPlan,
): Promise<Map<number, MatchRecord>> {
  const records = new Map(
    changes.filter(({ after }) => isLive(after)).map(({ after }) => [after.recordNumber, matchRecordOf(after)]),
  );
  const others = new Set(
    [...pairs.rescored, ...pairs.gained]
      .flatMap((pair) => [pair.first, pair.second])
      .filter((recordNumber) => !records.has(recordNumber)),
  );
  for (const row of await repositories.resolved.features(tx, [...others]))
    records.set(row.recordNumber, matchRecordOf(row));
  return records;
}
