import { numbersOf, type NumbersOfRecord, type StandingOfRecord, type Transaction } from '@sogoc/persistence';
import {
  asManyAsLocksAllow,
  changedNumbersOf,
  isLockedInBulk,
  type RecordChange,
  type ResolutionPolicy,
  type ResolvedRecord,
  touchedKeys,
} from '@sogoc/resolution';

import {
  confirmRecordChanges,
  readRecordChanges,
  type StandardisedRecords,
  standardiseRecords,
} from './read-record-changes';
import { type LoadedSlice, standardiseSlice } from './loaded-slice';
import type { ResolutionRepositories } from './repositories';

/** What a unit of work holds: claimed records, and what becomes of those that fit into it. */
export interface LockedChanges {
  readonly recordNumbers: readonly number[];
  readonly changes: readonly RecordChange[];
}

/** Claimed records: under what policy, and into which lane goes what does not fit. */
export interface ClaimedRecords {
  readonly policy: ResolutionPolicy;
  readonly recordNumbers: readonly number[];
  readonly isLane: boolean;
  /** They are a slice of a bulk load, and what that knows of them. */
  readonly slice?: LoadedSlice;
}

/** Others work on the entity too, so records and keys are locked: a few one by one, many in bulk. */
export async function lockShared(
  tx: Transaction,
  repositories: ResolutionRepositories,
  claimed: ClaimedRecords,
): Promise<LockedChanges> {
  return isLockedInBulk(claimed.recordNumbers.length, claimed.isLane)
    ? lockInBulk(tx, repositories, claimed)
    : lockOneByOne(tx, repositories, claimed);
}

async function lockOneByOne(
  tx: Transaction,
  repositories: ResolutionRepositories,
  { policy, recordNumbers, isLane }: ClaimedRecords,
): Promise<LockedChanges> {
  const { locks, pending } = repositories;
  const { entity } = policy.entity.declaration;
  const [, , changes] = await tx.inOneTrip(() => [
    locks.shareEntity(tx, entity),
    locks.lockRecords(tx, recordNumbers),
    readRecordChanges(tx, repositories, policy, recordNumbers),
  ]);
  const { taken, left } = asManyAsLocksAllow(changes);
  if (left.length > 0) await pending.add(tx, entity, changedNumbersOf(left), { large: isLane });
  await tx.inOneTrip(() => [
    locks.lockBlockingKeys(tx, touchedKeys(taken)),
    locks.lockDecisionsAhead(tx, changedNumbersOf(taken)),
  ]);
  return { recordNumbers, changes: taken };
}

/**
 * Many records, beside others who take other records and keys: all are locked at once, when it is known which they are. Records of which
 * somebody else has something, or that have got other keys meanwhile, wait for another unit.
 */
export async function lockInBulk(
  tx: Transaction,
  repositories: ResolutionRepositories,
  { policy, recordNumbers: claimed, slice }: ClaimedRecords,
): Promise<LockedChanges> {
  const { locks, pending } = repositories;
  const standardised = await (slice
    ? standardiseSlice(tx, repositories, policy, { slice, recordNumbers: claimed })
    : standardiseRecords(tx, repositories, policy, claimed));
  const locked = await takeInBulk(tx, repositories, policy, standardised, slice);
  const own = new Set(locked.map(({ recordNumber }) => recordNumber));
  const changes = await confirmRecordChanges(tx, repositories, policy, onlyOf(standardised, own));
  const taken = changes.filter(isLockedBy(locked, slice));
  const recordNumbers = changedNumbersOf(taken);
  const isTaken = new Set(recordNumbers);
  const left = [...standardised.after.keys()].filter((recordNumber) => !isTaken.has(recordNumber));
  if (left.length > 0) await pending.giveBack(tx, policy.entity.declaration.entity, left);
  await locks.lockDecisionsAhead(tx, recordNumbers);
  return { recordNumbers, changes: taken };
}

/** Waits only when others have something of more than half of the records: all is left to whoever locks first, so no two wait for each other. */
async function takeInBulk(
  tx: Transaction,
  { locks, bulkLocks, resolved }: ResolutionRepositories,
  policy: ResolutionPolicy,
  { after }: StandardisedRecords,
  slice: LoadedSlice | undefined,
): Promise<readonly NumbersOfRecord[]> {
  const before = await resolved.standings(tx, [...after.keys()]);
  const wanted = [...after.values()].map((record) => numbersOfRecord(record, before.get(record.recordNumber), slice));
  const unitNumber = await locks.beginBulk(tx);
  for (;;) {
    const own = await bulkLocks.take(policy.entity.declaration.entity, unitNumber, wanted, slice?.load.loadNumber);
    if (own !== undefined) return wanted.filter(({ recordNumber }) => own.has(recordNumber));
    await locks.awaitBulk(tx, [...numbersOf(wanted)]);
  }
}

/**
 * Units of one bulk load share the keys of records that are as the load compared them, and were never resolved or stand resolved so: of these all
 * know what the others make of them. Of any other record no unit may read what another is changing.
 */
function numbersOfRecord(
  after: ResolvedRecord,
  before: StandingOfRecord | undefined,
  slice: LoadedSlice | undefined,
): NumbersOfRecord {
  const { recordNumber, blockingKeys } = after;
  const isSame =
    before === undefined ||
    (before.newestReceiptNumber === after.newestReceiptNumber &&
      before.standardisationFingerprint === after.standardisationFingerprint &&
      before.status === after.status);
  if (slice?.records.get(recordNumber) !== after || !isSame)
    return { recordNumber, numbers: [-recordNumber, ...blockingKeys, ...(before?.blockingKeys ?? [])] };
  const isShared = (key: number): boolean => !slice.crowded.has(key);
  return {
    recordNumber,
    numbers: [-recordNumber, ...blockingKeys.filter((key) => !isShared(key))],
    sharedNumbers: blockingKeys.filter(isShared),
  };
}

/** Whether all that a change needs is locked as it needs it: it may be another than when the locks were wanted. */
function isLockedBy(
  locked: readonly NumbersOfRecord[],
  slice: LoadedSlice | undefined,
): (change: RecordChange) => boolean {
  const all = numbersOf(locked);
  const alone = new Set(locked.flatMap(({ numbers }) => numbers));
  return ({ before, after }) => {
    const { numbers, sharedNumbers = [] } = numbersOfRecord(after, before, slice);
    return numbers.every((number) => alone.has(number)) && sharedNumbers.every((key) => all.has(key));
  };
}

function onlyOf({ after, lastReceipts }: StandardisedRecords, own: ReadonlySet<number>): StandardisedRecords {
  return {
    after: new Map([...after].filter(([recordNumber]) => own.has(recordNumber))),
    lastReceipts: lastReceipts.filter(({ recordNumber }) => own.has(recordNumber)),
  };
}

/** Nobody is kept waiting while records are standardised; what comes of it is confirmed once the entity is the unit's own. */
export async function lockAlone(
  tx: Transaction,
  repositories: ResolutionRepositories,
  { policy, recordNumbers }: ClaimedRecords,
): Promise<LockedChanges> {
  const standardised = await standardiseRecords(tx, repositories, policy, recordNumbers);
  await repositories.locks.takeEntity(tx, policy.entity.declaration.entity);
  return { recordNumbers, changes: await confirmRecordChanges(tx, repositories, policy, standardised) };
}
