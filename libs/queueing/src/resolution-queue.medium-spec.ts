import type { Worker } from 'bullmq';

import { createTestDatabase, eventually, isRedisInstalled, startTestRedis } from '@sogoc/testing';

import { createQueue, type QueueBackend } from './queue-backend';
import { consumeResolutionHints, RESOLUTION_QUEUE, ResolutionHintProducer } from './resolution-queue';

interface BackendUnderTest {
  readonly backend: QueueBackend;
  stop(): Promise<void>;
}

const backends: Record<QueueBackend['kind'], () => Promise<BackendUnderTest>> = {
  postgres: async () => {
    const database = await createTestDatabase();
    return { backend: { kind: 'postgres', connectionString: database.url }, stop: () => database.drop() };
  },
  redis: async () => {
    const redis = await startTestRedis();
    return { backend: { kind: 'redis', url: redis.url }, stop: () => redis.stop() };
  },
};

const withRedis = isRedisInstalled();
if (!withRedis)
  process.stderr.write('\nNOT TESTED: the Redis back end, because no redis-server is installed on this machine.\n');

const kinds: QueueBackend['kind'][] = withRedis || process.env['CI'] ? ['postgres', 'redis'] : ['postgres'];

describe.each(kinds)('resolution hints on %s', (kind) => {
  let under: BackendUnderTest;
  let producer: ResolutionHintProducer;
  let workers: Worker[] = [];
  const errors: Error[] = [];
  const consume = (drain: (entity: string) => Promise<void>): void => {
    workers.push(
      consumeResolutionHints(under.backend, drain, { concurrency: 4, onError: (error) => errors.push(error) }),
    );
  };

  beforeEach(async () => {
    under = await backends[kind]();
    producer = new ResolutionHintProducer(under.backend, 1);
    workers = [];
    errors.length = 0;
  });

  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.close(true)));
    await producer.close();
    await under.stop();
  });

  it('a hint runs the drain of its entity', async () => {
    const drained: string[] = [];
    consume(async (entity) => void drained.push(entity));
    await producer.hint('person');
    await producer.hint('enterprise');
    await eventually('both entities are drained', () => drained.length === 2);
    expect(drained.sort()).toEqual(['enterprise', 'person']);
  });

  it('many hints while nobody works are one run', async () => {
    for (let i = 0; i < 20; i++) await producer.hint('person');
    let runs = 0;
    consume(async () => void (runs += 1));
    await eventually('it ran', () => runs > 0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(runs).toBe(1);
  });

  it('a hint that comes during a drain leads to one more', async () => {
    let runs = 0;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    consume(async () => {
      runs += 1;
      if (runs === 1) await held;
    });
    await producer.hint('person');
    await eventually('the first drain began', () => runs === 1);
    for (let i = 0; i < 5; i++) await producer.hint('person');
    release();
    await eventually('another drain followed', () => runs === 2);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(runs).toBe(2);
  });

  it('a drain that fails is tried again and reported', async () => {
    let runs = 0;
    consume(async () => {
      runs += 1;
      if (runs === 1) throw new Error('the first try fails');
    });
    await producer.hint('person');
    await eventually('it was tried again', () => runs === 2);
    expect(errors.map((error) => error.message)).toContain('the first try fails');
  });

  it('carries no record in the job', async () => {
    await producer.hint('person');
    const queue = createQueue(RESOLUTION_QUEUE, under.backend);
    const [job] = await queue.getJobs(['waiting']);
    expect(job?.data).toEqual({ entity: 'person' });
    await queue.close();
  });

  it('answers a ping', async () => {
    await expect(producer.ping()).resolves.toBeUndefined();
  });
});
