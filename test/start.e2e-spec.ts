import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';

import { LOW_PRIORITY } from '@sogoc/platform';
import { eventually } from '@sogoc/testing';

import type { AccessFile } from '../apps/registry-cli/src/start/access-file';

const ROOT = join(__dirname, '..');
const START_WITHIN_MS = 120_000;
const STOP_WITHIN_MS = 10_000;

/** `npm start` as its user runs it, with a state directory of its own. */
class StartedRegistry {
  output = '';

  private constructor(
    readonly stateDirectory: string,
    readonly child: ChildProcess,
  ) {
    child.stdout?.on('data', (chunk: Buffer) => (this.output += chunk));
    child.stderr?.on('data', (chunk: Buffer) => (this.output += chunk));
  }

  static begin(stateDirectory: string, port: number, ...options: string[]): StartedRegistry {
    const child = spawn(process.execPath, ['apps/registry-cli/boot/boot.mjs', 'start', ...options], {
      cwd: ROOT,
      // Its own group: Ctrl-C of a terminal goes to the whole group.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        SOGOC_STATE_DIR: stateDirectory,
        PORT: String(port),
        NODE_ENV: 'production',
        DATABASE_URL: '',
        REDIS_URL: '',
      },
    });
    return new StartedRegistry(stateDirectory, child);
  }

  async ready(): Promise<AccessFile> {
    await eventually(
      `the registry is ready; it said: ${this.output}`,
      () => {
        if (this.child.exitCode !== null)
          throw new Error(`The start ended with ${this.child.exitCode}: ${this.output}`);
        return this.output.includes('Ctrl-C stops everything.');
      },
      START_WITHIN_MS,
    );
    return JSON.parse(readFileSync(join(this.stateDirectory, 'access.json'), 'utf8')) as AccessFile;
  }

  /** Milliseconds until the first process was gone. */
  async interrupt(): Promise<number> {
    const startedAt = Date.now();
    const exited = once(this.child, 'exit');
    process.kill(-this.child.pid!, 'SIGINT');
    await exited;
    return Date.now() - startedAt;
  }

  /** Processes of this machine that name the state directory or run for it. */
  survivors(): string[] {
    return processes()
      .filter(
        ({ command, environment }) =>
          command.includes(this.stateDirectory) || environment.includes(this.stateDirectory),
      )
      .map(({ command }) => command);
  }
}

function processes(): { command: string; environment: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map((pid) => ({ command: readOfProc(`${pid}/cmdline`), environment: readOfProc(`${pid}/environ`) }));
}

async function pushAndFind({ api, keys }: AccessFile): Promise<number> {
  const headers = (key: string) => ({ authorization: `Bearer ${key}`, 'content-type': 'application/json' });
  const body = { sourceVersion: 1, attributes: { fullName: 'Trần Minh Khôi', nationalId: '001087123456' } };
  const path = `${api}/v1/sources/population/persons/start-1`;
  const push = await fetch(path, {
    method: 'PUT',
    headers: { ...headers(keys.sources['population']!), prefer: 'wait=10' },
    body: JSON.stringify(body),
  });
  expect(push.status).toBe(200);
  return find({ api, keys });
}

async function find({ api, keys }: Pick<AccessFile, 'api' | 'keys'>): Promise<number> {
  const answer = await fetch(`${api}/v1/persons/lookup`, {
    method: 'POST',
    headers: { authorization: `Bearer ${keys.consumer}`, 'content-type': 'application/json' },
    body: JSON.stringify({ scheme: 'national-id', value: '001087123456' }),
  });
  return ((await answer.json()) as { items: unknown[] }).items.length;
}

/** Priorities of the threads of a process that `npm start` started, as `nice` counts them. */
function prioritiesOf({ stateDirectory }: StartedRegistry, name: string): number[] {
  const processes = readdirSync('/proc').filter((pid) => {
    const environment = /^\d+$/.test(pid) ? readOfProc(`${pid}/environ`) : '';
    return environment.includes(stateDirectory) && environment.includes(`DATABASE_APPLICATION_NAME=${name}`);
  });
  return processes.flatMap((pid) =>
    readdirSync(`/proc/${pid}/task`).flatMap((thread) => {
      const stat = readOfProc(`${pid}/task/${thread}/stat`);
      // proc_pid_stat(5): behind the name in brackets the state is the third field, the priority the nineteenth.
      return stat === '' ? [] : [Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16])];
    }),
  );
}

