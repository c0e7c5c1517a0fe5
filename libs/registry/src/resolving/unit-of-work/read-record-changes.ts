import type { RecordVersionRow, Transaction, VersionPlace } from '@sogoc/persistence';
import {
  orderVersions,
  readableVersions,
  type RecordChange,
  type RecordVersions,
  type ResolutionPolicy,
  type ResolvedRecord,
  resolveVersions,
} from '@sogoc/resolution';

import type { ResolutionRepositories } from './repositories';

/** Reads the versions of locked records and standardises them. Every record has one at least. */
export async function readRecordChanges(
  tx: Transaction,
  repositories: ResolutionRepositories,
  policy: ResolutionPolicy,
  recordNumbers: readonly number[],
): Promise<RecordChange[]> {
  const [{ after }, before] = await tx.inOneTrip(() => [
    standardiseRecords(tx, repositories, policy, recordNumbers),
    repositories.resolved.find(tx, recordNumbers),
  ]);
  return changesBetween(before, after);
}

/** What records that are not locked amounted to when their versions were read. */
export interface StandardisedRecords {
  /** By record number. */
  readonly after: ReadonlyMap<number, ResolvedRecord>;
  /** The last version of each that had been received. */
  readonly lastReceipts: readonly { readonly recordNumber: number; readonly newestReceiptNumber: number }[];
}

/** As {@link readRecordChanges} for records that are not locked: what it makes of them is to be confirmed under locks. */
export async function standardiseRecords(
  tx: Transaction,
  repositories: ResolutionRepositories,
  policy: ResolutionPolicy,
  recordNumbers: readonly number[],
): Promise<StandardisedRecords> {
  const records = await readVersions(tx, repositories, recordNumbers);
  return { after: await standardise(tx, repositories, policy, records), lastReceipts: records };
}

/** Under locks: standardises anew what has got another version since. Versions never change, and later ones have higher numbers. */
export async function confirmRecordChanges(
  tx: Transaction,
  repositories: ResolutionRepositories,
  policy: ResolutionPolicy,
  { after, lastReceipts }: StandardisedRecords,
): Promise<RecordChange[]> {
  const moved = await repositories.versions.withNewer(tx, lastReceipts);
  if (moved.length === 0) return changesOf(tx, repositories, after);
  const anew = await standardiseRecords(tx, repositories, policy, moved);
  return changesOf(tx, repositories, new Map([...after, ...anew.after]));
}

async function changesOf(
  tx: Transaction,
  repositories: ResolutionRepositories,
  after: ReadonlyMap<number, ResolvedRecord>,
): Promise<RecordChange[]> {
  return changesBetween(await repositories.resolved.find(tx, [...after.keys()]), after);
}

function changesBetween(stored: readonly ResolvedRecord[], after: ReadonlyMap<number, ResolvedRecord>): RecordChange[] {
  const before = new Map(stored.map((row) => [row.recordNumber, row]));
  return [...after].map(([recordNumber, row]) => ({ before: before.get(recordNumber), after: row }));
}

async function standardise(
  tx: Transaction,
  repositories: ResolutionRepositories,
  policy: ResolutionPolicy,
  records: readonly RecordVersions[],
): Promise<Map<number, ResolvedRecord>> {
  if (records.length === 0) return new Map();
  const contents = await repositories.versions.contents(
    tx,
    records.flatMap((record) => placesOf(record, readableVersions(record.versions))),
  );
  const resolved = new Map(
    records.map((record) => [record.recordNumber, resolveVersions(record, policy, contentIn(contents))]),
  );
  await fallBack(tx, repositories, policy, records, resolved);
  return resolved;
}

async function readVersions(
  tx: Transaction,
  repositories: ResolutionRepositories,
  recordNumbers: readonly number[],
): Promise<(RecordVersions & { readonly newestReceiptNumber: number })[]> {
  const [records, rows] = await tx.inOneTrip(() => [
    repositories.versions.sourceRecords(tx, recordNumbers),
    repositories.versions.versions(tx, recordNumbers),
  ]);
  const versions = new Map<number, RecordVersionRow[]>(records.map(({ recordNumber }) => [recordNumber, []]));
  for (const row of rows) versions.get(row.recordNumber)?.push(row);
  return records.map((record) => {
    const received = versions.get(record.recordNumber) ?? [];
    return { ...record, versions: orderVersions(received), newestReceiptNumber: received.at(-1)?.receiptNumber ?? 0 };
  });
}

/** Only when a newest version does not standardise are the contents of the older ones read. */
async function fallBack(
  tx: Transaction,
  repositories: ResolutionRepositories,
  policy: ResolutionPolicy,
  records: readonly RecordVersions[],
  resolved: Map<number, ResolvedRecord>,
): Promise<void> {
  const failed = records.filter(({ recordNumber }) => resolved.get(recordNumber)?.status === 'failed');
  if (failed.length === 0) return;
  const contents = await repositories.versions.contents(
    tx,
    failed.flatMap((record) =>
      placesOf(
        record,
        record.versions.filter(({ deleted }) => !deleted),
      ),
    ),
  );
  for (const record of failed) resolved.set(record.recordNumber, resolveVersions(record, policy, contentIn(contents)));
}

const placesOf = (
  { recordNumber }: RecordVersions,
  versions: readonly { readonly receiptNumber: number }[],
): VersionPlace[] => versions.map(({ receiptNumber }) => ({ recordNumber, receiptNumber }));

/** A version whose content was not read counts as one that does not standardise. */
function contentIn(
  contents: ReadonlyMap<number, Record<string, unknown>>,
): (receiptNumber: number) => Record<string, unknown> {
  return (receiptNumber) => {
    const content = contents.get(receiptNumber);
    if (!content) throw new RangeError(`The content of version ${receiptNumber} was not read`);
    return content;
  };
}
