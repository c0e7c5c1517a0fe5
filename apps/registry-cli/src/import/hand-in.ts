import { setTimeout as sleep } from 'node:timers/promises';

import { fileOnDisk, type OpenFile, type ShownImport } from '@sogoc/registry';
import type { ColumnMapping } from '@sogoc/resolution';
import { basename, join } from 'node:path';

import { CommandFailure } from '../command-line/errors';
import { tell } from '../command-line/perform';
import type { ImportOptions } from './import-options';
import { HandedIn } from './results/handed-in';
import { identityOf } from './results/import-identity';
import type { ImportReport } from './results/import-text';
import { ProgressLine, standardErrorOutput } from './results/progress-line';
import { callsOf } from './sending/calls-of';
import { ImportApi } from './sending/import-api';
import type { PatientCalls } from './sending/retried-calls';
import { SourceApi } from './sending/source-api';
import { untilResolved } from './sending/until-resolved';

/** Under the 5 MB that the API takes at once. */
const PART_BYTES = 4 * 1024 * 1024;
/** Why an import ends whose file has to be mended. */
const FAULTS_OF_FILE: readonly string[] = ['unreadable-file', 'unknown-columns', 'rows-rejected'];
const LOOK_EVERY_MS = 500;

/**
 * Hands a file in as it is, for the registry's own workers to take its rows, follows them and fetches the results. Interrupted, it goes on
 * with the part or the import that it was at.
 */
export async function handIn(
  path: string,
  { format }: OpenFile,
  mapping: ColumnMapping | undefined,
  options: ImportOptions,
  calls: PatientCalls = callsOf(options),
): Promise<ImportReport> {
  const results = options.results ?? `${basename(path)}.import`;
  const state = HandedIn.open(results, await identityOf(path, { ...options, job: true }, mapping, calls.registry));
  const api = new ImportApi(calls);
  const { source, collection, encoding, snapshotMost } = options;
  const most = snapshotMost === undefined ? {} : { mostDeletedPercent: snapshotMost };
  const mode = options.snapshot === true ? 'delta' : 'push';
  const wish = { source, collection, format, encoding, mode, ...most, ...(mapping && { mapping }) };
  const id = (await goesOn(state, api)) ?? state.begun((await api.begin(wish)).id);
  const parts = await sendParts(path, id, api, state);
  const shown = await follow(await api.start(id, { parts, ...most }), api);
  const extension = format === 'csv' ? 'csv' : 'ndjson';
  await fetchResults(shown, extension, results, api);
  if (isAtItsEnd(shown)) state.finish();
  if (shown.status !== 'done') throw failureOf(shown, results);
  const summary = options.wait === true ? await untilResolved(new SourceApi(calls, options), tell) : undefined;
  return {
    results,
    format: extension,
    resumedAt: 0,
    counts: shown.counts,
    ...(shown.mode === 'delta' && { deleted: shown.deleted ?? 0 }),
    ...(summary && { summary }),
  };
}

/** The import to go on with; undefined: none was begun, or it was cancelled, or forgotten since. */
async function goesOn({ id }: HandedIn, api: ImportApi): Promise<string | undefined> {
  const kept = id === undefined ? undefined : await api.find(id);
  return kept === undefined || kept.status === 'cancelled' ? undefined : kept.id;
}

/** Whether starting it again would change nothing, so that the next start is that of another import. */
const isAtItsEnd = ({ status, fault }: ShownImport): boolean =>
  status === 'done' || status === 'cancelled' || FAULTS_OF_FILE.includes(fault?.code ?? '');

/** Answers how many parts the file has. */
async function sendParts(path: string, id: string, api: ImportApi, state: HandedIn): Promise<number> {
  const file = fileOnDisk(path);
  const parts = Math.ceil(file.size / PART_BYTES);
  for (let part = state.sent + 1; part <= parts; part++) {
    const start = (part - 1) * PART_BYTES;
    await api.put(id, part, await file.slice(start, Math.min(start + PART_BYTES, file.size)));
    state.partSent(part);
  }
  return parts;
}

async function follow(started: ShownImport, api: ImportApi): Promise<ShownImport> {
  const progress = new ProgressLine(standardErrorOutput(), readingOf(started));
  let shown = started;
  while (shown.status === 'waiting' || shown.status === 'running') {
    await sleep(LOOK_EVERY_MS);
    shown = await api.read(shown.id);
    progress.tell(readingOf(shown));
  }
  progress.end(readingOf(shown));
  return shown;
}

const readingOf = ({ counts: { rows, statuses }, bytes, bytesRead }: ShownImport) => ({
  rows,
  rejected: statuses['rejected'] ?? 0,
  bytes,
  bytesRead,
});

async function fetchResults(
  { id, status }: ShownImport,
  extension: string,
  folder: string,
  api: ImportApi,
): Promise<void> {
  await api.fetchFile(id, 'accepted', join(folder, 'accepted.ndjson'));
  await api.fetchFile(id, 'failed', join(folder, `failed.${extension}`));
  await api.fetchFile(id, 'reasons', join(folder, 'reasons.ndjson'));
  if (status !== 'done') await api.fetchFile(id, 'unprocessed', join(folder, `unprocessed.${extension}`));
}

function failureOf({ status, counts, fault }: ShownImport, results: string): CommandFailure {
  const why = fault === undefined ? `It was ${status}.` : `${fault.detail} (${fault.code})`;
  return new CommandFailure(`${why} ${counts.rows} rows were taken; the others are in ${results}.`);
}
