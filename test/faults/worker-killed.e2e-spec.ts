import type { CanonicalState } from '@sogoc/persistence';
import { generateWorld, type SyntheticRecord } from '@sogoc/synthetic';
import {
  createTestDatabase,
  isRedisInstalled,
  startTestRedis,
  type TestDatabase,
  type TestRedis,
} from '@sogoc/testing';
import { Redis } from 'ioredis';

import { sourceCatalogue } from '../../prisma-seeds';
import { RegistryUnderTest } from '../registry-under-test';
import { wholeState } from '../whole-state';
import { buildProgram, WorkerProcess } from './worker-process';

const SEED = 7_919;
/** Shares of what is left at which something ends; at the moment itself a batch is under way. */
const MOMENTS = [0.85, 0.65, 0.45, 0.25];

const people = generateWorld({ seed: SEED, persons: 150, parcels: 1, enterprises: 1, communes: 1 }).records.filter(
  (record) => record.collection === 'persons',
);

async function pushAll(registry: RegistryUnderTest, records: readonly SyntheticRecord[]): Promise<void> {
  for (const { code, collections, trust } of sourceCatalogue) {
    await registry.addSource(code, collections, trust['*']);
    const own = records.filter(({ source }) => source === code);
    if (own.length > 0)
      await registry.push(
        code,
        'persons',
        own.map(({ recordKey, sourceVersion, observedAt, attributes }) => ({
          recordKey,
          sourceVersion,
          observedAt,
          attributes,
        })),
      );
  }
}

async function waiting(registry: RegistryUnderTest): Promise<number> {
  const { rows } = await registry.database.query('SELECT count(*)::int AS n FROM pending_record');
  return rows[0].n;
}

/** Does something each time when so much of the work is left; answers how often it was in the middle of work. */
async function atMoments(registry: RegistryUnderTest, doIt: (moment: number) => Promise<void>): Promise<number> {
  const all = await waiting(registry);
  let done = 0;
  for (const [moment, share] of MOMENTS.entries()) {
    const deadline = Date.now() + 120_000;
    while ((await waiting(registry)) > share * all) {
      if (Date.now() > deadline) throw new Error('The workers do not get on');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    if ((await waiting(registry)) === 0) break;
    await doIt(moment);
    done += 1;
  }
  return done;
}

describe('workers that are killed, and queues that are wiped, in the middle of a batch', () => {
  let serial: CanonicalState;
  let database: TestDatabase;
  let registry: RegistryUnderTest;
  let redis: TestRedis | undefined;
  let workers: WorkerProcess[] = [];

  beforeAll(async () => {
    buildProgram();
    await openRegistry();
    await pushAll(registry, people);
    await registry.startWorker();
    serial = await wholeState(registry, database.url);
    await closeRegistry();
  }, 240_000);
  afterEach(() => closeRegistry());

  async function openRegistry(redisUrl?: string): Promise<void> {
    database = await createTestDatabase();
    registry = await RegistryUnderTest.start({ databaseUrl: database.url, redisUrl });
  }

  async function closeRegistry(): Promise<void> {
    await Promise.all(workers.splice(0).map((worker) => worker.kill()));
    await registry.stop();
    await database.drop();
    await redis?.stop();
    redis = undefined;
  }

  const startWorker = (): WorkerProcess =>
    new WorkerProcess({
      DATABASE_URL: database.url,
      RESOLUTION_BATCH_SIZE: '3',
      ...(redis ? { REDIS_URL: redis.url } : { QUEUE_BACKEND: 'postgres' }),
    });

  it('leave what a serial run makes: killed with SIGKILL, one after the other', async () => {
    await openRegistry();
    await pushAll(registry, people);
    workers = [startWorker(), startWorker()];
    const kills = await atMoments(registry, async (moment) => {
      const victim = moment % 2;
      await workers[victim]!.kill();
      workers[victim] = startWorker();
    });
    expect(kills).toBeGreaterThanOrEqual(3);
    expect(await wholeState(registry, database.url)).toEqual(serial);
  }, 400_000);

  const backends =
    isRedisInstalled() || process.env['CI'] !== undefined ? (['postgres', 'redis'] as const) : (['postgres'] as const);
  if (backends.length === 1)
    process.stderr.write(
      '\nNOT TESTED: a Redis that is wiped on the way, because no redis-server is installed here.\n',
    );

  it.each(backends)(
    'leave what a serial run makes: the queue wiped again and again (%s)',
    async (backend) => {
      redis = backend === 'redis' ? await startTestRedis() : undefined;
      await openRegistry(redis?.url);
      await pushAll(registry, people);
      workers = [startWorker(), startWorker()];
      const wipes = await atMoments(registry, () => wipeQueue());
      expect(wipes).toBeGreaterThanOrEqual(3);
      expect(await wholeState(registry, database.url)).toEqual(serial);
    },
    240_000,
  );

  async function wipeQueue(): Promise<void> {
    if (redis) {
      const connection = new Redis(redis.url);
      await connection.flushall();
      connection.disconnect();
      return;
    }
    const { rows } = await registry.database.query(
      `SELECT string_agg(format('bullmq.%I', tablename), ', ') AS names FROM pg_tables WHERE schemaname = 'bullmq' AND tablename <> 'migration'`,
    );
    if (rows[0].names) await registry.database.query(`TRUNCATE ${rows[0].names} CASCADE`);
  }
});
