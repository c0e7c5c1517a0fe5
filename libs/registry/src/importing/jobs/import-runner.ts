import { Inject, Injectable } from '@nestjs/common';
import { ENTITY_REGISTRY } from '@sogoc/access';
import type { EntityRegistry } from '@sogoc/core-entities';
import { DomainError } from '@sogoc/kernel';
import {
  ImportContentRepository,
  ImportJobRepository,
  type ImportLease,
  MissingRecordsRepository,
  TransactionRunner,
} from '@sogoc/persistence';
import {
  type ColumnMeanings,
  faultOfColumns,
  type ImportCounts,
  isTooMany,
  MAX_BATCH_ITEMS,
  REJECTED_ROWS_TEXT,
  tooManyText,
} from '@sogoc/resolution';

import { SourceInactiveError } from '../../intake/errors';
import { IntakeScopes } from '../../intake/intake-scope';
import { ImportTakenError, UnreadableFileError } from '../errors';
import type { OpenFile } from '../reading/opened-file';
import { openFile } from '../reading/open-file';
import { BatchesAhead } from '../rows/batches-ahead';
import { KEPT_DAYS, MOST_ATTEMPTS } from './import-attempts-and-retention';
import { headingLine, type ImportJob, type ImportSettings, ROW_RULES } from './import-job';
import { type ImportAtWork, ImportIntake } from './import-intake';
import { partsFile } from './parts-file';

const RENEW_EVERY_MS = 5_000;
const BEGIN_ANOTHER =
  'The mapping of an import stays as it was begun, and nothing was taken: begin another one with a mapping, or with a mended file.';
const OF_EARLIER_RELEASE =
  'An earlier release began it and told rows apart otherwise: begin another one with the same file. What was taken is unchanged then.';
/** Why an import ended before its time; the caller may mend it and start it again. */
class ImportEnded extends Error {
  constructor(
    readonly status: 'stopped' | 'failed',
    readonly code: string,
    detail: string,
  ) {
    super(detail);
  }
}

type ClaimedImport = ImportJob & ImportLease;

/**
 * Works on imports, in whatever process: what one that died had committed is done, and the next goes on behind it. What is wrong with a
 * file ends its import; what is wrong with the registry is thrown, and the import is tried again.
 */
@Injectable()
export class ImportRunner {
  constructor(
    private readonly jobs: ImportJobRepository<ImportSettings, ImportCounts>,
    private readonly content: ImportContentRepository,
    private readonly missing: MissingRecordsRepository,
    private readonly intake: ImportIntake,
    private readonly scopes: IntakeScopes,
    private readonly transactions: TransactionRunner,
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
  ) {}

  /** Works on the next import to its end, or until `isStopping`. Answers whether there was one. */
  async runNext(isStopping: () => boolean): Promise<boolean> {
    const job = await this.jobs.claim();
    if (job === undefined) return false;
    const renewal = setInterval(() => void this.jobs.renew(job).catch(() => undefined), RENEW_EVERY_MS);
    try {
      await this.runToEnd(job, isStopping);
    } catch (error) {
      if (error instanceof ImportTakenError) return true;
      const ended = endOf(error);
      if (ended === undefined) throw error;
      await this.end(job, ended);
    } finally {
      clearInterval(renewal);
    }
    return true;
  }

  /** Forgets imports that ended long ago. */
  async forgetOld(): Promise<void> {
    await this.jobs.forget(KEPT_DAYS);
  }

  private async runToEnd(job: ClaimedImport, isStopping: () => boolean): Promise<void> {
    if (job.attempts > MOST_ATTEMPTS)
      throw new ImportEnded(
        'failed',
        'no-progress',
        'Workers failed over this file again and again: tell the operator.',
      );
    const { source, settings } = job;
    const scope = await this.scopes.ofSource(source, settings.collection);
    if (!scope.isActive) throw new SourceInactiveError();
    const entity = this.entities.entityByCollection(settings.collection)!;
    const meanings = { entity, mapping: settings.mapping };
    const work: ImportAtWork = { lease: job, scope, mode: settings.mode, meanings };
    const counts = await this.takeRows(job, work, isStopping);
    if (counts === undefined) return this.jobs.release(job);
    if (settings.mode === 'delta' && !(await this.removeMissing(job, work, counts, isStopping)))
      return this.jobs.release(job);
    await this.transactions.run(async (tx) => {
      await this.jobs.end(tx, job, 'done');
      await this.content.dropFile(tx, job.id);
    });
  }

  /** Undefined: told to stop. */
  private async takeRows(
    job: ClaimedImport,
    work: ImportAtWork,
    isStopping: () => boolean,
  ): Promise<ImportCounts | undefined> {
    const { settings } = job;
    if (job.counts.rows > 0 && settings.rowRules !== ROW_RULES)
      throw new ImportEnded('failed', 'earlier-release', OF_EARLIER_RELEASE);
    const file = await openFile(await partsFile(this.content, job.id, settings.format), settings.encoding);
    await this.checkHeading(job, file, work.meanings);
    const batches = new BatchesAhead({ file, ...work.meanings, done: job.counts.rows });
    let { counts } = job;
    for (let batch = await batches.next(); batch !== undefined; batch = await batches.next()) {
      if (isStopping()) return undefined;
      counts = await this.intake.take(work, batch, counts, file.bytesRead());
    }
    return counts;
  }

  private async checkHeading(
    job: ClaimedImport,
    { columns, heading }: OpenFile,
    { mapping, entity }: ColumnMeanings,
  ): Promise<void> {
    const fault = faultOfColumns(columns, mapping, entity);
    if (fault !== undefined) throw new ImportEnded('failed', 'unknown-columns', `${fault} ${BEGIN_ANOTHER}`);
    if (heading !== undefined && job.heading === null) await this.jobs.noteHeading(job, headingLine(heading));
  }

  /** False: told to stop. What is deleted is not missing any more, so it goes on by itself. */
  private async removeMissing(
    job: ClaimedImport,
    work: ImportAtWork,
    counts: ImportCounts,
    isStopping: () => boolean,
  ): Promise<boolean> {
    const { id, entity, source, createdAt, settings } = job;
    if ((counts.statuses['rejected'] ?? 0) > 0) throw new ImportEnded('stopped', 'rows-rejected', REJECTED_ROWS_TEXT);
    const found = await this.missing.count(id, entity, source, createdAt);
    if (job.deletedCount === null && isTooMany(found, settings.mostDeletedPercent))
      throw new ImportEnded('stopped', 'too-many-missing', tooManyText(found, settings.mostDeletedPercent));
    for (;;) {
      const keys = await this.missing.keys(id, entity, source, createdAt, MAX_BATCH_ITEMS);
      if (keys.length > 0 && isStopping()) return false;
      if (keys.length === 0 || (await this.intake.remove(work, keys)) === 0) return true;
    }
  }

  private async end(job: ClaimedImport, { status, code, message: detail }: ImportEnded): Promise<void> {
    await this.transactions.run((tx) => this.jobs.end(tx, job, status, { code, detail }));
  }
}

/** Undefined: nothing that is wrong with the import. */
function endOf(error: unknown): ImportEnded | undefined {
  if (error instanceof ImportEnded) return error;
  if (error instanceof UnreadableFileError) return new ImportEnded('failed', 'unreadable-file', error.message);
  if (error instanceof DomainError && !error.retryable) return new ImportEnded('failed', error.code, error.message);
  return undefined;
}
