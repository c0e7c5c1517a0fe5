import { createTestDatabase, isRedisInstalled, startTestRedis, withDatabase } from '@sogoc/testing';
import { Redis } from 'ioredis';

import type { QueueBackend } from '../queue-backend';

/** A back end of its own for one test, with what can befall it. */
export interface BackendUnderTest {
  readonly backend: QueueBackend;
  /** Forgets all jobs while producers and workers are connected. */
  wipe(): Promise<void>;
  /** Removes the queue itself, tables and all, while producers and workers are connected. */
  drop(): Promise<void>;
  /** Breaks all connections; on Redis the server stays away until `comeBack`. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  stop(): Promise<void>;
}

const starts: Record<QueueBackend['kind'], () => Promise<BackendUnderTest>> = {
  postgres: startPostgres,
  redis: startRedis,
};

export const startBackend = (kind: QueueBackend['kind']): Promise<BackendUnderTest> => starts[kind]();

/** Both, unless no Redis is installed outside CI, which is said loudly. */
export function backendKinds(): QueueBackend['kind'][] {
  if (isRedisInstalled() || process.env['CI']) return ['postgres', 'redis'];
  process.stderr.write('\nNOT TESTED: the Redis back end, because no redis-server is installed on this machine.\n');
  return ['postgres'];
}

async function startPostgres(): Promise<BackendUnderTest> {
  const database = await createTestDatabase();
  return {
    backend: { kind: 'postgres', connectionString: database.url },
    wipe: () =>
      withDatabase(database.url, async (client) => {
        const { rows } = await client.query<{ tablename: string }>(
          `SELECT tablename FROM pg_tables WHERE schemaname = 'bullmq' AND tablename <> 'migration'`,
        );
        await client.query(`TRUNCATE ${rows.map(({ tablename }) => `bullmq."${tablename}"`).join(', ')} CASCADE`);
      }),
    drop: () => withDatabase(database.url, async (client) => void (await client.query('DROP SCHEMA bullmq CASCADE'))),
    goAway: () =>
      withDatabase(database.url, async (client) => {
        await client.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
        );
      }),
    comeBack: async () => undefined,
    stop: () => database.drop(),
  };
}

async function startRedis(): Promise<BackendUnderTest> {
  let redis = await startTestRedis();
  const { port, url } = redis;
  const wipe = async (): Promise<void> => {
    const connection = new Redis(url);
    await connection.flushall();
    connection.disconnect();
  };
  return {
    backend: { kind: 'redis', url },
    wipe,
    drop: wipe,
    goAway: () => redis.stop(),
    comeBack: async () => {
      redis = await startTestRedis(port);
    },
    stop: () => redis.stop(),
  };
}
