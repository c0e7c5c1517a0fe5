import { type CompiledEntity, coreRegistry } from '@sogoc/core-entities';
import { FILE_ENCODINGS, fileOnDisk, openFile, type OpenFile, proposeForFile } from '@sogoc/registry';
import { faultOfColumns } from '@sogoc/resolution';
import { Command, InvalidArgumentError } from 'commander';
import { existsSync, statSync, writeFileSync } from 'node:fs';

import { wrongUse } from '../command-line/errors';
import { EXIT, type ExitCode } from '../command-line/exit-codes';
import { perform, print, tell } from '../command-line/perform';
import { percent } from '../command-line/whole-number';
import { handIn } from './hand-in';
import type { ImportOptions } from './import-options';
import { readMapping } from './mapping/read-mapping';
import { unknownColumnLines } from './results/column-lines';
import { importText } from './results/import-text';
import { proposalText } from './results/proposal-text';
import { sendFile } from './send-file';
import { readOrigin } from './sending/read-origin';

const HELP = `
Sends a file of a source's records to the running registry, as the source would: CSV with a heading, NDJSON (batch items, or flat objects), both
also packed with gzip, or Parquet. The file is read as it is sent, so that its length does not matter. Columns are attributes by their names;
for other names --propose writes what each column seems to mean into a mapping file, which you look through and give with --mapping:
{"columns": {"ho_ten": "fullName", "ma_ho_so": "recordKey", "ghi_chu": null}}. A column that the mapping does not name is sent as it is called.
Columns that mean the same, names that are nearly attributes, and a file without a key are refused before anything is sent; null leaves a column out.

Results lie in FILE.import (or --results): accepted.ndjson, failed.csv or .ndjson with the rows as they stood, to be mended and imported,
reasons.ndjson, and unprocessed.* when the registry refused to go on or the file cannot be read further. An import that was interrupted, also by kill -9 or a loss of power, goes
on where it was when it is started again; a row that is sent twice is taken once. A line that cannot be read fails alone. Text that is not
UTF-8 is refused unless --encoding says what it is; the decision stands in progress.json. Unchanged records cost the registry nothing.
An import that has ended is done again from the first row when it is asked for again; results of the run before are kept in earlier-* of the folder.

A row whose key came before in the file is taken, and told: of each key the row with the highest version counts, without versions the last one.

--job: the file is handed in as it is, and the registry's own workers take its rows, also when this command ends. Started again, it goes on.

--snapshot, or --delta: the file is all that the source has, so that records which it lacks are deleted; more than --snapshot-most percent of them is
refused. Not with a file whose rows failed. What the source pushed, new or changed, since the import was first started is not missing.

The key of the source is taken from SOGOC_SOURCE_KEY, else from access.json of the state directory; the registry from --api (http or
https, host and port), else likewise.

Exit code: 0 all rows taken, 1 failed, 2 wrong use, 3 some rows were rejected.

Examples:
  npm run registry -- import dan-cu.csv --source population --collection persons --propose dan-cu.mapping.json
  npm run registry -- import dan-cu.csv --source population --collection persons --mapping dan-cu.mapping.json --wait
  npm run registry -- import firms.ndjson.gz --source business-registration --collection enterprises --snapshot
  npm run registry -- import dan-cu.csv.gz --source population --collection persons --mapping dan-cu.mapping.json --job`;

/** What the registry reads is looked at when somebody asks for it: loading it takes a second. */
function fileEncoding(name: string): ImportOptions['encoding'] {
  const known = FILE_ENCODINGS.find((encoding) => encoding === name);
  if (known === undefined) throw new InvalidArgumentError(`Allowed choices are ${FILE_ENCODINGS.join(', ')}.`);
  return known;
}

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
    .option(
      '--encoding <name>',
      'how text is written: utf-8, windows-1258, tcvn3 or vni',
      fileEncoding,
      'utf-8' as const,
    )
    .option('--results <folder>', 'where results go; FILE.import when left out')
    .option('--job', "have the registry's workers take the file")
    .option('--snapshot', 'delete what the source holds and the file lacks')
    .option('--delta', 'the same')
    .option('--snapshot-most <percent>', 'refuse to delete more than this; 5 when left out', percent)
    .option('--wait', 'wait until all records of the source are resolved')
    .option('--api <origin>', 'where the registry is, as http://host:port')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', HELP)
    .action((file: string, options: ImportOptions) => perform(() => run(file, options)));
}

async function run(path: string, options: ImportOptions): Promise<ExitCode> {
  const entity = coreRegistry.entityByCollection(options.collection);
  if (entity === undefined) {
    const known = coreRegistry.entities.map(({ declaration }) => declaration.collection).join(', ');
    throw wrongUse(`There is no collection ${options.collection}: there are ${known}.`);
  }
  if (options.api !== undefined) readOrigin(options.api);
  if (!existsSync(path) || !statSync(path).isFile()) throw wrongUse(`${path} is no file.`);
  const file = await openFile(fileOnDisk(path), options.encoding);
  if (options.propose !== undefined && options.propose !== false) return propose(file, entity, options);
  const mapping = options.mapping === undefined ? undefined : readMapping(options.mapping, entity);
  const fault = faultOfColumns(file.columns, mapping, entity);
  if (fault !== undefined) throw wrongUse(fault);
  for (const line of unknownColumnLines(file, { entity, mapping })) tell(line);
  const wish = { ...options, snapshot: options.snapshot === true || options.delta === true };
  // A file of no bytes has no part that could be handed in.
  const report = await (options.job === true && statSync(path).size > 0
    ? handIn(path, file, mapping, wish)
    : sendFile(path, file, entity, mapping, wish));
  print(options.json === true ? JSON.stringify(report) : importText(report, entity));
  return (report.counts.statuses['rejected'] ?? 0) > 0 ? EXIT.withDifferences : EXIT.done;
}

async function propose(file: OpenFile, entity: CompiledEntity, options: ImportOptions): Promise<ExitCode> {
  const place = typeof options.propose === 'string' ? options.propose : undefined;
  const proposed = await proposeForFile(file, entity);
  if (proposed === undefined)
    throw wrongUse('Its lines are batch items, which need no mapping: import it without one.');
  const { proposal, rows, unread } = proposed;
  if (place !== undefined) writeFileSync(place, `${JSON.stringify(proposal.mapping, null, 2)}\n`);
  print(options.json === true ? JSON.stringify(proposal) : proposalText(proposed, entity, place));
  return rows === 0 && Object.keys(unread).length > 0 ? EXIT.withDifferences : EXIT.done;
}
