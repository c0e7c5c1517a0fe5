import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

import { anyFreePort } from '@sogoc/local-server';

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
  const arguments_ = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--maxmemory-policy',
    'noeviction',
  ];
  const child = spawn('redis-server', arguments_, { stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error('redis-server ended before it was ready')));
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('Ready to accept connections')) resolve();
    });
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
