import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { onStopSignal } from '@sogoc/platform';

/** Runs a `redis-server` without persistence until it is told to stop or its parent is gone. Arguments: address, port. */
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
];
// A group of its own, so that Ctrl-C reaches it only through this process, after those that use it have stopped.
const redis = spawn('redis-server', arguments_, { stdio: ['ignore', 'inherit', 'inherit'], detached: true });

redis.once('exit', (code) => process.exit(code ?? 1));
onStopSignal(async () => {
  redis.removeAllListeners('exit');
  redis.kill('SIGTERM');
  await once(redis, 'exit');
});
