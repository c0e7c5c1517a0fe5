import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { onStopSignal } from '@sogoc/platform';

/**
 * Runs a `redis-server` without persistence until it is told to stop or its parent is gone. Arguments: address, port. The password comes in
 * the environment and goes on by standard input: other users of the machine can read the arguments of a process.
 */
const [address = '127.0.0.1', port = '0'] = process.argv.slice(2);
const arguments_ = [
  '--bind',
  address,
  '--port',
  port,
  '--save',
  '',
  '--appendonly',
  'no',
  '--maxmemory-policy',
  'noeviction',
  '-',
];
// A group of its own, so that Ctrl-C reaches it only through this process, after those that use it have stopped.
const redis = spawn('redis-server', arguments_, { stdio: ['pipe', 'inherit', 'inherit'], detached: true });
// eslint-disable-next-line no-restricted-syntax -- of this child alone; it has no other configuration
redis.stdin.end(`requirepass ${process.env['SOGOC_REDIS_PASSWORD'] ?? ''}\n`);

redis.once('exit', (code) => process.exit(code ?? 1));
onStopSignal(async () => {
  redis.removeAllListeners('exit');
  redis.kill('SIGTERM');
  await once(redis, 'exit');
});
