import {
  comparedText,
  type Cost,
  costText,
  growthOf,
  growthText,
  inMemoryText,
  keepRun,
  machineNow,
  machineText,
  measureCost,
  measureStandardising,
  measureWaits,
  measureWorkers,
  pushText,
  ratiosOf,
  readCostText,
  readsBesideText,
  type RunToKeep,
  standardisingText,
  workersText,
  waitText,
} from '@sogoc/rigs';
import type { Collection } from '@sogoc/synthetic';
import { Command, InvalidArgumentError } from 'commander';

import { EXIT, type ExitCode } from '../command-line/exit-codes';
import { inScratchFolder } from '../command-line/in-scratch-folder';
import { perform, print, tell } from '../command-line/perform';
import { wholeNumber } from '../command-line/whole-number';
import { catalogueSources } from '../operate/catalogue-sources';
import { inMemoryOf, pushesOf, readsBesideOf, readsOf, verifyOf } from './stages/run-stages';

interface BenchOptions {
  readonly sizes: readonly number[];
  readonly collection: readonly Collection[];
  readonly seed: number;
  readonly lanes: number;
  readonly threads: number;
  readonly unit?: number;
  readonly backlog?: number;
  readonly bulk?: number;
  readonly copies: number;
  readonly statements: number;
  readonly verify?: boolean;
  readonly memory: number;
  readonly standardise?: boolean;
  readonly pushes: number;
  readonly reads: number;
  readonly beside: number;
  readonly waits: number;
  readonly workers: number;
  readonly all?: boolean;
  readonly keep?: string;
  readonly json?: boolean;
}

const COLLECTIONS: readonly Collection[] = ['persons', 'land-parcels', 'enterprises'];

/** Milliseconds: about as long as a round trip to a database in another town. */
const SLOWED_BY_MS = 5;

/** What `--all` adds; what is asked for by itself stays as it is. */
const OF_ALL = {
  statements: 12,
  memory: 10_000,
  pushes: 100,
  reads: 2_000,
  beside: 500,
  waits: 30,
  workers: 2,
} as const;

const HELP = `
For each size: a durable PostgreSQL of its own is started in a temporary folder; records of whole communes are pushed in batches of 500,
one source after another; all are resolved as a worker does; then all rows that this left are copied, one COPY a table, into empty tables
with the same indexes and constraints, and into bare ones whose indexes are made afterwards. Nothing of a running registry is touched. The world
lies in files, so that memory does not grow with the size.

Every figure has its reference in the same run: a COPY of the same rows, a fixed loop, a bare server of node's own, the same without what is
measured. The machine and its load are told. --keep writes all as JSON, draws the growth of what a record costs, and compares with the run before.

Of a million records it takes some half an hour on two free cores, and 10 GB of the temporary folder; on busy ones several times that.

Exit code: 0 done, 1 failed, 2 wrong use.

Examples:
  npm run registry -- bench --sizes 10000,100000,300000,1000000 --all --keep docs/benchmarks
  npm run registry -- bench --sizes 30000 --collection persons,land-parcels,enterprises --verify --keep docs/benchmarks`;

/** `bench`: what a record costs, against a COPY of all that it leaves; and the other figures that the registry is held to. */
export function benchCommand(): Command {
  return new Command('bench')
    .description('measure what a record, a push and a read cost, each against a reference of the same run')
    .exitOverride()
    .option('--sizes <n,n>', 'records of each run; 0: none', wholeNumbers, [10_000])
    .option('--collection <names>', `some of ${COLLECTIONS.join(',')}`, collectionsIn, ['persons' as Collection])
    .option('--seed <n>', 'seed of the world', wholeNumber, 1)
    .option('--lanes <n>', 'drains at once', wholeNumber, 2)
    .option('--threads <n>', 'threads that drain beside them, as a worker has for large backlogs', wholeNumber, 0)
    .option('--unit <n>', 'records of a unit of work; left out: as the product does', wholeNumber)
    .option('--backlog <n>', 'records of a unit of work on a backlog; left out: as the product does', wholeNumber)
    .option(
      '--bulk <n>',
      'when so many wait they are resolved in stages; 0: never; left out: as the product does',
      wholeNumber,
    )
    .option('--copies <n>', 'how often the rows are copied; the fastest counts', wholeNumber, 2)
    .option('--statements <n>', 'list so many of the costliest statements, with their plans', wholeNumber, 0)
    .option('--verify', 'also verify what was resolved, and tell the memory that it takes')
    .option(
      '--memory <n>',
      'also resolve so many persons in memory, from a file to clusters: as shipped, and as plain columns',
      wholeNumber,
      0,
    )
    .option('--standardise', 'also standardise records of each entity on one core')
    .option('--pushes <n>', 'also so many single pushes over HTTP, beside a bare server', wholeNumber, 0)
    .option('--reads <n>', 'also so many reads by id of each kind, beside a bare server', wholeNumber, 0)
    .option('--beside <n>', 'also so many reads by id, quiet and beside an intake that never rests', wholeNumber, 0)
    .option('--waits <n>', 'also so many single pushes of each kind: without and with a wait', wholeNumber, 0)
    .option('--workers <n>', 'also one worker against so many, with each statement 5 ms later; 0: not', wholeNumber, 0)
    .option('--all', 'all of these')
    .option('--keep <folder>', 'write the figures there as JSON, and compare with the run before')
    .option('--json', 'print the figures as JSON')
    .addHelpText('after', HELP)
    .action((options: BenchOptions) => perform(() => bench(options.all ? withAll(options) : options)));
}

