import type { MatchRecord } from '@sogoc/matching';
import type { RecordVersionRow, ResolvedRecordRow, Transaction } from '@sogoc/persistence';

import { orderVersions } from './order-versions';
import type { ResolutionPolicy } from './resolution-policy';
import type { ResolutionRepositories } from './resolution-repositories';
import { resolveVersions, type RecordVersions } from './standardise-versions';

/** A record before and after: what was resolved of it, and what its versions amount to now. */
export interface RecordChange {
  readonly before?: ResolvedRecordRow;
  readonly after: ResolvedRecordRow;
}

/** Reads the versions of locked records and standardises them. Every record has one at least. */
export async function readRecordChanges(
  tx: Transaction,
  repositories: ResolutionRepositories,
  policy: ResolutionPolicy,
  recordNos: readonly number[],
): Promise<RecordChange[]> {
  const records = await readVersions(tx, repositories, recordNos);
  const leading = records.flatMap(({ versions }) => versions.slice(0, 1)).filter((version) => !version.deleted);
  const contents = await repositories.versions.contents(
    tx,
    leading.map((version) => version.receiptNo),
  );
  const resolved = new Map(
    records.map((record) => [record.recordNo, resolveVersions(record, policy, contentIn(contents))]),
  );
  await fallBack(tx, repositories, policy, records, resolved);
  const before = new Map((await repositories.resolved.find(tx, recordNos)).map((row) => [row.recordNo, row]));
  return records.map(({ recordNo }) => ({ before: before.get(recordNo), after: resolved.get(recordNo)! }));
}

async function readVersions(
  tx: Transaction,
  repositories: ResolutionRepositories,
  recordNos: readonly number[],
): Promise<RecordVersions[]> {
  const records = await repositories.versions.sourceRecords(tx, recordNos);
  const versions = new Map<number, RecordVersionRow[]>(records.map(({ recordNo }) => [recordNo, []]));
  for (const row of await repositories.versions.versions(tx, recordNos)) versions.get(row.recordNo)?.push(row);
  return records.map((record) => ({ ...record, versions: orderVersions(versions.get(record.recordNo) ?? []) }));
}

/** Only when a newest version does not standardise are the contents of the older ones read. */
async function fallBack(
  tx: Transaction,
  repositories: ResolutionRepositories,
  policy: ResolutionPolicy,
  records: readonly RecordVersions[],
  resolved: Map<number, ResolvedRecordRow>,
): Promise<void> {
  const failed = records.filter(({ recordNo }) => resolved.get(recordNo)?.status === 'failed');
  if (failed.length === 0) return;
  const receiptNos = failed.flatMap(({ versions }) =>
    versions.filter((version) => !version.deleted).map((version) => version.receiptNo),
  );
  const contents = await repositories.versions.contents(tx, receiptNos);
  for (const record of failed) resolved.set(record.recordNo, resolveVersions(record, policy, contentIn(contents)));
}

/** A version whose content was not read counts as one that does not standardise. */
function contentIn(
  contents: ReadonlyMap<number, Record<string, unknown>>,
): (receiptNo: number) => Record<string, unknown> {
  return (receiptNo) => {
    const content = contents.get(receiptNo);
    if (!content) throw new RangeError(`The content of version ${receiptNo} was not read`);
    return content;
  };
}

export function isLive(row: Pick<ResolvedRecordRow, 'features'> | undefined): boolean {
  return row?.features !== null && row?.features !== undefined;
}

export function matchRecordOf(
  row: Pick<ResolvedRecordRow, 'recordNo' | 'source' | 'recordKey' | 'features'>,
): MatchRecord {
  return { no: row.recordNo, identity: { source: row.source, recordKey: row.recordKey }, features: row.features ?? {} };
}
