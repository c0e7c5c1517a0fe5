import { eventually, createTestDatabase, type TestDatabase, withDatabase } from '@sogoc/testing';
import type { Worker } from 'bullmq';

import { createQueue, createWorker, type QueueBackend } from './queue-backend';

const QUEUE = 'heard';
const LISTENING = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = '${QUEUE}'`;

describe('connections of BullMQ to PostgreSQL', () => {
  let database: TestDatabase;
  let worker: Worker;

  const query = async (sql: string): Promise<{ pid: number }[]> =>
    withDatabase(database.url, async (client) => (await client.query<{ pid: number }>(sql)).rows);
  const listening = async (): Promise<number> => {
    await eventually('the worker listens', async () => (await query(LISTENING)).length === 1, 30_000);
    return (await query(LISTENING))[0]!.pid;
  };
  const end = (pid: number): Promise<unknown> => query(`SELECT pg_terminate_backend(${pid})`);

  beforeEach(async () => {
    database = await createTestDatabase();
    const backend: QueueBackend = { kind: 'postgres', connectionString: database.url };
    worker = createWorker(QUEUE, backend, async () => undefined, {});
    worker.on('error', () => undefined);
    await worker.waitUntilReady();
  });
  afterEach(async () => {
    await worker.close();
    await database.drop();
  });

  // A process of the server that is stopped reads nothing, so that it surely ends before it hears that the worker closes.
  it('that the server ends while a worker closes end nothing else', async () => {
    const pid = await listening();
    process.kill(pid, 'SIGSTOP');
    await end(pid);
    const closed = worker.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
    process.kill(pid, 'SIGCONT');
    await closed;
    expect(await query(LISTENING)).toEqual([]);
  });

  it('come back: a worker whose connection was ended hears of the next job', async () => {
    const lost = await listening();
    await end(lost);
    await eventually('it listens again', async () => (await query(LISTENING)).some(({ pid }) => pid !== lost), 30_000);
    const done = new Promise((resolve) => worker.once('completed', resolve));
    const queue = createQueue(QUEUE, { kind: 'postgres', connectionString: database.url });
    await queue.add('job', {});
    await done;
    await queue.close();
  });
});
