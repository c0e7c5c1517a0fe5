import type { Transaction } from '@sogoc/persistence';
import { changedNumbersOf, type RecordChange, type ResolutionPolicy, touchedKeys } from '@sogoc/resolution';

import { MAX_UNIT_KEYS } from '../lock-table-size';
import { confirmRecordChanges, readRecordChanges, standardiseRecords } from './read-record-changes';
import type { ResolutionRepositories } from './repositories';

/** Which pending records a unit of work takes; they are claimed in its transaction. */
export type ClaimRecords = (tx: Transaction, repositories: ResolutionRepositories) => Promise<number[]>;

/** What a unit of work takes on: claimed records, and what becomes of those that fit into it. */
export interface ClaimedChanges {
  readonly recordNumbers: readonly number[];
  readonly changes: readonly RecordChange[];
}

/** Who claims: with what policy, and into which lane goes what does not fit. */
export interface ClaimSubject {
  readonly policy: ResolutionPolicy;
  readonly claim: ClaimRecords;
  readonly isLane: boolean;
}

/** Others work on the entity too, so records and keys are locked one by one. Undefined: there was nothing to claim. */
export async function claimShared(
  tx: Transaction,
  repositories: ResolutionRepositories,
  { policy, claim, isLane }: ClaimSubject,
): Promise<ClaimedChanges | undefined> {
  const { locks, pending } = repositories;
  const { entity } = policy.entity.declaration;
  await locks.shareEntity(tx, entity);
  const recordNumbers = await claim(tx, repositories);
  if (recordNumbers.length === 0) return undefined;
  await locks.lockRecords(tx, recordNumbers);
  const { taken, left } = asManyAsLocksAllow(await readRecordChanges(tx, repositories, policy, recordNumbers));
  if (left.length > 0) await pending.add(tx, entity, changedNumbersOf(left), { large: isLane });
  await locks.lockBlockingKeys(tx, touchedKeys(taken));
  await locks.lockDecisionsAhead(tx, changedNumbersOf(taken));
  return { recordNumbers, changes: taken };
}

/** Nobody is kept waiting while records are standardised; what comes of it is confirmed once the entity is the unit's own. */
export async function claimAlone(
  tx: Transaction,
  repositories: ResolutionRepositories,
  { policy, claim }: ClaimSubject,
): Promise<ClaimedChanges | undefined> {
  const recordNumbers = await claim(tx, repositories);
  if (recordNumbers.length === 0) return undefined;
  const standardised = await standardiseRecords(tx, repositories, policy, recordNumbers);
  await repositories.locks.takeEntity(tx, policy.entity.declaration.entity);
  return { recordNumbers, changes: await confirmRecordChanges(tx, repositories, policy, standardised) };
}

/** A unit ends at so many keys, because each is a lock: what is past them waits for the next. */
function asManyAsLocksAllow(changes: readonly RecordChange[]): {
  readonly taken: readonly RecordChange[];
  readonly left: readonly RecordChange[];
} {
  let keys = 0;
  const end = changes.findIndex(
    ({ before, after }) => (keys += (before?.blockingKeys.length ?? 0) + after.blockingKeys.length) > MAX_UNIT_KEYS,
  );
  return end <= 0 ? { taken: changes, left: [] } : { taken: changes.slice(0, end), left: changes.slice(end) };
}
