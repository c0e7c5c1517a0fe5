import { type MatchRecord, type NamedMatchKey, namedMatchKeysOf } from '@sogoc/matching';
import type { Transaction } from '@sogoc/persistence';

import { type CrowdedKeyPlan, planCrowdedKeys } from './crowded-keys';
import { planCandidatePairs, type BlockMember, type CandidatePairPlan } from './plan-candidate-pairs';
import { planEdges, type EdgePlan } from './plan-edges';
import { isLive, matchRecordOf, type RecordChange } from './record-changes';
import type { ResolutionPolicy } from './resolution-policy';
import type { ResolutionRepositories } from './resolution-repositories';

/** All keys that a change of records touches: those they had and those they have now. */
export function touchedKeys(changes: readonly RecordChange[]): number[] {
  return [...new Set(changes.flatMap(({ before, after }) => [...(before?.matchKeys ?? []), ...after.matchKeys]))];
}

/** Finds the candidates of changed records among the resolved ones and scores them. The touched keys must be locked. */
export async function findEdges(
  tx: Transaction,
  repositories: ResolutionRepositories,
  policy: ResolutionPolicy,
  changes: readonly RecordChange[],
): Promise<EdgePlan> {
  const pairs = await readCandidatePairs(tx, repositories, policy, changes);
  const changed = new Set(changes.map(({ after }) => after.recordNo));
  const moved = [...pairs.gained, ...pairs.lost].flatMap((pair) => [pair.first, pair.second]);
  const stored = await repositories.edges.touching(tx, [...new Set([...changed, ...moved])]);
  const records = await readPairRecords(tx, repositories, changes, pairs);
  return {
    ...planEdges({ pairs, changed, records, stored, model: policy.entity.model }),
    crowdedKeys: crowdedKeysOf(pairs, changes, policy),
  };
}

async function readCandidatePairs(
  tx: Transaction,
  repositories: ResolutionRepositories,
  { usableBlockSize }: ResolutionPolicy,
  changes: readonly RecordChange[],
): Promise<CandidatePairPlan> {
  const keys = touchedKeys(changes);
  const rows = await repositories.matchKeys.blocks(tx, keys, usableBlockSize + changes.length + 1);
  const blocks = new Map<number, BlockMember[]>(keys.map((key) => [key, []]));
  for (const row of rows) blocks.get(row.matchKey)?.push(row);
  const changed = new Map(changes.map(({ before, after }) => [after.recordNo, { before, after }]));
  return planCandidatePairs({ changed, blocks, usableBlockSize });
}

/** Keys are named only when somebody must be told: their names are worked out from the features of a record that has them. */
function crowdedKeysOf(
  { overfull }: CandidatePairPlan,
  changes: readonly RecordChange[],
  { entity, usableBlockSize }: ResolutionPolicy,
): CrowdedKeyPlan {
  const { entity: name, matchKeys } = entity.declaration;
  const nameOf = (key: number): NamedMatchKey => {
    const rows = changes.flatMap(({ before, after }) => [after, ...(before ? [before] : [])]);
    const row = rows.find((each) => each.matchKeys.includes(key));
    return (
      namedMatchKeysOf(name, matchKeys, row?.features ?? {}).find((named) => named.key === key) ?? { key, name: '' }
    );
  };
  return planCrowdedKeys(name, overfull, nameOf, usableBlockSize);
}

async function readPairRecords(
  tx: Transaction,
  repositories: ResolutionRepositories,
  changes: readonly RecordChange[],
  pairs: CandidatePairPlan,
): Promise<Map<number, MatchRecord>> {
  const records = new Map(
    changes.filter(({ after }) => isLive(after)).map(({ after }) => [after.recordNo, matchRecordOf(after)]),
  );
  const others = new Set(
    [...pairs.rescored, ...pairs.gained].flatMap((pair) => [pair.first, pair.second]).filter((no) => !records.has(no)),
  );
  for (const row of await repositories.resolved.features(tx, [...others]))
    records.set(row.recordNo, matchRecordOf(row));
  return records;
}
