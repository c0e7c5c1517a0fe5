import { BulkLocks, TransactionRunner } from '@sogoc/persistence';

import { openBenchRegistry } from '../bench-registry';
import { costWorld } from '../cost-world';
import { countLockWaits } from './lock-waits';
import type { CostOptions } from '../measure-cost';
import { slowBulkLocks, slowStatements } from './slow-statements';

/** What so many workers took to resolve the same world. */
export interface WorkersRun {
  readonly workers: number;
  /** Milliseconds. */
  readonly wall: number;
  /** Of the workers' time, in which they waited for locks of the database. */
  readonly lockShare: number;
  /** By the beginning of the statement that waited, most first. */
  readonly lockShares: readonly (readonly [statement: string, share: number])[];
}

export interface WorkersCost {
  readonly records: number;
  /** Milliseconds that every statement came later. */
  readonly slowedBy: number;
  readonly runs: readonly WorkersRun[];
}

export type WorkersOptions = Pick<CostOptions, 'sources' | 'directory' | 'seed' | 'log'>;

const RECORDS = 4_000;
const PUSH_BATCH = 500;
/** Neighbours meet by many keys, people of different communes by hardly any: units of a source's records have few in common so. */
const COMMUNES = 16;
/** More than there are: units of steady intake are measured, not those of a backlog. */
const NO_BACKLOG = 1_000_000;

/** One worker, then as many as are asked for, on the same records of communes that have few keys in common. */
export async function measureWorkers(workers: number, slowedBy: number, options: WorkersOptions): Promise<WorkersCost> {
  const runs: WorkersRun[] = [];
  for (const count of [1, workers]) runs.push(await measureRun(count, slowedBy, options));
  return { records: RECORDS, slowedBy, runs };
}

async function measureRun(workers: number, slowedBy: number, options: WorkersOptions): Promise<WorkersRun> {
  const registry = await openBenchRegistry({ ...options, backlogSize: NO_BACKLOG });
  try {
    const world = costWorld(RECORDS, ['persons'], { seed: options.seed, batchSize: PUSH_BATCH, communes: COMMUNES });
    for (const batch of world.batches) await registry.push(batch);
    options.log(`${workers} workers, ${world.records} records, statements ${slowedBy} ms later …`);
    slowStatements(registry.services.get(TransactionRunner), slowedBy);
    slowBulkLocks(registry.services.get(BulkLocks), slowedBy);
    const begun = performance.now();
    const { onAverage, byStatement } = await countLockWaits(registry.run, () => registry.drain('persons', workers));
    return {
      workers,
      wall: performance.now() - begun,
      lockShare: onAverage / workers,
      lockShares: byStatement.map(([statement, share]) => [statement, share / workers]),
    };
  } finally {
    await registry.close();
  }
}

/** Waits for which less of the time goes are not told. */
const TOLD_FROM = 0.005;

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** Figures for people. */
export function workersText({ records, slowedBy, runs }: WorkersCost): string {
  const [one] = runs;
  return [
    `about ${records} records of steady intake, every statement ${slowedBy} ms later:`,
    ...runs.flatMap(({ workers, wall, lockShare, lockShares }) => [
      `  ${workers} workers  ${(wall / 1_000).toFixed(1)} s, ${(one!.wall / wall).toFixed(2)} × one; ` +
        `waiting for locks ${percent(lockShare)} of their time`,
      ...lockShares
        .filter(([, share]) => share >= TOLD_FROM)
        .map(([statement, share]) => `    ${percent(share)}  ${statement}`),
    ]),
  ].join('\n');
}
