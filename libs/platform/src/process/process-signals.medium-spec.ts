import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The product's own function, for a process that is not run by the test runner. */
const PRELUDE = `
  const swc = require(${JSON.stringify(require.resolve('@swc/core'))});
  require.extensions['.ts'] = (module, file) => module._compile(
    swc.transformFileSync(file, { module: { type: 'commonjs' }, jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, swcrc: false }).code, file);
  const { onStopSignal } = require(${JSON.stringify(join(__dirname, 'process-signals.ts'))});`;

describe('a stop signal', () => {
  async function runUntilUp(code: string) {
    const child = spawn(
      process.execPath,
      ['-e', `${PRELUDE} ${code}; setInterval(() => {}, 1000); console.log('up')`],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const ended = once(child, 'exit').then(() => Promise.reject(new Error('It ended before it was up')));
    await Promise.race([once(child.stdout, 'data'), ended]);
    ended.catch(() => undefined);
    return child;
  }

  it('runs the stop once, however many signals come', async () => {
    const child = await runUntilUp(
      `onStopSignal(async (signal) => { console.log(signal); await new Promise((r) => setTimeout(r, 300)); })`,
    );
    let said = '';
    child.stdout.on('data', (text: Buffer) => (said += text.toString()));
    for (const signal of ['SIGINT', 'SIGINT', 'SIGTERM'] as const) {
      child.kill(signal);
      await sleep(50);
    }
    const [code] = (await once(child, 'close')) as [number];
    expect([code, said]).toEqual([0, 'SIGINT\n']);
  });

  it('forces the end when the stop hangs', async () => {
    const child = await runUntilUp(`onStopSignal(() => new Promise(() => {}), { timeoutMs: 200 })`);
    child.kill('SIGTERM');
    expect(((await once(child, 'exit')) as [number])[0]).toBe(1);
  });
});
