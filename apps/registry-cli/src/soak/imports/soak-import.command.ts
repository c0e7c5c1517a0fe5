import { machineNow, machineText } from '@sogoc/rigs';
import { Command } from 'commander';

import { EXIT, type ExitCode } from '../../command-line/exit-codes';
import { inScratchFolder } from '../../command-line/in-scratch-folder';
import { perform, print } from '../../command-line/perform';
import { wholeNumber, wholeNumberFromOne } from '../../command-line/whole-number';
import { soakImport, type SoakImportReport } from './soak-import';

interface SoakImportCommandOptions {
  readonly rows: number;
  readonly kills: number;
  readonly seed: number;
  readonly resolve?: boolean;
  readonly json?: boolean;
}

const HELP = `
Makes an NDJSON file of people, of which one line in a thousand is cut in the middle; starts a registry of its own in a temporary folder;
hands the file in as "import --job" does; and kills the worker with -9, each time that another part of the rows is in. The worker comes again
by itself and goes on. Then: each row is told of once, in accepted.ndjson or as it stood in failed.ndjson; the counters add up; the registry
holds one record and one version for each row that could be read. With --resolve it waits until all are resolved, and verifies.

Exit code: 0 all is as it should be, 1 failed, 2 wrong use, 3 done with differences.

Example:
  npm run registry -- soak-import --rows 1000000`;

/** `soak-import`: whether an import whose worker is killed takes each row once. */
export function soakImportCommand(): Command {
  return new Command('soak-import')
    .description('import a large made-up file while its worker is killed, and look at what came of it')
    .exitOverride()
    .option('--rows <n>', 'rows of the file', wholeNumberFromOne, 100_000)
    .option('--kills <n>', 'how often the worker is killed', wholeNumber, 2)
    .option('--seed <n>', 'seed of the people', wholeNumber, 1)
    .option('--resolve', 'also wait until all are resolved, and verify')
    .option('--json', 'print what was found as JSON')
    .addHelpText('after', HELP)
    .action((options: SoakImportCommandOptions) => perform(() => run(options)));
}

async function run({ rows, kills, seed, resolve = false, json = false }: SoakImportCommandOptions): Promise<ExitCode> {
  return inScratchFolder('import', async (folder) => {
    const report = await soakImport({ rows, kills, seed, resolve, folder });
    print(json ? JSON.stringify({ ...report, machine: machineNow() }) : soakImportText(report));
    return report.faults.length > 0 ? EXIT.withDifferences : EXIT.done;
  });
}

function soakImportText({ rows, kills, statuses, seconds, rowsPerSecond, faults }: SoakImportReport): string {
  const counted = Object.entries(statuses).map(([status, count]) => `${count} ${status}`);
  return [
    `${rows} rows in ${seconds.toFixed(1)} s, ${Math.round(rowsPerSecond)} a second, handing in and waiting for the killed worker included: ${counted.join(', ')}`,
    ...kills.map((kill) => `killed process ${kill.pid} with -9 when ${kill.rows} rows were in`),
    ...(faults.length === 0 ? ['Each row was taken once; the counters add up.'] : faults),
    machineText(machineNow()),
  ].join('\n');
}
