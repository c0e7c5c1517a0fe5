import { asRuntime, createTestDatabase, eventually, type TestDatabase, withDatabase } from '@sogoc/testing';
import { setTimeout as pause } from 'node:timers/promises';

import { buildProgram, WorkerProcess } from './worker-process';

/** Milliseconds: a stop takes ten seconds at most, and a slow machine some more. */
const PATIENCE_MS = 40_000;
/** In which a worker looks for the queue some times. */
const SOME_LOOKS_MS = 3_000;

/** Nobody listens at port 1. */
describe('a worker that never found its queue', () => {
  let database: TestDatabase;
  let worker: WorkerProcess | undefined;

  beforeAll(async () => {
    buildProgram();
    database = await createTestDatabase();
  }, 120_000);
  afterEach(() => worker?.kill());
  afterAll(() => database.drop());

  it.each(['redis-cluster://127.0.0.1:1', 'redis-sentinel://127.0.0.1:1/mymaster', 'redis://127.0.0.1:1'])(
    'stops when it is told to: %s',
    async (url) => {
      worker = new WorkerProcess({ DATABASE_URL: asRuntime(database.url), REDIS_URL: url });
      await eventually(
        'it is at work',
        () =>
          withDatabase(database.url, async (client) => {
            const sql = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'so-goc%'`;
            return (await client.query(sql)).rowCount! > 0;
          }),
        PATIENCE_MS,
      );
      await pause(SOME_LOOKS_MS);
      const stopped = worker.stop().then(() => true);
      expect(await Promise.race([stopped, pause(PATIENCE_MS, false)])).toBe(true);
    },
    3 * PATIENCE_MS,
  );
});
