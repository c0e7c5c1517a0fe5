import { Injectable } from '@nestjs/common';
import {
  ImportContentRepository,
  ImportJobRepository,
  type ImportLease,
  MissingRecordsRepository,
  type Transaction,
} from '@sogoc/persistence';
import {
  type BatchItem,
  checkRecord,
  checkRecordKey,
  countedWith,
  FaultList,
  findingCodesOf,
  type ImportCounts,
  type IntakeRequest,
  isDeletion,
  linesOf,
  pushRequest,
  type RowOutcome,
} from '@sogoc/resolution';

import { InvalidRecordError } from '../../finding-by-id/errors';
import type { IntakeScope } from '../../intake/intake-scope';
import { deleteRequest, IntakeService } from '../../intake/intake.service';
import type { TakenRecord } from '../../intake/taken-record';
import { ImportTakenError } from '../errors';
import type { ReadyRow } from '../rows/batches';
import type { ImportMode } from './import-job';

/** An import that this process works on. */
export interface ImportAtWork {
  readonly lease: ImportLease;
  readonly scope: IntakeScope;
  readonly mode: ImportMode;
}

/** What is to be taken in of a row, or why nothing is. */
type CheckedRow =
  | { readonly row: ReadyRow['row']; readonly request: IntakeRequest; readonly findingCodes: readonly string[] }
  | {
      readonly row: ReadyRow['row'];
      readonly problem: NonNullable<RowOutcome['problem']>;
      readonly recordKey?: string;
    };

/** Takes batches of an import in: records, what became of the rows and how far it came are committed together, so each row counts once. */
@Injectable()
export class ImportIntake {
  constructor(
    private readonly intake: IntakeService,
    private readonly jobs: ImportJobRepository,
    private readonly content: ImportContentRepository,
    private readonly missing: MissingRecordsRepository,
  ) {}

  /** Answers the counts with the batch. Throws {@link ImportTakenError}; then nothing of it was taken. */
  async take(
    { lease, scope, mode }: ImportAtWork,
    batch: readonly ReadyRow[],
    counts: ImportCounts,
    bytesRead: number,
  ): Promise<ImportCounts> {
    const receivedAt = new Date();
    const checked = batch.map((ready) => checkRow(ready, scope, receivedAt));
    const requests = checked.flatMap((each) => ('request' in each ? [each.request] : []));
    let after = counts;
    await this.intake.takeWith(scope, requests, async (tx, taken) => {
      const outcomes = outcomesOf(checked, taken);
      after = countedWith(counts, outcomes);
      await this.note(tx, lease, outcomes, { counts, after, bytesRead });
      if (mode === 'delta') await this.missing.noteSeen(tx, lease.id, numbersOf(taken));
    });
    return after;
  }

  /** Deletes records that the file lacks; answers how many went. Throws {@link ImportTakenError}. */
  async remove({ lease, scope }: ImportAtWork, recordKeys: readonly string[]): Promise<number> {
    let gone = 0;
    const requests = recordKeys.map((recordKey) => deleteRequest({ recordKey, sourceVersion: null }));
    await this.intake.takeWith(scope, requests, async (tx, taken) => {
      gone = taken.filter(({ status }) => status === 'pending').length;
      if (!(await this.jobs.noteDeleted(tx, lease, gone))) throw new ImportTakenError();
    });
    return gone;
  }

  private async note(
    tx: Transaction,
    lease: ImportLease,
    outcomes: readonly RowOutcome[],
    { counts, after, bytesRead }: { counts: ImportCounts; after: ImportCounts; bytesRead: number },
  ): Promise<void> {
    const advance = { from: counts.rows, to: after.rows, counts: after, bytesRead };
    if (!(await this.jobs.advance(tx, lease, advance))) throw new ImportTakenError();
    await this.content.addSlice(tx, lease.id, { firstRow: counts.rows, ...linesOf(outcomes) });
  }
}

function checkRow({ row, item }: ReadyRow, scope: IntakeScope, receivedAt: Date): CheckedRow {
  if (row.fault !== undefined || item === undefined) return { row, problem: row.fault ?? { code: 'not-read' } };
  if (isDeletion(item)) return checkDeletion(row, item);
  const checked = checkRecord(item, scope.declaration.attributes, receivedAt);
  if (!checked.ok) return refused(row, item, new InvalidRecordError(checked.error));
  return {
    row,
    request: pushRequest(checked.value, scope.declaration.attributes),
    findingCodes: findingCodesOf(scope, checked.value, receivedAt),
  };
}

function checkDeletion(row: ReadyRow['row'], item: BatchItem): CheckedRow {
  const { recordKey, sourceVersion = null } = item;
  const faults = new FaultList();
  if (sourceVersion !== null && !Number.isSafeInteger(sourceVersion))
    faults.add('/sourceVersion', 'not-an-integer', 'Send an integer of at most 53 bits.');
  if (!checkRecordKey(recordKey, faults) || faults.faults.length > 0)
    return refused(row, item, new InvalidRecordError(faults.faults));
  return {
    row,
    request: deleteRequest({ recordKey, sourceVersion: sourceVersion as number | null }),
    findingCodes: [],
  };
}

function refused(row: ReadyRow['row'], { recordKey }: BatchItem, error: InvalidRecordError): CheckedRow {
  const { code, message: detail, errors } = error;
  const isKey = checkRecordKey(recordKey, new FaultList());
  return { row, problem: { code, detail, errors }, ...(isKey && { recordKey: recordKey as string }) };
}

function outcomesOf(checked: readonly CheckedRow[], taken: readonly TakenRecord[]): readonly RowOutcome[] {
  let next = 0;
  return checked.map((each): RowOutcome => {
    if (!('request' in each)) return { ...each, status: 'rejected' };
    const { row, request, findingCodes } = each;
    const record = taken[next++]!;
    const { recordKey } = request;
    if (record.status === 'rejected') {
      const { code, message: detail, errors } = record.error;
      return { row, recordKey, status: 'rejected', problem: { code, detail, errors } };
    }
    const found = findingCodes.length > 0 && { findings: findingCodes.length, findingCodes };
    return { row, recordKey, recordId: String(record.recordNumber), status: record.status, ...found };
  });
}

const numbersOf = (taken: readonly TakenRecord[]): number[] =>
  taken.flatMap((record) => (record.status === 'rejected' ? [] : [record.recordNumber]));
