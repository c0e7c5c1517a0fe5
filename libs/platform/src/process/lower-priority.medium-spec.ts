import { once } from 'node:events';
import { getPriority } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

import { LOW_PRIORITY } from './lower-priority';

const THREAD = `
  const swc = require(${JSON.stringify(require.resolve('@swc/core'))});
  require.extensions['.ts'] = (module, file) => module._compile(
    swc.transformFileSync(file, { module: { type: 'commonjs' }, jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, swcrc: false }).code, file);
  const { lowerPriorityOfThread } = require(${JSON.stringify(join(__dirname, 'lower-priority.ts'))});
  const { getPriority } = require('node:os');
  lowerPriorityOfThread();
  lowerPriorityOfThread();
  require('node:worker_threads').parentPort.postMessage(getPriority());`;

it('a thread of low priority leaves the others of its process theirs', async () => {
  const before = getPriority();
  const [priority] = await once(new Worker(THREAD, { eval: true }), 'message');
  expect(priority).toBe(process.platform === 'linux' ? Math.max(before, LOW_PRIORITY) : before);
  expect(getPriority()).toBe(before);
});