/**
 * Batches of thirty with one bad item and one that says another thing under the same version, until a thread of its own takes them in; as
 * JSON, as lines with one that breaks off, and as a whole that breaks off.
 */
async function pushUntilAThreadTakesThem({ api, keys }: AccessFile, hasThread: () => boolean): Promise<void> {
  const items = Array.from({ length: 30 }, (_, at) =>
    JSON.stringify({
      recordKey: `batch-${at % 29}`,
      sourceVersion: 1,
      attributes: at === 7 ? { fullName: 7 } : { fullName: at === 29 ? 'Lê Thị Khác' : `Lê Thị Lô ${at}` },
    }).padEnd(1_000),
  );
  const send = async (type: string, body: string): Promise<BatchAnswer> => {
    const answer = await fetch(`${api}/v1/sources/population/persons/batch`, {
      method: 'POST',
      headers: { authorization: `Bearer ${keys.sources['population']}`, 'content-type': type },
      body,
    });
    return (await answer.json()) as BatchAnswer;
  };
  const push = async (): Promise<void> => {
    const whole = `[${items.join()}]`;
    const { items: told } = await send('application/json', whole);
    expect(told).toHaveLength(30);
    expect(told[0]).toMatchObject({ status: expect.stringMatching(/^(pending|unchanged)$/), recordKey: 'batch-0' });
    expect(told[7]!.problem!.code).toBe('invalid-record');
    expect(told[29]!.problem!.code).toBe('version-conflict');
    const lines = await send('application/x-ndjson', [...items.slice(0, 20), items[20]!.slice(0, 30)].join('\n'));
    expect(lines.items.map(({ problem }) => problem?.code).filter(Boolean)).toEqual([
      'invalid-record',
      'malformed-body',
    ]);
    expect((await send('application/json', whole.slice(0, -1))).code).toBe('malformed-body');
  };
  await eventually('a thread takes batches in', async () => (await push(), hasThread()), START_WITHIN_MS);
  for (let more = 0; more < 10; more++) await push();
}

interface BatchAnswer {
  /** Of a whole that was refused. */
  readonly code?: string;
  readonly items: readonly { status: string; recordKey?: string; problem?: { code: string } }[];
}

