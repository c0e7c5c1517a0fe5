import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './is-alive';
import { superviseChild, type SupervisedChild } from './supervise-child';
import { waitForChild } from './wait-for-child';

let folder: string;
const children: SupervisedChild[] = [];

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'so-goc-spec-'))));
afterEach(async () => {
  for (const child of children.splice(0)) await child.stop();
  rmSync(folder, { recursive: true, force: true });
});

const STOP_SIGNAL = join(__dirname, '../../../platform/src/process/process-signals.ts');

/** The product's own functions, for a process that is not run by the test runner. */
const PRELUDE = `
  const swc = require(${JSON.stringify(require.resolve('@swc/core'))});
  require.extensions['.ts'] = (module, file) => module._compile(
    swc.transformFileSync(file, { module: { type: 'commonjs' }, jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, swcrc: false }).code, file);
  const { superviseChild } = require(${JSON.stringify(join(__dirname, 'supervise-child.ts'))});
  const { exitWithParent } = require(${JSON.stringify(STOP_SIGNAL)});`;

function script(name: string, code: string): string {
  const path = join(folder, name);
  writeFileSync(path, code);
  return path;
}

function supervise(code: string, more: Partial<Parameters<typeof superviseChild>[0]> = {}): SupervisedChild {
  const path = script('child.js', code);
  const child = superviseChild({ name: 'child', script: path, logFile: join(folder, 'logs', 'child.log'), ...more });
  children.push(child);
  return child;
}

async function until(condition: () => boolean, timeoutMs = 8_000): Promise<boolean> {
  for (const deadline = Date.now() + timeoutMs; Date.now() < deadline; await sleep(20)) if (condition()) return true;
  return condition();
}

describe('a supervised child', () => {
  it('runs with the priority that it is given', async () => {
    const lines: string[] = [];
    const code = `setImmediate(() => console.log(require('node:os').getPriority())); setInterval(() => {}, 1000)`;
    supervise(code, { priority: 12, onLine: (line) => lines.push(line) });
    expect(await until(() => lines.length === 1)).toBe(true);
    expect(lines).toEqual(['12']);
  });

  it('has its lines collected in the log file and told, with the environment it was given', async () => {
    const lines: string[] = [];
    supervise(`console.log(process.env.GREETING); console.error('aside'); setInterval(() => {}, 1000)`, {
      env: { GREETING: 'xin chào' },
      onLine: (line, stream) => lines.push(`${stream}: ${line}`),
    });
    expect(await until(() => lines.length === 2)).toBe(true);
    expect(lines.sort()).toEqual(['stderr: aside', 'stdout: xin chào']);
    expect(
      readFileSync(join(folder, 'logs', 'child.log'), 'utf8')
        .split('\n')
        .sort(),
    ).toEqual(['', 'aside', 'xin chào']);
  });

  it('is started again after a crash, and not after it was stopped', async () => {
    const told: unknown[] = [];
    const child = supervise(`setTimeout(() => process.exit(3), 50)`, {
      onRestart: (attempt, delayMs, exit) => told.push([attempt, delayMs, exit.code]),
    });
    expect(await until(() => child.restarts === 1 && told.length === 2)).toBe(true);
    expect(told).toEqual([
      [1, 500, 3],
      [2, 1_000, 3],
    ]);
    await child.stop();
    await sleep(1_300);
    expect([child.restarts, child.pid]).toEqual([1, undefined]);
  });

  it('may end its work on SIGTERM', async () => {
    const done = join(folder, 'done');
    const child = supervise(`
      process.on('SIGTERM', () => setTimeout(() => { require('fs').writeFileSync(${JSON.stringify(done)}, ''); process.exit(0); }, 100));
      console.log('up'); setInterval(() => {}, 1000)`);
    expect(await until(() => readFileSync(join(folder, 'logs', 'child.log'), 'utf8').includes('up'))).toBe(true);
    await child.stop();
    expect(existsSync(done)).toBe(true);
  });

  it('is killed when it does not end in its grace', async () => {
    const child = supervise(`process.on('SIGTERM', () => {}); console.log('up'); setInterval(() => {}, 1000)`, {
      graceMs: 300,
    });
    expect(await until(() => readFileSync(join(folder, 'logs', 'child.log'), 'utf8').includes('up'))).toBe(true);
    const pid = child.pid ?? 0;
    await child.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('ends when the supervising process is killed', async () => {
    const path = script(
      'child.js',
      `${PRELUDE} exitWithParent(); console.log('pid ' + process.pid); setInterval(() => {}, 1000)`,
    );
    const options = JSON.stringify({ name: 'child', script: path, logFile: join(folder, 'child.log') });
    const parent = spawn(
      process.execPath,
      ['-e', `${PRELUDE} superviseChild({ ...${options}, onLine: console.log });`],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = Number(/pid (\d+)/.exec(line.toString())?.[1]);
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    expect(await until(() => !isAlive(pid))).toBe(true);
  });
});

describe('the wait for a child', () => {
  it('ends when the child says that it has come up', async () => {
    const child = supervise(`setTimeout(() => process.send('ready'), 200); setInterval(() => {}, 1000)`);
    await waitForChild(child, { isReady: async () => child.isReady });
    expect(child.ends).toBe(0);
  });

  it('lasts as long as the child lives, and tells how long it has taken', async () => {
    const child = supervise(`setInterval(() => {}, 1000)`);
    const told: number[] = [];
    let looks = 0;
    await waitForChild(child, {
      isReady: async () => ++looks > 60,
      onWait: (seconds) => told.push(seconds),
      lookMs: 20,
    });
    expect(child.ends).toBe(0);
    expect(told.at(-1)).toBeGreaterThanOrEqual(1);
  });

  it('ends when the child ends again and again, with what it said last', async () => {
    const child = supervise(`console.error('PORT is taken'); process.exit(1)`);
    await expect(waitForChild(child, { isReady: async () => false })).rejects.toThrow(
      /ended 3 times before it was ready\. Its log .*child\.log ends with:\n(PORT is taken\n?)+$/,
    );
  });

  it('names the log that has something in it when the child said nothing', async () => {
    supervise(`console.error('no room'); setInterval(() => {}, 1000)`, { logFile: join(folder, 'logs', 'server.log') });
    const child = supervise(`process.exit(1)`);
    await expect(waitForChild(child, { isReady: async () => false })).rejects.toThrow(
      /It wrote nothing; what was written is in .*server\.log\.$/,
    );
  });
});
