import { isWhole, OutdatedReleaseError, type Verification, VerificationService } from '@sogoc/registry';
import { Command } from 'commander';

import { entityNamed } from '../command-line/entity-named';
import { CommandFailure } from '../command-line/errors';
import { EXIT, type ExitCode } from '../command-line/exit-codes';
import { perform, print } from '../command-line/perform';
import { wholeNumber, wholeNumberFromOne } from '../command-line/whole-number';
import { withRegistry } from '../operate/with-registry';
import { randomSeal } from './random-seal';
import { tellSteps } from './tell-steps';
import { verificationJson, verificationText } from './verification-text';

interface VerifyOptions {
  readonly entity?: string;
  readonly limit: number;
  readonly slice?: number;
  readonly json?: boolean;
}

const OTHER_RELEASE = `The release in force declares an entity otherwise than this program, so that all would differ. Verify with that release,
or bring this one in force first: "registry migrate", and let the workers come to rest.`;

const HELP = `
Computes the state of the registry anew from what was received and decided, not by the code that keeps it up to date, and compares it with
all that is stored: records as standardised, match keys, edges, clusters and their ids, golden records with identifiers and search terms,
relation statements, review tasks, history and feed. It reads one snapshot for each entity, writes nothing, and may run at any time beside
workers. What work is still waiting for is not judged, and it says how much that is. So many records as --slice says are held in memory,
and some hundred bytes of every other; what else is needed lies in sealed files in the folder for temporary files (TMPDIR), some 4 kB a record.

Differences name records, golden records and tasks by their ids. Values are shown as marks that mean something within one run only.

Exit code: 0 no difference, 1 failed, 2 wrong use, 3 done with differences, or with records that are set aside.

Examples:
  npm run registry -- verify
  npm run registry -- verify --entity persons --json`;

/** `verify`: whether what is stored is what records, decisions and policy make. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('compute the state anew and name all that is stored otherwise')
    .exitOverride()
    .option('--entity <collection>', 'one collection only: persons, land-parcels or enterprises')
    .option('--limit <n>', 'differences of one entity that are listed; all are counted', wholeNumber, 100)
    .option('--slice <n>', 'records that are held in memory at once; left out: 10000', wholeNumberFromOne)
    .option('--json', 'print what was found as JSON, with the most memory that was taken')
    .addHelpText('after', HELP)
    .action((options: VerifyOptions) => perform(() => verify(options)));
}

async function verify({ entity: collection, limit, slice, json = false }: VerifyOptions): Promise<ExitCode> {
  const only = collection === undefined ? undefined : entityNamed(collection);
  const verifications = await withRegistry((registry) =>
    explaining(() =>
      registry.get(VerificationService).verify({ only, sliceSize: slice, seal: randomSeal(), progress: tellSteps() }),
    ),
  );
  if (json) print(JSON.stringify(verifications.map((each) => verificationJson(each, limit))));
  else for (const each of verifications) print(verificationText(each, limit));
  return verifications.every(isWhole) ? EXIT.done : EXIT.withDifferences;
}

async function explaining(work: () => Promise<Verification[]>): Promise<Verification[]> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof OutdatedReleaseError) throw new CommandFailure(OTHER_RELEASE);
    throw error;
  }
}
