import { writeFileSync } from 'node:fs';

import { PolicyBook } from '@sogoc/registry';
import { Command } from 'commander';

import { EXIT, type ExitCode } from '../command-line/exit-codes';
import { perform, print, tell } from '../command-line/perform';
import { withRegistry } from '../operate/with-registry';
import { entityNamed } from '../command-line/entity-named';
import { explainFailures } from './explain-failures';

interface PolicyOptions {
  readonly entity?: string;
  readonly out?: string;
}

const HELP = `
Shows as JSON, to be edited and handed to "replay --policy": of each entity the model (weights, thresholds, constraints, frozen term
frequencies) and the rules of survivorship; of each source its trust, what it is the authority for, and its habits. The rest
(standardiserVersion, matchKeys, identifierKeys, succeededSchemes, usableBlockSize, codeSets) says what this release of the program does: it may be left
out of the file, and cannot be changed by it.

Exit code: 0 done, 1 failed, 2 wrong use.

Example:
  npm run registry -- policy --entity persons --out new.json`;

/** `policy`: the policy in force. */
export function policyCommand(): Command {
  return new Command('policy')
    .description('print the policy in force as JSON')
    .exitOverride()
    .option('--entity <collection>', 'one collection only: persons, land-parcels or enterprises')
    .option('--out <file>', 'write it to a file instead')
    .option('--json', 'as it is printed anyway')
    .addHelpText('after', HELP)
    .action(({ entity, out }: PolicyOptions) => perform(() => show(entity, out)));
}

async function show(collection: string | undefined, out: string | undefined): Promise<ExitCode> {
  const only = collection === undefined ? undefined : entityNamed(collection);
  const file = await withRegistry((registry) => explainFailures(() => registry.get(PolicyBook).inForce(only)));
  const text = JSON.stringify(file, null, 2);
  if (out === undefined) print(text);
  else {
    writeFileSync(out, `${text}\n`);
    tell(`The policy in force is in ${out}.`);
  }
  return EXIT.done;
}
