import { setTimeout as pause } from 'node:timers/promises';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isRedisInstalled, startTestRedis, type TestRedis } from '@sogoc/testing';

import { RegistryUnderTest } from '../registry-under-test';
import { SteadyPusher } from './steady-pusher';

jest.setTimeout(180_000);

const withRedis = isRedisInstalled() || process.env['CI'] !== undefined;
if (!withRedis)
  process.stderr.write(
    '\nNOT TESTED: stops under load on Redis, because no redis-server is installed on this machine.\n',
  );

describe.each(withRedis ? ['postgres', 'redis'] : ['postgres'])(
  'a registry that is stopped under load (%s)',
  (kind) => {
    let registry: RegistryUnderTest;
    let redis: TestRedis | undefined;

    beforeEach(async () => {
      redis = kind === 'redis' ? await startTestRedis() : undefined;
      registry = await RegistryUnderTest.start({ redisUrl: redis?.url });
      await registry.addSource('population', ['persons']);
    });
    afterEach(async () => {
      await registry.stop();
      await redis?.stop();
    });

    it('keeps every record it answered for, once, and gives no broken answer', async () => {
      let api: NestFastifyApplication = await registry.startApi();
      const port = Number(new URL(await api.getUrl()).port);
      await registry.startWorker({ RESOLUTION_BATCH_SIZE: '20' });
      const pusher = new SteadyPusher(
        { port, path: '/v1/sources/population/persons', key: await registry.key('source', 'population') },
        (n) => ({ fullName: `Lê Thị Thu ${n}`, dateOfBirth: `19${String(50 + (n % 50))}-05-04` }),
      );
      pusher.start(6, 10);
      await pause(1_500);
      await registry.stopWorkers();
      await pause(700);
      await registry.startWorker({ RESOLUTION_BATCH_SIZE: '20' });
      await pause(700);
      await api.close();
      await pause(300);
      api = await registry.startApi(port);
      await pause(1_000);
      await Promise.all([api.close(), registry.stopWorkers()]);
      await pusher.stop();

      const isAnswered = (outcome: unknown): boolean => outcome === 200 || outcome === 202;
      expect(pusher.keysOf((outcome) => !isAnswered(outcome) && outcome !== 'refused' && outcome !== 503)).toEqual([]);
      const answered = pusher.keysOf(isAnswered);
      expect(answered.length).toBeGreaterThan(50);
      expect(pusher.keysOf((outcome) => outcome === 'refused').length).toBeGreaterThan(0);

      await registry.startWorker();
      await registry.settle();
      const { rows } = await registry.database.query<{ key: string; versions: number; golden: boolean }>(
        `SELECT s.record_key AS key, count(v.*)::int AS versions, bool_and(l.golden_id IS NOT NULL) AS golden
       FROM source_record s JOIN record_version v USING (record_no) LEFT JOIN link l USING (record_no) GROUP BY s.record_key`,
      );
      const stored = new Map(rows.map((row) => [row.key, row]));
      expect(answered.filter((key) => !stored.has(key))).toEqual([]);
      expect(rows.filter(({ versions, golden }) => versions !== 1 || !golden)).toEqual([]);
    });
  },
);
