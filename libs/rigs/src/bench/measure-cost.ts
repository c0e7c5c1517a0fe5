import type { StoredSource } from '@sogoc/resolution';
import type { Collection } from '@sogoc/synthetic';

import { type BenchRegistry, openBenchRegistry } from './bench-registry';
import { type CopiedTable, copyCost } from './copy-cost';
import { costWorld } from './cost-world';
import { ownSeconds, serverSeconds } from './processor-time';
import { type RunShape, runShape } from './run-shape';
import type { TimeShares } from './statement-clock';
import { type StoredTable, storedTables } from './storage';
import { costliestStatements, type StatementCost } from './statement-costs';

export interface CostOptions {
  /** The catalogue: who may push. */
  readonly sources: readonly StoredSource[];
  readonly collections: readonly Collection[];
  readonly seed: number;
  /** Workers' lanes that drain one entity at once. */
  readonly lanes: number;
  readonly unitSize?: number;
  readonly backlogSize?: number;
  /** Threads that drain beside the lanes; their statements are not clocked. */
  readonly threads?: number;
  /** Folder of the server; it may be used again. */
  readonly directory: string;
  /** How often the rows are copied; the fastest counts. */
  readonly copies: number;
  readonly log: (text: string) => void;
}

export interface Stage {
  readonly shares: TimeShares;
  /** Processor seconds. */
  readonly process: number;
  readonly server: number;
}

export interface Cost {
  readonly size: number;
  readonly communes: number;
  readonly personsPerCommune: number;
  readonly shape: RunShape;
  readonly intake: Stage;
  readonly resolution: Stage;
  readonly copied: readonly CopiedTable[];
  /** As resolution left it. */
  readonly stored: readonly StoredTable[];
  readonly statements: readonly StatementCost[];
}

const PUSH_BATCH = 500;

/** Pushes one world into an empty registry, resolves it, and copies what that left. */
export async function measureCost(size: number, options: CostOptions): Promise<Cost> {
  const { collections, seed, lanes, log } = options;
  log(`${size}: making the world …`);
  const world = costWorld(size, collections, { seed, batchSize: PUSH_BATCH });
  const registry = await openBenchRegistry(options);
  try {
    log(`${size}: pushing ${world.records} records …`);
    const intake = await stage(registry, async () => {
      // Taken from the list, so that the memory of the world is free again when resolution is measured.
      for (let batch = world.batches.shift(); batch; batch = world.batches.shift()) await registry.push(batch);
    });
    log(`${size}: taken in within ${seconds(intake)} s; resolving …`);
    await registry.run('SELECT statements.pg_stat_statements_reset()');
    const resolution = await stage(registry, async () => {
      for (const collection of collections) await registry.drain(collection, lanes);
    });
    log(`${size}: resolved within ${seconds(resolution)} s; copying …`);
    const statements = await costliestStatements(registry.run);
    const shape = await runShape(registry.run);
    const stored = await storedTables(registry.run);
    const copied = await copyCost(registry.run, options.copies, () => serverSeconds(registry.serverPid));
    const { communes, personsPerCommune } = world;
    return { size, communes, personsPerCommune, shape, intake, resolution, copied, stored, statements };
  } finally {
    await registry.close();
  }
}

async function stage(registry: BenchRegistry, work: () => Promise<void>): Promise<Stage> {
  await registry.run('CHECKPOINT');
  const own = ownSeconds();
  const server = serverSeconds(registry.serverPid);
  registry.clock.take();
  await work();
  const shares = registry.clock.take();
  return { shares, process: ownSeconds() - own, server: serverSeconds(registry.serverPid) - server };
}

const seconds = ({ shares }: Stage): string => (shares.total / 1_000).toFixed(1);
