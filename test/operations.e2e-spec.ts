import { eventually, isRedisInstalled, startTestRedis, type TestRedis } from '@sogoc/testing';

import { OperationsServer } from '../apps/resolution-worker/src/operations.server';
import { RegistryUnderTest } from './registry-under-test';

const path = '/v1/sources/population/persons';
const attributes = { fullName: 'Nguyễn Thị Hoà', nationalId: '001187123456', dateOfBirth: '1987-05-04' };
const withRedis = isRedisInstalled() || process.env['CI'] !== undefined;
if (!withRedis)
  process.stderr.write('\nNOT TESTED: Redis away and back, because no redis-server is installed on this machine.\n');

describe('what operators see of a worker', () => {
  let registry: RegistryUnderTest;
  let source: string;
  beforeEach(async () => {
    registry = await RegistryUnderTest.start();
    await registry.addSource('population', ['persons']);
    source = await registry.key('source', 'population');
  });
  afterEach(() => registry.stop());

  it('its log names the request that brought the work', async () => {
    await registry.startWorker({ WORKER_SWEEP_MS: '60000' });
    const id = { 'x-request-id': 'intake-7f3a' };
    const lines = (): Record<string, unknown>[] =>
      registry.logLines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const told = () => lines().find(({ msg, requestId }) => msg === 'resolved' && requestId !== undefined);
    let pushes = 0;
    // On a busy machine the sweep of the worker's start may come before the hint, and knows of no request.
    await eventually('the worker told', async () => {
      const key = `${path}/a${pushes++}`;
      const answer = await registry.call('PUT', key, source, { attributes }, { ...id, prefer: 'wait=20' });
      expect(answer).toMatchObject({ status: 200, body: { status: 'resolved' } });
      return told() !== undefined;
    });
    expect(told()).toMatchObject({ requestId: 'intake-7f3a', entity: 'person' });
    expect(lines().find(({ msg }) => msg === 'answered')).toMatchObject({ requestId: 'intake-7f3a' });
    expect(registry.logLines.join()).not.toMatch(/001187123456|Nguyễn/);
    const twice = registry.logLines.filter((line) => line.split('"requestId"').length > 2);
    expect(twice).toEqual([]);
  });

  it('it tells its health to all and its metrics to operators', async () => {
    const worker = await registry.startWorker({ WORKER_METRICS_PORT: '0' });
    const origin = `http://127.0.0.1:${worker.get(OperationsServer, { strict: false }).port}`;
    const get = (at: string, key?: string) =>
      fetch(`${origin}${at}`, { headers: key === undefined ? {} : { authorization: `Bearer ${key}` } });
    await registry.push('population', 'persons', [
      { recordKey: 'a', sourceVersion: 1, attributes },
      { recordKey: 'b', sourceVersion: 1, attributes },
    ]);
    await registry.settle();

    expect((await get('/livez')).status).toBe(200);
    expect((await get('/other')).status).toBe(404);
    expect((await get('/metrics')).status).toBe(401);
    expect((await get('/metrics', source)).status).toBe(403);
    const operator = await registry.key('operator');
    let text = '';
    await eventually('both records are measured', async () => {
      text = await (await get('/metrics', operator)).text();
      return /^sogoc_push_to_golden_seconds_count\{entity="person"\} 2$/m.test(text);
    });
    expect(text).toMatch(/^sogoc_resolution_batch_duration_seconds_count\{entity="person"\} [12]$/m);
    expect(text).toMatch(/^sogoc_resolution_batch_records_sum\{entity="person"\} 2$/m);
    expect(text).toMatch(/^sogoc_build_info\{/m);
    const sum = Number(/^sogoc_push_to_golden_seconds_sum\{entity="person"\} (\S+)$/m.exec(text)?.[1]);
    expect(sum).toBeGreaterThan(0);
    expect(sum).toBeLessThan(60);
    expect(text).not.toMatch(/001187123456|Nguyễn|\brecord_?(id|key)=/);
  });

  it('works on when its port is taken', async () => {
    const first = await registry.startWorker({ WORKER_METRICS_PORT: '0' });
    const { port } = first.get(OperationsServer, { strict: false });
    const second = await registry.startWorker({ WORKER_METRICS_PORT: String(port) });
    expect(second.get(OperationsServer, { strict: false }).port).toBeUndefined();
    await first.close();
    await registry.push('population', 'persons', [{ recordKey: 'a', attributes }]);
    await registry.settle();
  });
});

(withRedis ? describe : describe.skip)('a registry whose Redis goes away and comes back', () => {
  let registry: RegistryUnderTest;
  let redis: TestRedis;
  beforeEach(async () => {
    redis = await startTestRedis();
    registry = await RegistryUnderTest.start({ redisUrl: redis.url });
    await registry.addSource('population', ['persons']);
  });
  afterEach(async () => {
    await registry.stop();
    await redis.stop();
  });

  it('goes on accepting and reading, says that it is degraded, and resolves all when Redis is back, empty', async () => {
    const source = await registry.key('source', 'population');
    await registry.startWorker();
    await registry.push('population', 'persons', [{ recordKey: 'a', attributes }]);
    await registry.settle();

    await redis.stop();
    for (let n = 0; n < 20; n++) {
      const startedAt = Date.now();
      expect((await registry.call('PUT', `${path}/b-${n}`, source, { attributes })).status).toBe(202);
      expect(Date.now() - startedAt).toBeLessThan(2_000);
    }
    const consumer = await registry.key('consumer');
    const found = await registry.call('POST', '/v1/persons/lookup', consumer, {
      scheme: 'national-id',
      value: attributes.nationalId,
    });
    expect(found.body.items).toHaveLength(1);
    const operator = await registry.key('operator');
    expect((await registry.call('GET', '/readyz')).body).toMatchObject({
      status: 'degraded',
      checks: { queue: 'down' },
    });
    const metrics = String((await registry.call('GET', '/metrics', operator)).body);
    expect(metrics).toMatch(/^sogoc_check_up\{check="queue"\} 0$/m);
    // The worker looks for work by itself as well, so on a slow machine some are resolved already.
    const counted = (status: string): number =>
      Number(
        new RegExp(`^sogoc_source_records\\{entity="person",status="${status}"\\} (\\d+)$`, 'm').exec(metrics)?.[1],
      );
    expect(counted('pending') + counted('resolved')).toBe(21);

    redis = await startTestRedis(redis.port);
    await registry.settle();
    expect((await registry.call('GET', '/readyz')).body.status).toBe('ok');
    expect(new Set((await registry.partition('person')).values()).size).toBe(1);
  });

  it('stops within seconds while Redis is away', async () => {
    await registry.startWorker();
    await registry.push('population', 'persons', [{ recordKey: 'a', attributes }]);
    await registry.settle();
    const api = await registry.startApi();
    await redis.stop();
    await registry.push('population', 'persons', [{ recordKey: 'b', attributes }]);
    const startedAt = Date.now();
    await Promise.all([registry.stopWorkers(), api.close()]);
    expect(Date.now() - startedAt).toBeLessThan(9_000);
  });
});
