import { loadavg } from 'node:os';

import { measureReadCost, readCostText } from '@sogoc/rigs';
import { Command } from 'commander';

import { EXIT, type ExitCode } from '../command-line/exit-codes';
import { inScratchFolder } from '../command-line/in-scratch-folder';
import { perform, print, tell } from '../command-line/perform';
import { wholeNumber } from '../command-line/whole-number';
import { catalogueSources } from '../operate/catalogue-sources';

interface BenchReadsOptions {
  readonly records: number;
  readonly readers: readonly number[];
  readonly reads: number;
  readonly seed: number;
  readonly json?: boolean;
}

const HELP = `
A durable PostgreSQL of its own is started in a temporary folder and filled with people. Three servers read golden records from it one by one: two
as the API does, of which one keeps to grants and to the record of reads and one does neither, and bare node:http with one prepared statement.
They are loaded in turn, 200 reads each, in one run, and so is the disk by commits of one row.

Exit code: 0 done, 1 failed, 2 wrong use.

Example:
  npm run registry -- bench-reads --readers 1,8,16`;

/** `bench-reads`: what grants and the record of reads cost. */
export function benchReadsCommand(): Command {
  const numbers = (text: string): number[] => text.split(',').map(wholeNumber);
  return new Command('bench-reads')
    .description('measure reads with and without grants and the record of reads')
    .exitOverride()
    .option('--records <n>', 'source records to read golden records of', wholeNumber, 3_000)
    .option('--readers <n,n>', 'reads under way at once', numbers, [1, 8, 16])
    .option('--reads <n>', 'reads of each server under each load', wholeNumber, 4_000)
    .option('--seed <n>', 'seed of the world', wholeNumber, 1)
    .option('--json', 'print the figures as JSON')
    .addHelpText('after', HELP)
    .action((options: BenchReadsOptions) => perform(() => benchReads(options)));
}

async function benchReads({ json = false, ...options }: BenchReadsOptions): Promise<ExitCode> {
  return inScratchFolder('bench', async (directory) => {
    const settings = { ...options, sources: catalogueSources(), directory, log: tell };
    const costs = await measureReadCost(settings);
    print(json ? JSON.stringify(costs) : `${readCostText(costs)}\nload of the machine ${loadavg()[0]!.toFixed(1)}`);
    return EXIT.done;
  });
}
