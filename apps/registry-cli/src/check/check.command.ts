import { coreRegistry } from '@sogoc/core-entities';
import { Command } from 'commander';

import { wrongUse } from '../command-line/errors';
import { EXIT, type ExitCode } from '../command-line/exit-codes';
import { perform, print } from '../command-line/perform';
import { wholeNumber } from '../command-line/whole-number';
import { withRegistry } from '../operate/with-registry';
import { checkFile } from './check-file';
import { checkText } from './check-outcome-text';

interface CheckOptions {
  readonly source: string;
  readonly collection?: string;
  readonly samples: number;
  readonly json?: boolean;
}

const HELP = `
Reads a file of batch items, one JSON object a line, {"recordKey", "sourceVersion"?, "observedAt"?, "attributes"}, and tells what a push of
it would come to: lines that would be refused and why, and the findings by code, each with samples. The habits that the catalogue declares
for the source count. Nothing is stored and nothing is sent. "-" reads standard input. A file of any length takes the same memory.

Values and record keys are shown on a terminal, and with --json, which is for the operator's own eyes as well; into a pipe or file the text
goes without them. Duplicate keys, versions and what is stored already are not looked at.

Exit code: 0 done, 1 failed, 2 wrong use, 3 lines would be refused.

Examples:
  npm run registry -- check people.ndjson --source hcm-civil-status --collection persons
  npm run registry -- check firms.ndjson --source business-registration --json > report.json`;

/** `check`: the dry run of a push. */
export function checkCommand(): Command {
  return new Command('check')
    .description('tell what pushing a file of records would come to, before anything is stored')
    .exitOverride()
    .argument('<file>', 'NDJSON of batch items')
    .requiredOption('--source <code>', 'the source that would push it')
    .option('--collection <collection>', 'persons, land-parcels or enterprises; when the source has several')
    .option('--samples <count>', 'samples of each code', wholeNumber, 3)
    .option('--json', 'print the report as JSON')
    .addHelpText('after', HELP)
    .action((file: string, options: CheckOptions) => perform(() => check(file, options)));
}

const MOST_SAMPLES = 100;

async function check(file: string, { source, collection, samples, json = false }: CheckOptions): Promise<ExitCode> {
  if (samples > MOST_SAMPLES) throw wrongUse(`Give --samples as at most ${MOST_SAMPLES}.`);
  const report = await withRegistry((registry) =>
    checkFile(registry, coreRegistry, {
      file,
      source,
      ...(collection === undefined ? {} : { collection }),
      samples,
      showsValues: json || process.stdout.isTTY,
      receivedAt: new Date().toISOString(),
    }),
  );
  print(json ? JSON.stringify(report, null, 2) : checkText(report));
  return report.refused > 0 ? EXIT.withDifferences : EXIT.done;
}
