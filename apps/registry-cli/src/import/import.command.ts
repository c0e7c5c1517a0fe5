import { type CompiledEntity, coreRegistry } from '@sogoc/core-entities';
import { readConfig, SourceKeyConfig, StartConfig } from '@sogoc/platform';
import { Command, Option } from 'commander';
import { createHash } from 'node:crypto';
import { statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';

import { CommandFailure, EXIT, type ExitCode, wrongUse } from '../command-line/errors';
import { perform, print, tell } from '../command-line/perform';
import { wholeNumber } from '../command-line/whole-number';
import { readAccessFile } from '../start/access-file';
import { importFile, ImportStopped } from './import-file';
import { checkAgainst, type ColumnMapping, readMapping } from './mapping/column-mapping';
import { proposalText } from './mapping/proposal-text';
import { proposeMapping } from './mapping/propose-mapping';
import { FILE_ENCODINGS, type FileEncoding } from './reading/cell-text';
import type { OpenFile } from './reading/file-row';
import { openFile } from './reading/open-file';
import { firstBytes } from './reading/read-bytes';
import { ImportJournal, type ImportIdentity } from './results/import-journal';
import { type ImportReport, importText } from './results/import-text';
import { ProgressLine } from './results/progress-line';
import { findMissing, refuseTooMany, removeMissing, SeenKeys } from './sending/remove-missing';
import { SourceApi } from './sending/source-api';
import { untilResolved } from './sending/until-resolved';

interface ImportOptions {
  readonly source: string;
  readonly collection: string;
  readonly mapping?: string;
  readonly propose?: boolean | string;
  readonly encoding: FileEncoding;
  readonly results?: string;
  readonly snapshot?: boolean;
  readonly snapshotMost: number;
  readonly wait?: boolean;
  readonly api?: string;
  readonly json?: boolean;
}

const HELP = `
Sends a file of a source's records to the running registry, as the source would: CSV with a heading, NDJSON (batch items, or flat objects), both
also packed with gzip, or Parquet. The file is read as it is sent, so that its length does not matter. Columns are attributes by their names;
for other names --propose writes what each column seems to mean into a mapping file, which you look through and give with --mapping:
{"columns": {"ho_ten": "fullName", "ma_ho_so": "recordKey", "ghi_chu": null}}. A column that the mapping does not name is sent as it is called.

Results lie in FILE.import (or --results): accepted.ndjson, failed.csv or .ndjson with the rows as they stood, to be mended and imported,
reasons.ndjson, and unprocessed.* when the registry refused to go on. An import that was interrupted, also by kill -9 or a loss of power, goes
on where it was when it is started again; a row that is sent twice is taken once. A line that cannot be read fails alone. Text that is not
UTF-8 is refused unless --encoding says what it is; the decision stands in progress.json. Unchanged records cost the registry nothing.

--snapshot: the file is all that the source has, so that records which it lacks are deleted; more than --snapshot-most percent of them is
refused. Not with a file whose rows failed.

The key of the source is taken from SOGOC_SOURCE_KEY, else from access.json of the state directory; the registry from --api, else likewise.

Exit code: 0 all rows taken, 1 failed, 2 wrong use, 3 some rows were rejected.

Examples:
  npm run registry -- import dan-cu.csv --source population --collection persons --propose dan-cu.mapping.json
  npm run registry -- import dan-cu.csv --source population --collection persons --mapping dan-cu.mapping.json --wait
  npm run registry -- import firms.ndjson.gz --source business-registration --collection enterprises --snapshot`;

/** `import`: a file of a source, sent as the source would. */
export function importCommand(): Command {
  return new Command('import')
    .description('send a file of records (CSV, NDJSON, gzip, Parquet) of a source to the running registry')
    .exitOverride()
    .argument('<file>', 'CSV, NDJSON or Parquet')
    .requiredOption('--source <code>', 'source of the records, as the catalogue names it')
    .requiredOption('--collection <name>', 'persons, land-parcels or enterprises')
    .option('--mapping <file>', 'what the columns mean, as JSON')
    .option('--propose [file]', 'send nothing; propose what the columns mean, into a file when one is named')
    .addOption(new Option('--encoding <name>', 'how text is written').choices([...FILE_ENCODINGS]).default('utf-8'))
    .option('--results <folder>', 'where results go; FILE.import when left out')
    .option('--snapshot', 'delete what the source holds and the file lacks')
    .option('--snapshot-most <percent>', 'refuse to delete more than this', wholeNumber, 5)
    .option('--wait', 'wait until all records of the source are resolved')
    .option('--api <origin>', 'where the registry is, as http://host:port')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', HELP)
    .action((file: string, options: ImportOptions) => perform(() => run(file, options)));
}

async function run(path: string, options: ImportOptions): Promise<ExitCode> {
  const entity = coreRegistry.entityByCollection(options.collection);
  if (entity === undefined) throw wrongUse(`There is no collection ${options.collection}.`);
  const file = await openFile(path, options.encoding);
  if (options.propose !== undefined && options.propose !== false) return propose(file, entity, options);
  const mapping = options.mapping === undefined ? undefined : readMapping(options.mapping, entity);
  checkColumns(file, mapping, entity);
  const report = await send(path, file, entity, mapping, options);
  print(options.json === true ? JSON.stringify(report) : importText(report));
  return (report.counts.statuses['rejected'] ?? 0) > 0 ? EXIT.withDifferences : EXIT.done;
}

const SAMPLE_ROWS = 500;

async function propose(
  file: OpenFile,
  entity: CompiledEntity,
  { propose: place, json }: ImportOptions,
): Promise<ExitCode> {
  const sample: Readonly<Record<string, unknown>>[] = [];
  for await (const { values } of file.rows) {
    if (values !== undefined) sample.push(values);
    if (sample.length >= SAMPLE_ROWS) break;
  }
  const columns = file.columns ?? [...new Set(sample.flatMap((row) => Object.keys(row)))];
  const proposal = proposeMapping(columns, sample, entity);
  if (typeof place === 'string') writeFileSync(place, `${JSON.stringify(proposal.mapping, null, 2)}\n`);
  print(
    json === true
      ? JSON.stringify(proposal)
      : proposalText(proposal, sample.length, entity, typeof place === 'string' ? place : undefined),
  );
  return EXIT.done;
}

/** Of a table, before anything is sent: a heading of which nothing is known would fail row by row. */
function checkColumns(
  { columns }: OpenFile,
  mapping: ColumnMapping | undefined,
  { attributeByName }: CompiledEntity,
): void {
  if (columns === undefined) return;
  if (mapping !== undefined) return checkAgainst(mapping, columns);
  if (columns.some((column) => attributeByName.has(column.split('.')[0]!))) return;
  throw wrongUse('No column is named as an attribute is: see what they may mean with --propose, and give a --mapping.');
}

async function send(
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
