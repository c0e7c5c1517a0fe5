import { eventually, isRedisInstalled, startTestRedis, type TestRedis } from '@sogoc/testing';
import { Redis } from 'ioredis';

import { RegistryUnderTest } from '../registry-under-test';

const person = (key: string) => ({
  recordKey: key,
  sourceVersion: 1,
  attributes: { fullName: 'Lê Thị Thu', nationalId: '001187123456', dateOfBirth: '1987-05-04' },
});
const path = '/v1/sources/population/persons';

describe('a registry whose worker is away', () => {
  let registry: RegistryUnderTest;
  beforeEach(async () => {
    registry = await RegistryUnderTest.start();
    await registry.addSource('population', ['persons']);
  });
  afterEach(() => registry.stop());

  it('goes on accepting and reading, and resolves what was accepted when the worker is back', async () => {
    const key = await registry.key('source', 'population');
    await registry.startWorker();
    await registry.push('population', 'persons', [person('a')]);
    await registry.settle();
    await registry.stopWorkers();

    const accepted = await registry.call(
      'PUT',
      `${path}/b`,
      key,
      { sourceVersion: 1, attributes: person('b').attributes },
      { prefer: 'wait=1' },
    );
    expect(accepted.status).toBe(202);
    expect((await registry.call('GET', `${path}/b`, key)).body.status).toBe('pending');
    const read = await registry.call('POST', '/v1/persons/lookup', await registry.key('consumer'), {
      scheme: 'national-id',
      value: '001187123456',
    });
    expect(read.body.items).toHaveLength(1);

    await registry.startWorker();
    await registry.settle();
    const resolved = (await registry.call('GET', `${path}/b`, key)).body;
    expect(resolved).toMatchObject({ status: 'resolved', goldenId: read.body.items[0].id });
  });

  it('stops in the middle of much work without losing any of it', async () => {
    const people = Array.from({ length: 400 }, (_, n) => ({
      ...person(`p-${n}`),
      attributes: { fullName: `Lê Thị Thu ${n}`, dateOfBirth: '1987-05-04' },
    }));
    await registry.startWorker({ RESOLUTION_BATCH_SIZE: '5' });
    await registry.push('population', 'persons', people);
    await registry.stopWorkers();
    await registry.startWorker();
    await registry.settle();
    const { rows } = await registry.database.query(`SELECT count(*)::int AS n FROM link WHERE golden_id IS NOT NULL`);
    expect(rows[0].n).toBe(400);
  });
});

/** BullMQ's own tables, without the one that says which migrations ran. */
async function queueTables(registry: RegistryUnderTest): Promise<string[]> {
  const { rows } = await registry.database.query(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'bullmq' AND tablename <> 'migration'`,
  );
  return rows.map((row) => row.tablename);
}

async function hasQueuedJob(registry: RegistryUnderTest): Promise<boolean> {
  if (!(await queueTables(registry)).includes('job')) return false;
  const { rows } = await registry.database.query('SELECT EXISTS (SELECT 1 FROM bullmq.job) AS queued');
  return rows[0].queued;
}

describe('a registry whose queue is wiped', () => {
  let registry: RegistryUnderTest;
  let redis: TestRedis | undefined;
  afterEach(async () => {
    await registry.stop();
    await redis?.stop();
    redis = undefined;
  });

  const withRedis = isRedisInstalled() || process.env['CI'] !== undefined;
  if (!withRedis)
    process.stderr.write('\nNOT TESTED: a wiped Redis, because no redis-server is installed on this machine.\n');

  it.each(withRedis ? (['postgres', 'redis'] as const) : (['postgres'] as const))(
    'loses nothing (%s)',
    async (backend) => {
      redis = backend === 'redis' ? await startTestRedis() : undefined;
      registry = await RegistryUnderTest.start({ redisUrl: redis?.url });
      await registry.addSource('population', ['persons']);
      await registry.push('population', 'persons', [person('a'), person('b')]);

      if (redis) {
        const connection = new Redis(redis.url);
        await eventually('the queue holds the hint', async () => (await connection.dbsize()) > 0);
        await connection.flushall();
        connection.disconnect();
      } else {
        await eventually('the queue holds the hint', () => hasQueuedJob(registry));
        const tables = (await queueTables(registry)).map((table) => `bullmq."${table}"`);
        await registry.database.query(`TRUNCATE ${tables.join(', ')} CASCADE`);
      }

      await registry.startWorker();
      await registry.settle();
      expect(new Set((await registry.partition('person')).values()).size).toBe(1);
    },
  );
});
