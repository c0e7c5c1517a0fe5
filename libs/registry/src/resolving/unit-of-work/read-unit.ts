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
  const stay = recordNumbers.filter((recordNumber) => !changed.has(recordNumber));
  const [anchors, unchanged, standing, neighbourMembers] = await tx.inOneTrip(() => [
    goldenState.anchors(tx, known, firstIds),
    resolved.find(tx, stay),
    decisionState.naming(tx, recordNumbers),
    goldenState.members(tx, neighbourIds),
  ]);
  const ownIds = ownGoldenIds(scope, anchors);
  const goldenIds = [...ownIds, ...neighbourIds];
  const blockingKeys = [...changes.map(({ after }) => after), ...unchanged].flatMap((record) => record.blockingKeys);
  const [goldens, tasks, pins, oversizedIdentifiers] = await tx.inOneTrip(() => [
    goldenState.heads(tx, goldenIds),
    goldenState.tasks(tx, goldenIds),
    decisionState.pins(tx, ownIds),
    oversizedBlocks.identifiersOf(tx, recordNumbers, [...new Set(blockingKeys)]),
  ]);
  const decisions = [...standing, ...supposed];
  return { scope, anchors, unchanged, decisions, goldens, neighbourMembers, tasks, pins, oversizedIdentifiers };
}
