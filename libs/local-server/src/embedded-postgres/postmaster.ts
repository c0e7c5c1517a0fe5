import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { openSync, closeSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../processes/is-alive';
import { EmbeddedPostgresError } from './errors';
import { programPath, type PostgresBinaries } from './postgres-binaries';
import type { ServiceAccount } from './service-account';

/** What `postmaster.pid` of a running server says. */
export interface RunningPostmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

const POLL_MS = 20;
/** Crash recovery after a hard stop of a large load takes its time. */
const START_TIMEOUT_MS = 120_000;
/** Then an immediate stop: the next start recovers, and the whole product must end within 10 s. */
const FAST_STOP_TIMEOUT_MS = 6_000;
const LOG_LIMIT_BYTES = 10 * 1024 * 1024;
const LOG_TAIL_LINES = 5;

/**
 * The server that runs on `dataDirectory`, or undefined. A `postmaster.pid` left by a killed machine, whose number now
 * belongs to another program, is no server.
 */
export function findPostmaster(dataDirectory: string): RunningPostmaster | undefined {
  const lines = readLines(join(dataDirectory, 'postmaster.pid'));
  const pid = Number(lines[0]);
  if (!(pid > 0) || !isAlive(pid) || !runsPostgresOn(pid, dataDirectory)) return undefined;
  return { pid, port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' };
}

/** Removes a `postmaster.pid` that no server stands behind; PostgreSQL would refuse to start when the number is in use. */
export async function clearStalePostmaster(dataDirectory: string): Promise<void> {
  if (!findPostmaster(dataDirectory)) await rm(join(dataDirectory, 'postmaster.pid'), { force: true });
}

export interface PostmasterStart {
  readonly binaries: PostgresBinaries;
  readonly account: ServiceAccount | undefined;
  readonly dataDirectory: string;
  readonly logFile: string;
  readonly port: number;
  readonly settings: readonly string[];
}

/**
 * Starts a server apart from this process's group, so that Ctrl-C reaches it only through us.
 * @returns its process once it takes connections; `port-taken` when somebody else has the port.
 */
export async function startPostmaster(start: PostmasterStart): Promise<ChildProcess | 'port-taken'> {
  trimLog(start.logFile);
  const log = openSync(start.logFile, 'a', 0o600);
  const logStart = statSync(start.logFile).size;
  const child = spawn(
    programPath(start.binaries, 'postgres'),
    ['-D', start.dataDirectory, '-p', String(start.port), ...start.settings],
    { ...start.account, cwd: '/', detached: true, stdio: ['ignore', log, log], env: POSTGRES_ENVIRONMENT },
  );
  closeSync(log);
  let fault = '';
  child.once('error', (error) => (fault = error.message));
  const outcome = (await waitUntilReady(start.dataDirectory, child)) || fault;
  if (outcome === 'ready') {
    child.unref();
    return child;
  }
  const tail = readLines(start.logFile, logStart).slice(-LOG_TAIL_LINES).join('\n');
  if (/could not (bind|create any TCP\/IP)/.test(tail)) return 'port-taken';
  throw new EmbeddedPostgresError(`The embedded PostgreSQL did not start: ${outcome}. See ${start.logFile}:\n${tail}`);
}

/** Stops the server on `dataDirectory`: a fast shutdown, after 6 s an immediate one. Does nothing when none runs. */
export async function stopPostmaster(
  dataDirectory: string,
  binaries: PostgresBinaries,
  mode: 'fast' | 'immediate' = 'fast',
): Promise<void> {
  const running = findPostmaster(dataDirectory);
  if (!running) return;
  signal(running.pid, mode, dataDirectory, binaries);
  if (await waitUntilGone(dataDirectory, running.pid, FAST_STOP_TIMEOUT_MS)) return;
  signal(running.pid, 'immediate', dataDirectory, binaries);
  if (await waitUntilGone(dataDirectory, running.pid, FAST_STOP_TIMEOUT_MS)) return;
  throw new EmbeddedPostgresError(`The embedded PostgreSQL (process ${running.pid}) does not stop: end it by hand.`);
}

/** Ends a server whose data directory was removed under it, where no file tells its number any more. */
export function killPostmaster(pid: number, dataDirectory: string): void {
  if (isAlive(pid) && runsPostgresOn(pid, dataDirectory)) process.kill(pid, 'SIGQUIT');
}

/** Nothing of the caller's environment (PGDATA, PGOPTIONS, LC_ALL …) shall change the server; Windows needs its own. */
export const POSTGRES_ENVIRONMENT: NodeJS.ProcessEnv | undefined =
  process.platform === 'win32' ? undefined : { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

function signal(pid: number, mode: 'fast' | 'immediate', dataDirectory: string, binaries: PostgresBinaries): void {
  if (process.platform === 'win32') {
    spawnSync(programPath(binaries, 'pg_ctl'), ['stop', '-W', '-m', mode, '-D', dataDirectory]);
    return;
  }
  if (isAlive(pid)) process.kill(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
}

async function waitUntilReady(dataDirectory: string, child: ChildProcess): Promise<string> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    const lines = readLines(join(dataDirectory, 'postmaster.pid'));
    if (child.pid === undefined) return '';
    if (child.exitCode !== null || child.signalCode !== null) {
      return `it ended with ${child.signalCode ?? `code ${child.exitCode}`}`;
    }
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return 'ready';
    await sleep(POLL_MS);
  }
  child.kill('SIGQUIT');
  return `it was not ready within ${START_TIMEOUT_MS / 1000} s`;
}

async function waitUntilGone(dataDirectory: string, pid: number, timeoutMs: number): Promise<boolean> {
  for (const deadline = Date.now() + timeoutMs; Date.now() < deadline; await sleep(POLL_MS)) {
    if (findPostmaster(dataDirectory)?.pid !== pid) return true;
  }
  return false;
}

/** Where other processes' commands are hidden, or on Windows, the number alone has to do. */
function runsPostgresOn(pid: number, dataDirectory: string): boolean {
  return commandOf(pid)?.includes(dataDirectory) ?? true;
}

/** The command line of a process, empty for one that ended and was not reaped, undefined when it cannot be seen. */
function commandOf(pid: number): string | undefined {
  if (process.platform === 'win32') return undefined;
  if (process.platform !== 'linux') return spawnSync('ps', ['-o', 'command=', '-p', String(pid)]).stdout?.toString();
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return isAlive(pid) ? undefined : '';
  }
}

function readLines(path: string, fromByte = 0): string[] {
  try {
    return readFileSync(path).subarray(fromByte).toString('utf8').trimEnd().split('\n');
  } catch {
    return [];
  }
}

function trimLog(path: string): void {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) truncateSync(path);
}
