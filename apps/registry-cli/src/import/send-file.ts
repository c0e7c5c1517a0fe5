import type { CompiledEntity } from '@sogoc/core-entities';
import { BatchesAhead, DamagedFileError, type OpenFile, UnreadableFileError } from '@sogoc/registry';
import { type ColumnMapping, MOST_DELETED_PERCENT, REJECTED_ROWS_TEXT } from '@sogoc/resolution';
import { statSync } from 'node:fs';
import { basename } from 'node:path';

import { CommandFailure } from '../command-line/errors';
import { EXIT } from '../command-line/exit-codes';
import { tell } from '../command-line/perform';
import type { ImportOptions } from './import-options';
import { identityOf } from './results/import-identity';
import { ImportJournal } from './results/import-journal';
import { countsText, type ImportReport } from './results/import-text';
import { ProgressLine, standardErrorOutput } from './results/progress-line';
import { callsOf } from './sending/calls-of';
import { RefusedCall } from './sending/refused-call';
import { findMissing, type NewestBefore, refuseTooMany, removeMissing, SeenKeys } from './sending/remove-missing';
import { sendBatch } from './sending/send-batch';
import { SourceApi } from './sending/source-api';
import { unsentRows } from './sending/unsent-rows';
import { untilResolved } from './sending/until-resolved';

/** Sends a file and keeps its results; throws `CommandFailure` when the registry refuses, or the file cannot be read to its end. */
export async function sendFile(
  path: string,
  file: OpenFile,
  entity: CompiledEntity,
  mapping: ColumnMapping | undefined,
  options: ImportOptions,
): Promise<ImportReport> {
  const extension = file.format === 'csv' ? 'csv' : 'ndjson';
  const results = options.results ?? `${basename(path)}.import`;
  const calls = callsOf(options);
  const identity = await identityOf(path, options, mapping, calls.registry);
  const journal = ImportJournal.open(results, identity, extension, file.heading);
  const resumedAt = journal.told.rows;
  if (resumedAt > 0) tell(`Going on behind row ${resumedAt}, where an earlier run left off.`);
  const bytes = statSync(path).size;
  const reading = () => ({
    rows: journal.told.rows,
    rejected: journal.told.statuses['rejected'] ?? 0,
    bytesRead: file.bytesRead(),
    bytes,
  });
  const progress = new ProgressLine(standardErrorOutput(), reading());
  const api = new SourceApi(calls, options);
  const seen = new SeenKeys();
  try {
    const see = options.snapshot === true ? (key: unknown) => seen.add(key) : undefined;
    const batches = new BatchesAhead({ file, entity, mapping, done: journal.told.rows, see });
    try {
      if (options.snapshot === true) await noteNewest(api, journal);
      for (let batch = await batches.next(); batch !== undefined; batch = await batches.next()) {
        journal.add(await sendBatch(api, batch));
        progress.tell(reading());
      }
    } catch (error) {
      await batches.close();
      const rest = await journal.writeUnprocessed(unsentRows(path, options, journal.told.rows), extension);
      throw leftOff(error as Error, rest, journal);
    }
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
  } finally {
    journal.close();
  }
}

/** What comes in behind it the source pushed while the file was on its way; an import that is gone on with began at its first start. */
async function noteNewest(api: SourceApi, journal: ImportJournal): Promise<void> {
  if (journal.newestBefore !== undefined) return;
  const { freshness } = await api.summary();
  journal.noteNewestBefore(freshness.lastReceivedAt ?? null);
}

/** Says why an import ended before the end of its file, how far it came, and what to do. */
function leftOff(error: Error, rest: string, journal: ImportJournal): Error {
  if (error instanceof UnreadableFileError) {
    journal.end();
    const told = `${error.message} ${sentText(journal)} The others, as far as they can be read, are in ${rest}.`;
    return new CommandFailure(told, error instanceof DamagedFileError ? EXIT.failed : EXIT.wrongUse);
  }
  const isForGood = error instanceof RefusedCall ? error.isForGood : error instanceof CommandFailure;
  const advice = isForGood
    ? 'Mend what was refused first: until then the same would be refused again.'
    : 'Started again, the import goes on there.';
  const told = `${error.message} ${sentText(journal)} The others are in ${rest}. ${advice}`;
  return new CommandFailure(told, error instanceof CommandFailure ? error.exitCode : EXIT.failed);
}

const sentText = ({ told }: ImportJournal): string =>
  told.rows === 0 ? '0 rows were sent.' : `Sent were ${countsText(told)}`;

async function snapshot(
  api: SourceApi,
  seen: SeenKeys,
  journal: ImportJournal,
  { snapshotMost }: ImportOptions,
): Promise<number> {
  if ((journal.told.statuses['rejected'] ?? 0) > 0) {
    // The file has to be mended, and is another one then.
    journal.end();
    throw new CommandFailure(REJECTED_ROWS_TEXT);
  }
  const newest: NewestBefore = journal.newestBefore ?? null;
  const found = await findMissing(api, seen, newest);
  refuseTooMany(found, snapshotMost ?? MOST_DELETED_PERCENT);
  return removeMissing(api, found.missing, newest);
}
