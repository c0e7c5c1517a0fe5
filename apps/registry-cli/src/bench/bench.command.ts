import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  comparedText,
  type Cost,
  costText,
  growthOf,
  growthText,
  keepRun,
  machineNow,
  machineText,
  measureCost,
  measureWaits,
  measureWorkers,
  ratiosOf,
  type WaitCost,
  type WorkersCost,
  workersText,
  waitText,
} from '@sogoc/rigs';
import type { Collection } from '@sogoc/synthetic';
import { Command, InvalidArgumentError, Option } from 'commander';

import { EXIT, type ExitCode } from '../command-line/errors';
import { perform, print, tell } from '../command-line/perform';
import { wholeNumber } from '../command-line/whole-number';
import { catalogueSources } from '../operate/catalogue-sources';

interface BenchOptions {
  readonly sizes: readonly number[];
  readonly collection: readonly Collection[];
  readonly seed: number;
  readonly lanes: number;
  readonly threads: number;
  readonly unit?: number;
  readonly backlog?: number;
  readonly copies: number;
  readonly statements: number;
  readonly waits: number;
  readonly workers: number;
  readonly keep?: string;
  readonly json?: boolean;
}

const COLLECTIONS: readonly Collection[] = ['persons', 'land-parcels', 'enterprises'];

/** Milliseconds: about as long as a round trip to a database in another town. */
const SLOWED_BY_MS = 5;

const HELP = `
For each size: a durable PostgreSQL of its own is started in a temporary folder; records of whole communes are pushed in batches of 500,
one source after another; all are resolved as a worker does; then all rows that this left are copied, one COPY a table, into empty tables
with the same indexes and constraints. Nothing of a running registry is touched.

Exit code: 0 done, 1 failed, 2 wrong use.

Example:
  npm run registry -- bench --sizes 10000,100000,300000 --keep docs/benchmarks`;

/** `bench`: what a record costs, against a COPY of all that it leaves. */
export function benchCommand(): Command {
  return new Command('bench')
    .description('measure intake and resolution of whole communes against a COPY of the same rows')
    .exitOverride()
    .option('--sizes <n,n>', 'records of each run; 0: none', wholeNumbers, [10_000])
    .option('--collection <names>', `some of ${COLLECTIONS.join(',')}`, collectionsIn, ['persons' as Collection])
    .option('--seed <n>', 'seed of the world', wholeNumber, 1)
    .option('--lanes <n>', 'drains at once', wholeNumber, 2)
    .option('--threads <n>', 'threads that drain beside them, as a worker has for large backlogs', wholeNumber, 0)
    .option('--unit <n>', 'records of a unit of work; left out: as the product does', wholeNumber)
    .option('--backlog <n>', 'records of a unit of work on a backlog; left out: as the product does', wholeNumber)
    .option('--copies <n>', 'how often the rows are copied; the fastest counts', wholeNumber, 2)
    .addOption(
      new Option('--statements <n>', 'list so many of the costliest statements').argParser(wholeNumber).default(0),
    )
    .option('--waits <n>', 'also so many single pushes of each kind: without and with a wait', wholeNumber, 0)
    .option('--workers <n>', 'also one worker against so many, with each statement 5 ms later; 0: not', wholeNumber, 0)
    .option('--keep <folder>', 'write the figures there as JSON, and compare with the run before')
    .option('--json', 'print the figures as JSON')
    .addHelpText('after', HELP)
    .action((options: BenchOptions) => perform(() => bench(options)));
}

async function bench({
  sizes,
  unit,
  backlog,
  json,
  statements,
  waits,
  workers,
  keep,
  ...options
}: BenchOptions): Promise<ExitCode> {
  const costs: Cost[] = [];
  for (const size of sizes.filter((each) => each > 0)) {
    const cost = await inFolder((directory) =>
      measureCost(size, {
        ...options,
        sources: catalogueSources(),
        collections: options.collection,
        unitSize: unit,
        backlogSize: backlog,
        directory,
        log: tell,
      }),
    );
    costs.push(cost);
    if (!json) print(costText(cost, statements));
  }
  const waited = waits > 0 ? await waitsOf(waits, options.seed) : undefined;
  const parallel = workers > 1 ? await workersOf(workers, options.seed) : undefined;
  report(costs, { waited, parallel, json });
  if (keep !== undefined) {
    const { collection: collections, seed } = options;
    const { path, before } = keepRun(keep, {
      costs,
      collections,
      seed,
      now: new Date(),
      ...(waited && { waits: waited }),
      ...(parallel && { workers: parallel }),
    });
    tell(`Kept in ${path}.`);
    if (before !== undefined) tell(comparedText(costs, before));
  }
  return EXIT.done;
}

const waitsOf = (pushes: number, seed: number): Promise<WaitCost> =>
  inFolder((directory) => measureWaits(pushes, { sources: catalogueSources(), directory, seed, log: tell }));

const workersOf = (workers: number, seed: number): Promise<WorkersCost> =>
  inFolder((directory) =>
    measureWorkers(workers, SLOWED_BY_MS, { sources: catalogueSources(), directory, seed, log: tell }),
  );

interface Reported {
  readonly waited?: WaitCost;
  readonly parallel?: WorkersCost;
  readonly json?: boolean;
}

function report(costs: readonly Cost[], { waited, parallel, json = false }: Reported): void {
  if (json) return print(JSON.stringify(costs.map((cost) => ({ ...cost, ratios: ratiosOf(cost) }))));
  const growth = growthText(growthOf(costs));
  if (growth) print(growth);
  print(machineText(machineNow()));
  if (waited !== undefined) print(waitText(waited));
  if (parallel !== undefined) print(workersText(parallel));
}

async function inFolder<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'so-goc-bench-'));
  try {
    return await work(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function wholeNumbers(text: string): number[] {
  return text.split(',').map(wholeNumber);
}

function collectionsIn(text: string): Collection[] {
  const names = text.split(',');
  const known = COLLECTIONS.filter((collection) => names.includes(collection));
  if (known.length !== names.length) throw new InvalidArgumentError(`They are ${COLLECTIONS.join(', ')}.`);
  return known;
}
