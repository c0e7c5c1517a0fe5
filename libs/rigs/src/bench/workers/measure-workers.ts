import { TransactionRunner } from '@sogoc/persistence';

import { openBenchRegistry } from '../bench-registry';
import { costWorld } from '../cost-world';
import { countLockWaits } from './lock-waits';
import type { CostOptions } from '../measure-cost';
import { slowStatements } from './slow-statements';

/** What so many workers took to resolve the same world. */
export interface WorkersRun {
  readonly workers: number;
  /** Milliseconds. */
  readonly wall: number;
  /** Of the workers' time, in which they waited for locks of the database. */
  readonly lockShare: number;
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
/** More than there are: units of steady intake are measured, not those of a backlog. */
const NO_BACKLOG = 1_000_000;

/** One worker, then as many as are asked for, on the same records of one small commune, where keys meet often. */
export async function measureWorkers(workers: number, slowedBy: number, options: WorkersOptions): Promise<WorkersCost> {
  const runs: WorkersRun[] = [];
  for (const count of [1, workers]) runs.push(await measureRun(count, slowedBy, options));
  return { records: RECORDS, slowedBy, runs };
}

async function measureRun(workers: number, slowedBy: number, options: WorkersOptions): Promise<WorkersRun> {
  const registry = await openBenchRegistry({ ...options, backlogSize: NO_BACKLOG });
  try {
    const world = costWorld(RECORDS, ['persons'], { seed: options.seed, batchSize: PUSH_BATCH });
    for (const batch of world.batches) await registry.push(batch);
    options.log(`${workers} workers, ${world.records} records, statements ${slowedBy} ms later …`);
    slowStatements(registry.services.get(TransactionRunner), slowedBy);
    const begun = performance.now();
    const { waitingOnAverage } = await countLockWaits(registry.run, () => registry.drain('persons', workers));
    return { workers, wall: performance.now() - begun, lockShare: waitingOnAverage / workers };
  } finally {
    await registry.close();
  }
}

/** Figures for people. */
export function workersText({ records, slowedBy, runs }: WorkersCost): string {
  const [one] = runs;
  return [
    `about ${records} records of steady intake, every statement ${slowedBy} ms later:`,
    ...runs.map(
      ({ workers, wall, lockShare }) =>
        `  ${workers} workers  ${(wall / 1_000).toFixed(1)} s, ${(one!.wall / wall).toFixed(2)} × one; ` +
        `waiting for locks ${(100 * lockShare).toFixed(1)} % of their time`,
    ),
  ].join('\n');
}
