import type { ConnectionLimits } from '@sogoc/platform';
import { Queue, Worker, type Processor, type QueueOptions, type WorkerOptions } from 'bullmq';
import { Cluster } from 'ioredis';
import type { PoolConfig } from 'pg';

import { BackEndConnection } from './back-end-connection';
import { postgresBackend } from './postgres-connection';
import { redisServersOf } from './redis-servers';

/** Where BullMQ keeps its jobs. Both back ends answer to one contract suite; neither holds anything that may not be lost. */
export type QueueBackend =
  | { readonly kind: 'redis'; readonly url: string }
  | { readonly kind: 'postgres'; readonly connectionString: string; readonly limits?: ConnectionLimits };

type PostgresBackend = Extract<QueueBackend, { kind: 'postgres' }>;

/** What stands in braces decides the node, and the scripts of a queue need all its keys on one. */
const CLUSTER_PREFIX = '{sogoc}';
/** Milliseconds until a host that does not answer counts as away. */
const CONNECT_TIMEOUT_MS = 5_000;

/** Close it through the same `connection`, which knows what to do when the back end is away then. */
export function createQueue(
  name: string,
  backend: QueueBackend,
  options: Omit<QueueOptions, 'connection'> = {},
  connection = new BackEndConnection(),
): Queue {
  if (backend.kind === 'redis') return new Queue(name, { ...options, ...redisConnection(backend.url, connection) });
  return new Queue(name, { ...options, connection: {} }, postgresBackend(poolConfigOf(backend))) as unknown as Queue;
}

/** Close it through the same `connection`, which knows what to do when the back end is away then. */
export function createWorker<Payload>(
  name: string,
  backend: QueueBackend,
  processor: Processor<Payload>,
  options: Omit<WorkerOptions, 'connection'>,
  connection = new BackEndConnection(),
): Worker<Payload> {
  if (backend.kind === 'redis')
    return new Worker<Payload>(name, processor, { ...options, ...redisConnection(backend.url, connection) });
  return new Worker(
    name,
    processor as Processor,
    { ...options, connection: {} },
    postgresBackend(poolConfigOf(backend)),
  ) as unknown as Worker<Payload>;
}

/** `null` retries of a command: a worker waits for a Redis that is away instead of failing its commands. */
function redisConnection(url: string, connection: BackEndConnection): Pick<QueueOptions, 'connection' | 'prefix'> {
  const servers = redisServersOf(url);
  const { retryDelay } = connection;
  const waiting = { maxRetriesPerRequest: null, connectTimeout: CONNECT_TIMEOUT_MS };
  switch (servers.kind) {
    case 'one':
      return { connection: { url, ...waiting, retryStrategy: retryDelay } };
    case 'sentinel': {
      const { sentinels, master: name, access, toSentinels } = servers;
      const told = {
        sentinels: [...sentinels],
        name,
        sentinelRetryStrategy: retryDelay,
        sentinelUsername: toSentinels.username,
        sentinelPassword: toSentinels.password,
        enableTLSForSentinelMode: !!access.tls,
      };
      return { connection: { ...told, ...access, ...waiting, retryStrategy: retryDelay } };
    }
    case 'cluster': {
      const { nodes, access } = servers;
      const cluster = new Cluster([...nodes], {
        clusterRetryStrategy: retryDelay,
        redisOptions: { ...access, ...waiting },
      });
      cluster.on('error', () => undefined);
      connection.endsWith(() => cluster.disconnect());
      return { connection: cluster, prefix: CLUSTER_PREFIX };
    }
  }
}

/** A statement that is not answered in time fails, and the pool makes another connection in place of that one. */
function poolConfigOf({ connectionString, limits }: PostgresBackend): PoolConfig {
  return {
    connectionString,
    ...(limits && {
      connectionTimeoutMillis: limits.connectMs,
      keepAlive: limits.keepAliveMs > 0,
      keepAliveInitialDelayMillis: limits.keepAliveMs,
      idle_in_transaction_session_timeout: limits.idleInTransactionMs,
      query_timeout: limits.answerMs,
    }),
  };
}
