import { spawn } from 'node:child_process';
import { once } from 'node:events';

const READY = /Ready to accept connections|Sentinel ID is/;

/** A `redis-server` that is ready; answers what stops it. */
export async function spawnRedis(arguments_: readonly string[]): Promise<() => Promise<void>> {
  const child = spawn('redis-server', arguments_, { stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error('redis-server ended before it was ready')));
    child.stdout.on('data', (chunk: Buffer) => {
      if (READY.test(chunk.toString())) resolve();
    });
  });
  return async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
}

/** On a loopback port, without persistence. */
export const redisArguments = (port: number): readonly string[] => [
  ...['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
  ...['--maxmemory-policy', 'noeviction'],
];
