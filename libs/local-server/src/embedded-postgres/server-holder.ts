import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { isAlive } from '../processes/is-alive';
import { POSTGRES_ENVIRONMENT } from './postmaster';

/** One process's hold on a running server: a file named after it, and a guard that lets go for it when it is killed. */
export interface ServerHolder {
  readonly file: string;
  readonly guard: ChildProcess;
}

/** What the guard must know to end a server by itself. */
export interface GuardOrder {
  readonly directory: string;
  readonly data: string;
  readonly throwaway: boolean;
  /** Used on Windows, which knows no signals. */
  readonly pgCtl: string;
}

const GUARD_SCRIPT = join(__dirname, 'postgres-guard.cjs');

/** Numbers of the living processes that hold the server of `directory`; files of dead ones are removed. */
export function livingHolders(directory: string): number[] {
  const folder = holdersFolder(directory);
  const pids: number[] = [];
  for (const name of readdirSync(folder)) {
    const pid = Number(name.split('-')[0]);
    if (isAlive(pid)) pids.push(pid);
    else rmSync(join(folder, name), { force: true });
  }
  return pids;
}

/** Forgets all holders: called when no server runs, so that numbers reused since a reboot hold nothing. */
export function clearHolders(directory: string): void {
  rmSync(holdersFolder(directory), { recursive: true, force: true });
}

/** Registers this process and starts its guard. Call under the directory's lock. */
export function holdServer(order: GuardOrder): ServerHolder {
  const file = join(holdersFolder(order.directory), `${process.pid}-${randomUUID()}`);
  writeFileSync(file, '');
  const guard = spawn(process.execPath, [GUARD_SCRIPT, JSON.stringify({ ...order, holder: file })], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    // The user's inspector and loader options (NODE_OPTIONS) are not for the guard.
    env: POSTGRES_ENVIRONMENT,
  });
  guard.unref();
  (guard.stdin as unknown as { unref(): void }).unref();
  guard.stdin?.on('error', () => undefined);
  return { file, guard };
}

/** Gives up the hold. Call under the directory's lock. */
export function giveUpHold({ file }: ServerHolder): void {
  rmSync(file, { force: true });
}

/** Sends the guard away: the last act of a stop, so that a process that dies in the middle of one leaves it to the guard. */
export async function dismissGuard({ guard }: ServerHolder): Promise<void> {
  if (guard.exitCode !== null || guard.signalCode !== null) return;
  const ended = once(guard, 'exit');
  guard.ref();
  guard.stdin?.end('.');
  await ended;
}

function holdersFolder(directory: string): string {
  const folder = join(directory, 'holders');
  mkdirSync(folder, { recursive: true });
  return folder;
}
