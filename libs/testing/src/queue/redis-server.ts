import { spawnSync } from 'node:child_process';

import { anyFreePort } from '@sogoc/local-server';

import { redisArguments, spawnRedis } from './spawn-redis';

export interface TestRedis {
  readonly url: string;
  readonly port: number;
  /** Forgets everything, as a wiped Redis would. */
  stop(): Promise<void>;
}

export function isRedisInstalled(): boolean {
  return spawnSync('redis-server', ['--version']).status === 0;
}

/** A Redis of its own on a free loopback port, or on that of one that was stopped; without persistence. */
export async function startTestRedis(wishedPort?: number): Promise<TestRedis> {
  const port = wishedPort ?? (await anyFreePort('127.0.0.1'));
  const stop = await spawnRedis(redisArguments(port));
  return { url: `redis://127.0.0.1:${port}`, port, stop };
}
