import { join } from 'node:path';

import type { StoredSource } from '@sogoc/resolution';
import type { Collection } from '@sogoc/synthetic';

import { type BenchRegistry, openBenchRegistry } from './bench-registry';
import { type CopiedTable, copyCost } from './copy-cost';
import { ownSeconds, serverSeconds } from './processor-time';
import { type RunShape, runShape } from './run-shape';
import type { TimeShares } from './statement-clock';
import { type StoredTable, storedTables } from './storage';
import { costliestStatements, type StatementCost } from './statement-costs';
import { storedWorld } from './stored-world';
import { tellingProgress } from './telling-progress';
import type { VerifyCost } from './stages/verify-cost';

export interface CostOptions {
  /** The catalogue: who may push. */
  readonly sources: readonly StoredSource[];
  readonly collections: readonly Collection[];
  readonly seed: number;
  /** Workers' lanes that drain one entity at once. */
  readonly lanes: number;
  readonly unitSize?: number;
  readonly backlogSize?: number;
  /** When so many records wait they are resolved in stages. */
  readonly bulkLoadFrom?: number;
  /** Threads that drain beside the lanes; their statements are not clocked. */
  readonly threads?: number;
  /** Folder of the server; it may be used again. */
  readonly directory: string;
  /** How often the rows are copied; the fastest counts. */
  readonly copies: number;
  readonly log: (text: string) => void;
  /** Verifies the registry of a URL in a process of its own; left out: that is not measured. */
  readonly verify?: (url: string) => Promise<VerifyCost>;
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
  readonly verification?: VerifyCost;
}

const PUSH_BATCH = 500;

/** Pushes one world into an empty registry, resolves it, and copies what that left. */
export async function measureCost(size: number, options: CostOptions): Promise<Cost> {
  const { collections, seed, lanes, log } = options;
  log(`${size}: making the world …`);
  const world = storedWorld(size, collections, { seed, batchSize: PUSH_BATCH }, join(options.directory, 'world'));
  const registry = await openBenchRegistry(options);
  try {
    log(`${size}: pushing ${world.records} records …`);
    const intake = await stage(registry, async () => {
      for await (const batch of world.batches()) await registry.push(batch);
    });
    log(`${size}: taken in within ${seconds(intake)} s; resolving …`);
    await registry.run('SELECT statements.pg_stat_statements_reset()');
    const tellWhatIsLeft = async (): Promise<void> => {
      const [left] = await registry.run<{ count: string }>('SELECT count(*) FROM pending_record');
      log(`${size}: ${left?.count} records to resolve …`);
    };
    const resolution = await stage(registry, async () => {
      for (const collection of collections) await tellingProgress(registry.drain(collection, lanes), tellWhatIsLeft);
    });
    log(`${size}: resolved within ${seconds(resolution)} s; verifying and copying …`);
    const statements = await costliestStatements(registry.run);
    const shape = await runShape(registry.run);
    const stored = await storedTables(registry.run);
    const verification = await options.verify?.(registry.url);
    const copied = await copyCost(registry.run, options.copies, () => serverSeconds(registry.serverPid));
    const { communes, personsPerCommune } = world;
    return {
      ...{ size, communes, personsPerCommune, shape, intake, resolution, copied, stored, statements },
      ...(verification && { verification }),
    };
  } finally {
    world.forget();
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
