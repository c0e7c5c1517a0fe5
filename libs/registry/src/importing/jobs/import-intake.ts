import { Injectable } from '@nestjs/common';
import type { DomainError } from '@sogoc/kernel';
import {
  ImportContentRepository,
  ImportJobRepository,
  type ImportLease,
  MissingRecordsRepository,
  type Transaction,
} from '@sogoc/persistence';
import {
  type CheckedRow,
  checkRow,
  type ColumnMeanings,
  countedWith,
  deleteRequest,
  type ImportCounts,
  linesOf,
  type OutcomeLines,
  type ReadyRow,
  type RowOutcome,
} from '@sogoc/resolution';

import { InvalidRecordError } from '../../intake/errors';
import type { IntakeScope } from '../../intake/intake-scope';
import { IntakeService } from '../../intake/intake.service';
import type { TakenRecord } from '../../intake/taken-record';
import { ImportTakenError } from '../errors';
import type { ImportMode } from './import-job';

/** An import that this process works on. */
export interface ImportAtWork {
  readonly lease: ImportLease;
  readonly scope: IntakeScope;
  readonly mode: ImportMode;
  readonly meanings: ColumnMeanings;
}

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
    { lease, scope, mode, meanings }: ImportAtWork,
    batch: readonly ReadyRow[],
    counts: ImportCounts,
    bytesRead: number,
  ): Promise<ImportCounts> {
    const receivedAt = new Date();
    const checked = batch.map((ready) => checkRow(ready, scope, receivedAt));
    const requests = checked.flatMap((each) => ('request' in each ? [each.request] : []));
    const { after } = await this.intake.run(scope, async (open) => {
      const { taken, stored } = await this.intake.takeIn(open, requests);
      const outcomes = outcomesOf(checked, taken);
      const after = countedWith(counts, outcomes, meanings);
      await this.note(open.tx, lease, linesOf(outcomes, meanings.mapping), { counts, after, bytesRead });
      if (mode === 'delta') await this.missing.noteSeen(open.tx, lease.id, numbersOf(taken));
      return { after, stored };
    });
    return after;
  }

  /** Deletes records that the file lacks; answers how many went. Throws {@link ImportTakenError}. */
  async remove({ lease, scope }: ImportAtWork, recordKeys: readonly string[]): Promise<number> {
    const requests = recordKeys.map((recordKey) => deleteRequest({ recordKey, sourceVersion: null }));
    const { gone } = await this.intake.run(scope, async (open) => {
      const { taken, stored } = await this.intake.takeIn(open, requests);
      const gone = taken.filter(({ status }) => status === 'pending').length;
      if (!(await this.jobs.noteDeleted(open.tx, lease, gone))) throw new ImportTakenError();
      return { gone, stored };
    });
    return gone;
  }

  private async note(
    tx: Transaction,
    lease: ImportLease,
    lines: OutcomeLines,
    { counts, after, bytesRead }: { counts: ImportCounts; after: ImportCounts; bytesRead: number },
  ): Promise<void> {
    const advance = { from: counts.rows, to: after.rows, counts: after, bytesRead };
    if (!(await this.jobs.advance(tx, lease, advance))) throw new ImportTakenError();
    await this.content.addSlice(tx, lease.id, { firstRow: counts.rows, ...lines });
  }
}

function outcomesOf(checked: readonly CheckedRow[], taken: readonly TakenRecord[]): readonly RowOutcome[] {
  let next = 0;
  return checked.map((each): RowOutcome => {
    if ('unread' in each) return { row: each.row, problem: each.unread, status: 'rejected' };
    if ('faults' in each) {
      const { faults, ...named } = each;
      return { ...named, problem: problemOf(new InvalidRecordError(faults)), status: 'rejected' };
    }
    const { row, request, findingCodes } = each;
    const record = taken[next++]!;
    const { recordKey } = request;
    if (record.status === 'rejected') return { row, recordKey, status: 'rejected', problem: problemOf(record.error) };
    const found = findingCodes.length > 0 && { findings: findingCodes.length, findingCodes };
    return { row, recordKey, recordId: String(record.recordNumber), status: record.status, ...found };
  });
}

const problemOf = ({ code, message: detail, errors }: DomainError): NonNullable<RowOutcome['problem']> => ({
  code,
  detail,
  errors,
});

const numbersOf = (taken: readonly TakenRecord[]): number[] =>
  taken.flatMap((record) => (record.status === 'rejected' ? [] : [record.recordNumber]));