const readOfProc = (path: string): string => {
  try {
    return readFileSync(`/proc/${path}`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
};

/** Data that the server's account could not reach in a private folder lie elsewhere. */
function removeState(stateDirectory: string): void {
  const note = join(stateDirectory, 'postgres', 'location.json');
  if (existsSync(note)) rmSync((JSON.parse(readFileSync(note, 'utf8')) as { data: string }).data, { recursive: true });
  rmSync(stateDirectory, { recursive: true, force: true });
}

/** All `bash` blocks of a page, in one shell, in a folder whose `.sogoc` is the state directory. */
function runTour(stateDirectory: string, page: string): { status: number | null; stderr: string; stdout: string } {
  const blocks = [...readFileSync(join(ROOT, page), 'utf8').matchAll(/```bash\n([\s\S]*?)```/g)].map(
    (match) => match[1],
  );
  expect(blocks.length).toBeGreaterThan(5);
  const folder = mkdtempSync(join(tmpdir(), 'so-goc-tour-'));
  symlinkSync(stateDirectory, join(folder, '.sogoc'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  // Started from a process without a shell, bash would take itself for a remote one and read what the machine has for those.
  const { status, stderr, stdout } = spawnSync('bash', ['--norc', '-euo', 'pipefail', '-c', blocks.join('\n')], {
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  return { status, stderr, stdout };
}

/** What the tour of governance comes to, line by line. */
const TOLD_BY_THE_TOUR = [
  'known: 12',
  'nghiaVu: withheld, voChong: withheld',
  'entries: 1, of persons and land-parcels',
  'representative: under-review, value undefined',
  'mother: Trịnh Thị Ngọc Hà',
  'husband resolved, son resolved, owner resolved, legal-representative disputed',
  'verified: Trịnh Thị Ngọc Hà request Ngân hàng Sông Hậu',
  'refused: ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
  'before: current',
  'after: superseded',
  'reads of each: 1, 1',
  'after the merge: 3',
  'extract: merged',
  'after the split: 1, 3',
  'split: reversed',
  'after the reversal: 4',
  'erase: 20 working days',
  'nationalId: dung 1/2, du 1/3, sach 1/2, song 1/1',
  'q-2 nationalId error',
  'nationalId: dung 2/2, du 2/3, sach 2/2, song 2/2',
  'corrected: 1',
  '26743,Bến Thành,30-39,male,24',
  'three versions, one content',
];

const onLinux = process.platform === 'linux';
if (!onLinux)
  process.stderr.write(
    '\nNOT TESTED: that a stop leaves no process behind and that reads go first, because this system has no /proc.\n',
  );

describe('npm start', () => {
  let stateDirectory: string;
  let occupier: Server;
  let takenPort: number;
  const started: StartedRegistry[] = [];
  const begin = (...options: string[]): StartedRegistry => {
    const registry = StartedRegistry.begin(stateDirectory, takenPort, ...options);
    started.push(registry);
    return registry;
  };

  beforeAll(async () => {
    stateDirectory = mkdtempSync(join(tmpdir(), 'so-goc-start-'));
    occupier = createServer().listen(0, '127.0.0.1');
    await once(occupier, 'listening');
    takenPort = (occupier.address() as { port: number }).port;
  });
  afterAll(async () => {
    for (const { child } of started)
      if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGKILL');
    occupier.close();
    await eventually(
      'no process is left',
      () => !onLinux || started.every((registry) => registry.survivors().length === 0),
      20_000,
    );
    removeState(stateDirectory);
  });

  it('serves an empty registry, with the default port taken, and ends all its processes on Ctrl-C', async () => {
    const registry = begin('--empty');
    const access = await registry.ready();
    expect(access.api).not.toBe(`http://127.0.0.1:${takenPort}`);
    expect(Object.keys(access.keys).sort()).toEqual(['consumer', 'operator', 'sources', 'steward']);
    expect(Object.keys(access.keys.sources)).toHaveLength(20);
    expect(statSync(join(stateDirectory, 'access.json')).mode & 0o777).toBe(0o600);
    expect(await pushAndFind(access)).toBe(1);
    expect(runTour(stateDirectory, 'README.md')).toMatchObject({ status: 0, stderr: '' });
    const governance = runTour(stateDirectory, 'docs/tour-governance.md');
    expect(governance).toMatchObject({ status: 0, stderr: '' });
    const told = new Set(governance.stdout.split('\n'));
    expect({ missing: TOLD_BY_THE_TOUR.filter((line) => !told.has(line)) }).toEqual({ missing: [] });
    expect(governance.stdout).toMatch(/^portrait in seconds, median of twenty: \d/m);

    expect(await registry.interrupt()).toBeLessThan(STOP_WITHIN_MS);
    if (onLinux) await eventually('no process is left', () => registry.survivors().length === 0, 3_000);
  }, 300_000);

  it('finds its way after kill -9, with the data and the keys of before, tells a second start so, and takes batches in beside reads', async () => {
    const killed = begin('--empty');
    const before = await killed.ready();
    const second = begin('--empty');
    await eventually('the second start ended', () => second.child.exitCode !== null, START_WITHIN_MS);
    expect(second.child.exitCode).toBe(0);
    expect(second.output).toContain('is running already');
    expect(existsSync(join(stateDirectory, 'access.json'))).toBe(true);

    process.kill(-killed.child.pid!, 'SIGKILL');
    if (onLinux) await eventually('no process is left', () => killed.survivors().length === 0, 20_000);

    const again = begin('--empty');
    const after = await again.ready();
    expect(after.keys).toEqual(before.keys);
    expect(await find(after)).toBe(1);
    const isLow = (priority: number): boolean => priority >= LOW_PRIORITY;
    await pushUntilAThreadTakesThem(after, () => !onLinux || prioritiesOf(again, 'so-goc-api').some(isLow));
    // Reads go first: before what takes batches in, and before who resolves them.
    if (onLinux) {
      expect(prioritiesOf(again, 'so-goc-api').some((priority) => !isLow(priority))).toBe(true);
      expect(prioritiesOf(again, 'so-goc-worker').every(isLow)).toBe(true);
    }
    expect(await again.interrupt()).toBeLessThan(STOP_WITHIN_MS);
  }, 300_000);

  it('stops with a sentence that says what to set when the configuration is wrong', async () => {
    const child = spawn(process.execPath, ['apps/registry-cli/boot/boot.mjs', 'start', '--empty'], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, SOGOC_STATE_DIR: stateDirectory, DATABASE_URL: 'mysql://nowhere' },
    });
    let output = '';
    child.stderr.on('data', (chunk: Buffer) => (output += chunk));
    const [code] = await once(child, 'exit');
    expect(code).toBe(1);
    expect(output).toContain('Set DATABASE_URL to postgres://');
  });
});