function withAll(options: BenchOptions): BenchOptions {
  const added = Object.entries(OF_ALL).filter(([name]) => options[name as keyof typeof OF_ALL] === 0);
  return { ...options, ...Object.fromEntries(added), verify: true, standardise: true };
}

async function bench(options: BenchOptions): Promise<ExitCode> {
  const { json = false, keep, statements } = options;
  const costs: Cost[] = [];
  for (const size of options.sizes.filter((each) => each > 0)) {
    const cost = await costOf(size, options);
    costs.push(cost);
    if (!json) print(costText(cost, statements));
  }
  const others = await othersOf(options);
  report(costs, others, json);
  if (keep !== undefined) {
    const { collection: collections, seed } = options;
    const { path, before } = keepRun(keep, { costs, collections, seed, now: new Date(), ...others });
    tell(`Kept in ${path}.`);
    if (before !== undefined) tell(comparedText(costs, before));
  }
  return EXIT.done;
}

const costOf = (size: number, { unit, backlog, bulk, verify, ...options }: BenchOptions): Promise<Cost> =>
  inScratchFolder('bench', (directory) =>
    measureCost(size, {
      ...options,
      sources: catalogueSources(),
      collections: options.collection,
      unitSize: unit,
      backlogSize: backlog,
      bulkLoadFrom: bulk === 0 ? Infinity : bulk,
      directory,
      log: tell,
      ...(verify === true && { verify: verifyOf }),
    }),
  );

/** Figures that have no world of their own. */
type OtherFigures = Omit<RunToKeep, 'costs' | 'collections' | 'seed' | 'now'>;

async function othersOf(options: BenchOptions): Promise<OtherFigures> {
  const { seed, memory, standardise, pushes, reads, beside, waits, workers } = options;
  const rig = (directory: string) => ({ sources: catalogueSources(), directory, seed, log: tell });
  return {
    ...(standardise === true && { standardising: measureStandardising() }),
    ...(memory > 0 && (await inMemoryOf(memory, seed))),
    ...(pushes > 0 && { pushes: await pushesOf(pushes, seed) }),
    ...(reads > 0 && { reads: await readsOf(reads, seed) }),
    ...(beside > 0 && { readsBeside: await readsBesideOf(beside, seed) }),
    ...(waits > 0 && { waits: await inScratchFolder('bench', (directory) => measureWaits(waits, rig(directory))) }),
    ...(workers > 1 && {
      workers: await inScratchFolder('bench', (directory) => measureWorkers(workers, SLOWED_BY_MS, rig(directory))),
    }),
  };
}

function report(costs: readonly Cost[], others: OtherFigures, json: boolean): void {
  if (json) {
    const told = costs.map((cost) => ({ ...cost, ratios: ratiosOf(cost) }));
    return print(JSON.stringify({ machine: machineNow(), costs: told, ...others }));
  }
  const { standardising, inMemory, inMemoryPlain, pushes, reads, readsBeside, waits, workers } = others;
  const growth = growthText(growthOf(costs));
  if (growth) print(growth);
  if (standardising) print(standardisingText(standardising));
  if (inMemory && inMemoryPlain) print(inMemoryText({ inMemory, inMemoryPlain }));
  if (pushes) print(pushText(pushes));
  if (reads) print(readCostText(reads));
  if (readsBeside) print(readsBesideText(readsBeside));
  if (waits) print(waitText(waits));
  if (workers) print(workersText(workers));
  print(machineText(machineNow()));
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
