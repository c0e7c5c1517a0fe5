import type { BulkLoad, Transaction } from '@sogoc/persistence';
import type { ResolutionPolicy, ResolvedRecord } from '@sogoc/resolution';

import { type StandardisedRecords, standardiseRecords } from './read-record-changes';
import type { ResolutionRepositories } from './repositories';
import type { ClaimedSlice } from './unit-claim';

/** What a bulk load knows of the records of a unit of work, so that the unit need not find it out. */
export interface LoadedSlice {
  readonly load: BulkLoad;
  /** All of whom the slice was made, also those that others resolved meanwhile. */
  readonly recordNumbers: readonly number[];
  /** As the load standardised them, by record number. */
  readonly records: ReadonlyMap<number, ResolvedRecord>;
  /** Keys of theirs by which the load compared nobody. Each unit holds them alone. */
  readonly crowded: ReadonlySet<number>;
}

/** Of records that are claimed. What is left out of it the unit finds out as any other does. */
export async function readSlice(
  tx: Transaction,
  { loadRecords, loadKeys }: ResolutionRepositories,
  { load, recordNumbers }: ClaimedSlice,
  claimed: readonly number[],
): Promise<LoadedSlice> {
  const found = await loadRecords.find(tx, claimed);
  const keys = new Set(found.flatMap(({ blockingKeys }) => blockingKeys));
  return {
    load,
    recordNumbers,
    records: new Map(found.map((record) => [record.recordNumber, record])),
    crowded: await loadKeys.crowdedOf(tx, [...keys]),
  };
}

/** As `standardiseRecords`, but only of those that the load did not. */
export async function standardiseSlice(
  tx: Transaction,
  repositories: ResolutionRepositories,
  policy: ResolutionPolicy,
  { slice, recordNumbers }: { readonly slice: LoadedSlice; readonly recordNumbers: readonly number[] },
): Promise<StandardisedRecords> {
  const others = recordNumbers.filter((recordNumber) => !slice.records.has(recordNumber));
  const anew = await standardiseRecords(tx, repositories, policy, others);
  const known = recordNumbers.flatMap((recordNumber) => slice.records.get(recordNumber) ?? []);
  return {
    after: new Map([...known.map((record) => [record.recordNumber, record] as const), ...anew.after]),
    lastReceipts: [...known, ...anew.lastReceipts],
  };
}
