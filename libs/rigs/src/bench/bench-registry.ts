import { coreRegistry } from '@sogoc/core-entities';
import { startEmbeddedPostgres } from '@sogoc/local-server';
import { createDataSource, runMigrations, SourceRepository, TransactionRunner } from '@sogoc/persistence';
import { WorkerConfig } from '@sogoc/platform';
import {
  DrainThreads,
  IntakeService,
  openStandaloneRegistry,
  type StandaloneRegistry,
  type TakenRecord,
  workerOn,
} from '@sogoc/registry';
import { checkRecord, type StoredSource } from '@sogoc/resolution';
import type { Collection } from '@sogoc/synthetic';

import type { PushBatch } from './cost-world';
import { StatementClock } from './statement-clock';

/** Runs one statement on a connection that is a superuser's; answers its rows. */
export type RunSql = <Row>(sql: string) => Promise<Row[]>;

/** A durable server of its own with one empty registry, and the parts of the product that a record passes through. */
export interface BenchRegistry {
  readonly clock: StatementClock;
  readonly run: RunSql;
  readonly url: string;
  readonly serverPid: number;
  readonly services: StandaloneRegistry;
  /** Answers in the order of the records. */
  push(batch: PushBatch): Promise<readonly TakenRecord[]>;
  /** Resolves all that is pending, as a worker with so many lanes does. */
  drain(collection: Collection, lanes: number): Promise<number>;
  close(): Promise<void>;
}

export interface BenchSettings {
  /** The catalogue: who may push. */
  readonly sources: readonly StoredSource[];
  /** Records of a unit of work; left out: the product's own. */
  readonly unitSize?: number;
  /** Records of a unit of work on a backlog; left out: the product's own. */
  readonly backlogSize?: number;
  /** When so many records wait they are resolved in stages; left out: the product's own. */
  readonly bulkLoadFrom?: number;
  /** Threads that drain beside the lanes, with connections of their own. */
  readonly threads?: number;
  readonly directory: string;
}

const DATABASE = 'bench';
const POOL_SIZE = 10;
/** A migration holds a lock on one and works on the other. */
const ADMIN_CONNECTIONS = 2;

export async function openBenchRegistry({
  sources,
  unitSize = new WorkerConfig().batchSize,
  backlogSize,
  bulkLoadFrom,
  threads = 0,
  directory,
}: BenchSettings): Promise<BenchRegistry> {
  const server = await startEmbeddedPostgres({
    directory,
    settings: { shared_preload_libraries: 'pg_stat_statements', 'pg_stat_statements.track_planning': 'on' },
  });
  const admin = createDataSource({ url: server.connectionString(), poolSize: 1, applicationName: 'bench' });
  await admin.initialize();
  await admin.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${DATABASE}`);
  await admin.destroy();
  const settings = { url: server.connectionString(DATABASE), poolSize: POOL_SIZE, applicationName: 'bench' };
  const dataSource = createDataSource({ ...settings, poolSize: ADMIN_CONNECTIONS });
  await dataSource.initialize();
  await runMigrations(dataSource);
  await dataSource.query('CREATE SCHEMA statements; CREATE EXTENSION pg_stat_statements SCHEMA statements');
  const services = await openStandaloneRegistry(settings);
  const transactions = services.get(TransactionRunner);
  const clock = new StatementClock();
  clock.listenTo(transactions);
  const catalogue = services.get(SourceRepository);
  await transactions.run(async (tx) => {
    for (const source of sources) await catalogue.insert(tx, source);
  });
  const intake = services.get(IntakeService);
  const sizes = { batchSize: unitSize, backlogSize, bulkLoadFrom };
  const resolution = workerOn(services, sizes);
  const helpers = new DrainThreads(threads, { ...sizes, database: settings });
  return {
    clock,
    run: (sql) => dataSource.query(sql),
    url: settings.url,
    serverPid: server.pid,
    services,
    push: (batch) => pushBatch(intake, batch),
    drain: async (collection, lanes) => {
      const { entity } = coreRegistry.entityByCollection(collection)!.declaration;
      const drains = Array.from({ length: lanes }, () => resolution.drain(entity));
      await helpers.help(entity);
      return (await Promise.all(drains)).reduce((sum, count) => sum + count, 0);
    },
    close: async () => {
      await services.close();
      await dataSource.destroy();
      await server.stop();
    },
  };
}

async function pushBatch(
  intake: IntakeService,
  { source, collection, records }: PushBatch,
): Promise<readonly TakenRecord[]> {
  const { declaration } = coreRegistry.entityByCollection(collection)!;
  // What the generator knows beside the record is nothing that a source sends.
  const pushes = records.map(({ recordKey, sourceVersion, observedAt, attributes }) => {
    const checked = checkRecord({ recordKey, sourceVersion, observedAt, attributes }, declaration.attributes);
    if (!checked.ok) throw new Error(`A made-up record of ${source} is not acceptable`);
    return checked.value;
  });
  const taken = await intake.push({ source, declaration, isActive: true }, pushes);
  const rejected = taken.filter(({ status }) => status === 'rejected').length;
  if (rejected > 0) throw new Error(`${rejected} records of ${source} were rejected`);
  return taken;
}
