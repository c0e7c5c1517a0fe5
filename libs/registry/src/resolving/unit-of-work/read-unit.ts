import type { Transaction } from '@sogoc/persistence';
import {
  changedNumbersOf,
  neverResolved,
  ownGoldenIds,
  type RecordChange,
  type ResolutionScope,
  type StandingDecision,
  type StoredScope,
} from '@sogoc/resolution';

import type { ResolutionRepositories } from './repositories';

/**
 * Reads what stands in a scope, which should be locked or of one snapshot. `supposed` are decisions that are stored nowhere and read
 * with those in force.
 */
export async function readUnit(
  tx: Transaction,
  { resolved, goldenState, decisionState, oversizedBlocks }: ResolutionRepositories,
  changes: readonly RecordChange[],
  scope: ResolutionScope,
  supposed: readonly StandingDecision[] = [],
): Promise<StoredScope> {
  const { recordNumbers, links, neighbourIds } = scope;
  const changed = new Set(changedNumbersOf(changes));
  const firstIds = links.map(({ firstGoldenId }) => firstGoldenId);
  const isNew = neverResolved(changes);
  const known = recordNumbers.filter((recordNumber) => !isNew.has(recordNumber));
  const anchors = await goldenState.anchors(tx, known, firstIds);
  const ownIds = ownGoldenIds(scope, anchors);
  const goldenIds = [...ownIds, ...neighbourIds];
  const unchanged = await resolved.find(
    tx,
    recordNumbers.filter((recordNumber) => !changed.has(recordNumber)),
  );
  const blockingKeys = [...changes.map(({ after }) => after), ...unchanged].flatMap((record) => record.blockingKeys);
  return {
    scope,
    anchors,
    unchanged,
    decisions: [...(await decisionState.naming(tx, recordNumbers)), ...supposed],
    goldens: await goldenState.heads(tx, goldenIds),
    neighbourMembers: await goldenState.members(tx, neighbourIds),
    tasks: await goldenState.tasks(tx, goldenIds),
    pins: await decisionState.pins(tx, ownIds),
    oversizedIdentifiers: await oversizedBlocks.identifiersOf(tx, recordNumbers, [...new Set(blockingKeys)]),
  };
}
