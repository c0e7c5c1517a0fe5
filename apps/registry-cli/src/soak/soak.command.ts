import { openDatabase } from '@sogoc/local-server';
import { readConfig, StartConfig } from '@sogoc/platform';
import { runSoak, type SoakReport, soakText, withScratchDatabases } from '@sogoc/rigs';
import { Command } from 'commander';

import { wrongUse } from '../command-line/errors';
import { EXIT, type ExitCode } from '../command-line/exit-codes';
import { perform, print, tell } from '../command-line/perform';
import { wholeNumber } from '../command-line/whole-number';

interface SoakCommandOptions {
  readonly runs: number;
  readonly seed: number;
  readonly blockSize: number;
  readonly lanes: number;
  readonly json?: boolean;
}

const MOST_LANES = 8;
/** Between two lines about how far the run is. */
const EVERY_MS = 5_000;

const HELP = `
Each run makes up a history of 30 to 300 records of persons and what stewards decide about them: pushes, corrections, deletions, records
sent again, decisions, splits, pins, holds, reversals. It plays the history as lived, resolves everything once more, and plays it from
nothing in another order, in other batches and with one to four workers. Each time the state must be the same, and the same as verify
computes. Blocks are made small, so that people who can be counted outgrow them. A history that ends otherwise is shrunk and printed.

It works in databases of its own beside the registry's, on the server of DATABASE_URL (whose user must be allowed to make databases) or
the embedded one, and drops them at the end. Run n has the seed <seed> + n, so --runs 1 --seed <that> repeats it.

Exit code: 0 always the same state, 1 failed, 2 wrong use, 3 done with differences.

Example:
  npm run registry -- soak --runs 1000 --seed 1`;

/** `soak`: whether the state depends on the order of events. */
export function soakCommand(): Command {
  return new Command('soak')
    .description('play made-up histories in many orders and compare what comes of them')
    .exitOverride()
    .option('--runs <n>', 'histories', wholeNumber, 100)
    .option('--seed <n>', 'seed of the first history', wholeNumber, 1)
    .option('--block-size <n>', 'records of a match key that are compared', wholeNumber, 12)
    .option('--lanes <n>', 'histories played at once', wholeNumber, 2)
    .option('--json', 'print what was found as JSON')
    .addHelpText('after', HELP)
    .action((options: SoakCommandOptions) => perform(() => soak(options)));
}

async function soak({
  runs,
  seed,
  blockSize: cappedBlockSize,
  lanes,
  json = false,
}: SoakCommandOptions): Promise<ExitCode> {
  if (runs === 0) throw wrongUse('--runs is 1 or more.');
  if (cappedBlockSize < 2) throw wrongUse('--block-size is 2 or more.');
  if (lanes < 1 || lanes > MOST_LANES) throw wrongUse(`--lanes is 1 to ${MOST_LANES}.`);
  const database = await openDatabase(readConfig(StartConfig));
  try {
    const progress = tellRuns(runs);
    const report = await withScratchDatabases(database.url, Math.min(lanes, runs), (databaseUrls) =>
      runSoak({ databaseUrls, cappedBlockSize, runs, seed, progress }),
    );
    print(json ? JSON.stringify(shown(report, seed)) : soakText(report));
    return report.failures.length > 0 ? EXIT.withDifferences : EXIT.done;
  } finally {
    await database.stop();
  }
}

const shown = ({ runs, failures, statistics }: SoakReport, seed: number): unknown => ({
  seed,
  runs,
  failures,
  statistics: statistics.shown(),
  lacking: statistics.lacking(),
});

/** Tells now and then how many histories were played; each that failed at once. */
function tellRuns(runs: number): (done: number, failed: number) => void {
  let told = { at: Date.now(), failed: 0 };
  return (done, failed) => {
    if (failed === told.failed && Date.now() - told.at < EVERY_MS && done < runs) return;
    told = { at: Date.now(), failed };
    tell(`${done} of ${runs} histories${failed > 0 ? `, ${failed} ended in another state` : ''}`);
  };
}
