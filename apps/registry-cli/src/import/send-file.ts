import type { CompiledEntity } from '@sogoc/core-entities';
import { handOn, ImportStopped, type OpenFile } from '@sogoc/registry';
import { type ColumnMapping, MOST_DELETED_PERCENT, REJECTED_ROWS_TEXT } from '@sogoc/resolution';
import { statSync } from 'node:fs';
import { basename } from 'node:path';

import { CommandFailure } from '../command-line/errors';
import { tell } from '../command-line/perform';
import type { ImportOptions } from './import-options';
import { identityOf } from './results/import-identity';
import { ImportJournal } from './results/import-journal';
import type { ImportReport } from './results/import-text';
import { ProgressLine, standardErrorOutput } from './results/progress-line';
import { callsOf } from './sending/calls-of';
import { findMissing, refuseTooMany, removeMissing, SeenKeys } from './sending/remove-missing';
import { sendBatch } from './sending/send-batch';
import { SourceApi } from './sending/source-api';
import { untilResolved } from './sending/until-resolved';

/** Sends a file and keeps its results; throws `CommandFailure` when the registry refuses. */
export async function sendFile(
  path: string,
  file: OpenFile,
  entity: CompiledEntity,
  mapping: ColumnMapping | undefined,
  options: ImportOptions,
): Promise<ImportReport> {
  const extension = file.format === 'csv' ? 'csv' : 'ndjson';
  const results = options.results ?? `${basename(path)}.import`;
  const journal = ImportJournal.open(results, await identityOf(path, options, mapping), extension, file.heading);
  const resumedAt = journal.told.rows;
  if (resumedAt > 0 && !journal.isFinished) tell(`Going on behind row ${resumedAt}, where an earlier run left off.`);
  const bytes = statSync(path).size;
  const reading = () => ({
    rows: journal.told.rows,
    rejected: journal.told.statuses['rejected'] ?? 0,
    bytesRead: file.bytesRead(),
    bytes,
  });
  const progress = new ProgressLine(standardErrorOutput(), reading());
  const api = new SourceApi(callsOf(options), options);
  const seen = new SeenKeys();
  try {
    const see = options.snapshot === true ? (key: unknown) => seen.add(key) : undefined;
    await handOn({ file, entity, mapping, done: journal.told.rows, see }, async (batch) => {
      journal.add(await sendBatch(api, batch));
      progress.tell(reading());
    });
    progress.end(reading());
    const deleted = options.snapshot === true ? await snapshot(api, seen, journal, options) : undefined;
    journal.finish();
    const summary = options.wait === true ? await untilResolved(api, tell) : undefined;
    return {
      results,
      format: extension,
      resumedAt,
      counts: journal.told,
      ...(deleted !== undefined && { deleted }),
      ...(summary && { summary }),
    };
  } catch (error) {
    if (!(error instanceof ImportStopped)) throw error;
    const rest = await journal.writeUnprocessed(error.rest, extension);
    throw new CommandFailure(
      `${error.message} ${journal.told.rows} rows were sent; the others are in ${rest}. Started again, the import goes on there.`,
    );
  } finally {
    journal.close();
  }
}

async function snapshot(
  api: SourceApi,
  seen: SeenKeys,
  journal: ImportJournal,
  { snapshotMost }: ImportOptions,
): Promise<number> {
  if ((journal.told.statuses['rejected'] ?? 0) > 0) throw new CommandFailure(REJECTED_ROWS_TEXT);
  const found = await findMissing(api, seen);
  refuseTooMany(found, snapshotMost ?? MOST_DELETED_PERCENT);
  return removeMissing(api, found.missing);
}
