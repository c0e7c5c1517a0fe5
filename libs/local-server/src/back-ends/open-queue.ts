import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { join } from 'node:path';

import type { StartConfig } from '@sogoc/platform';

import { StartError } from '../errors';
import { findFreePort } from '../processes/free-port';
import { superviseChild } from '../processes/supervise-child';
import { waitForChild } from '../processes/wait-for-child';

export interface OpenQueue {
  /** Set for a queue on Redis. */
  readonly redisUrl?: string;
  /** For people: where the jobs are kept. */
  readonly description: string;
  stop(): Promise<void>;
}

const REDIS_PORT = 63_790;
const LOOPBACK = '127.0.0.1';
const PASSWORD_BYTES = 24;

/** Redis of `REDIS_URL`, else a `redis-server` of the path, else the PostgreSQL back end. Nothing in it has to survive. */
export async function openQueue(config: StartConfig): Promise<OpenQueue> {
  const stop = async (): Promise<void> => undefined;
  if (config.queueBackend === 'postgres') return { description: 'BullMQ on PostgreSQL', stop };
  if (config.redisUrl !== undefined)
    return { redisUrl: config.redisUrl, description: 'BullMQ on the Redis of REDIS_URL', stop };
  if (isRedisOnPath()) return startRedis(config);
  if (config.queueBackend === 'redis')
    throw new StartError('Set REDIS_URL, or install redis-server, or leave QUEUE_BACKEND out.');
  return { description: 'BullMQ on PostgreSQL (no redis-server on the path)', stop };
}

function isRedisOnPath(): boolean {
  return spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Redis runs under a process that ends it with this one, however this one ends. */
async function startRedis(config: StartConfig): Promise<OpenQueue> {
  const { port } = await findFreePort(REDIS_PORT, LOOPBACK, 'queue');
  // Of this start alone: nothing in it outlives it.
  const password = randomBytes(PASSWORD_BYTES).toString('hex');
  const runner = superviseChild({
    name: 'redis',
    script: join(__dirname, 'redis-runner.js'),
    args: [LOOPBACK, String(port)],
    env: { SOGOC_REDIS_PASSWORD: password },
    logFile: join(config.stateDirectory, 'logs', 'redis.log'),
  });
  try {
    await waitForChild(runner, { isReady: () => connects(port) });
  } catch (error) {
    await runner.stop();
    throw new StartError(`${(error as Error).message}\nSet QUEUE_BACKEND to postgres to do without Redis.`);
  }
  return {
    redisUrl: `redis://:${password}@${LOOPBACK}:${port}`,
    description: `BullMQ on Redis, port ${port}`,
    stop: () => runner.stop(),
  };
}

function connects(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, LOOPBACK);
    const settle = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
  });
}
