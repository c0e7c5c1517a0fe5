import type { CompiledEntity } from '@sogoc/core-entities';
import { readConfig, SourceKeyConfig, StartConfig } from '@sogoc/platform';
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename } from 'node:path';

import { CommandFailure } from '../command-line/errors';
import { tell } from '../command-line/perform';
import { readAccessFile } from '../start/access-file';
import { importFile, ImportStopped } from './import-file';
import type { ImportOptions } from './import-options';
import type { ColumnMapping } from './mapping/column-mapping';
import type { OpenFile } from './reading/file-row';
import { firstBytes } from './reading/read-bytes';
import { ImportJournal, type ImportIdentity } from './results/import-journal';
import type { ImportReport } from './results/import-text';
import { ProgressLine } from './results/progress-line';
import { findMissing, refuseTooMany, removeMissing, SeenKeys } from './sending/remove-missing';
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
  const journal = ImportJournal.open(results, identityOf(path, options, mapping), extension, file.heading);
  const resumedAt = journal.told.rows;
  if (resumedAt > 0 && !journal.isFinished) tell(`Going on behind row ${resumedAt}, where an earlier run left off.`);
  const bytes = statSync(path).size;
  const reading = () => ({
    rows: journal.told.rows,
    rejected: journal.told.statuses['rejected'] ?? 0,
    bytesRead: file.bytesRead(),
    bytes,
  });
  const output = {
    write: (text: string) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
    now: () => performance.now(),
  };
  const progress = new ProgressLine(output, reading());
  const api = apiOf(options);
  const seen = new SeenKeys();
  try {
    await importFile({ file, entity, mapping, api, journal, seen, tell: () => progress.tell(reading()) });
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
  if ((journal.told.statuses['rejected'] ?? 0) > 0)
    throw new CommandFailure(
      'Rows of the file were rejected, so that it does not say what is gone: nothing was deleted.',
    );
  const found = await findMissing(api, seen);
  refuseTooMany(found, snapshotMost);
  return removeMissing(api, found.missing);
}

function apiOf({ api, source, collection }: ImportOptions): SourceApi {
  const { stateDirectory } = readConfig(StartConfig);
  const access = readAccessFile(stateDirectory);
  const origin = api ?? access?.api;
  const key = readConfig(SourceKeyConfig).sourceKey ?? access?.keys.sources[source];
  if (origin === undefined)
    throw new CommandFailure(
      `No registry of ${stateDirectory} is running: start one with npm start, or name one with --api.`,
    );
  if (key === undefined) throw new CommandFailure(`There is no key of ${source}: set SOGOC_SOURCE_KEY.`);
  return new SourceApi({ origin: origin.replace(/\/+$/, ''), key, source, collection }, (why, seconds) =>
    tell(`The registry ${why}; trying again in ${seconds} s.`),
  );
}

const HEAD_BYTES = 1024 * 1024;

const identityOf = (
  path: string,
  { source, collection, encoding }: ImportOptions,
  mapping: ColumnMapping | undefined,
): ImportIdentity => ({
  file: basename(path),
  bytes: statSync(path).size,
  head: createHash('sha256').update(firstBytes(path, HEAD_BYTES)).digest('hex'),
  source,
  collection,
  encoding,
  ...(mapping !== undefined && { mapping }),
});
