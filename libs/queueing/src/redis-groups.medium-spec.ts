import { eventually, startTestRedisCluster, startTestRedisSentinel, type TestRedisGroup } from '@sogoc/testing';

import { backendKinds } from './__tests__/backend-under-test';
import { ResolutionHintConsumer } from './resolution-hint-consumer';
import { ResolutionHintProducer } from './resolution-hint-producer';

const PATIENCE_MS = 30_000;

const GROUPS: readonly [string, () => Promise<TestRedisGroup>][] = [
  ['a cluster of three nodes', startTestRedisCluster],
  ['a server, its replica and a sentinel', startTestRedisSentinel],
];

/** The contract of the queue is that of one server; here is that several are found, and outlived. */
describe.each(backendKinds().includes('redis') ? GROUPS : [])('resolution hints on %s', (_, start) => {
  let group: TestRedisGroup;
  let producer: ResolutionHintProducer;
  let consumer: ResolutionHintConsumer;
  const drained: string[] = [];

  beforeAll(async () => {
    group = await start();
    const backend = { kind: 'redis', url: group.url } as const;
    producer = new ResolutionHintProducer(backend, 2);
    consumer = new ResolutionHintConsumer(backend, async (entity) => void drained.push(entity), {
      concurrency: 2,
      onFailed: () => undefined,
      onQueueError: () => undefined,
    });
  }, PATIENCE_MS);
  afterAll(async () => {
    await consumer.close();
    await producer.close();
    await group.stop();
  }, PATIENCE_MS);

  it('run the drains of their entities', async () => {
    await producer.hintAllLanes('person');
    await producer.hint('land-parcel');
    await eventually('drains', () => drained.includes('person') && drained.includes('land-parcel'), PATIENCE_MS);
    await producer.ping();
  });

  it(
    'run again once another server took the place of the one that was lost',
    async () => {
      await group.failOver?.();
      await eventually(
        'a drain',
        async () => {
          await producer.hint('enterprise');
          return drained.includes('enterprise');
        },
        PATIENCE_MS,
      );
    },
    PATIENCE_MS,
  );
});
