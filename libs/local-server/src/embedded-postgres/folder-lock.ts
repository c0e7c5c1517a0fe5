import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../processes/is-alive';
import { EmbeddedPostgresError } from './errors';

const HEARTBEAT_MS = 2_000;
/** A lock that was not touched for so long belongs to nobody. The guard script uses the same number. */
const STALE_AFTER_MS = 15_000;
const RETRY_MS = 50;

/**
 * Runs `work` while holding the lock folder `path`, alone among all processes of this machine. A lock whose holder died,
 * or that was not touched for 15 s, is taken over.
 * @throws EmbeddedPostgresError when a living holder does not let go within `waitMs`.
 */
export async function withFolderLock<T>(path: string, waitMs: number, work: () => Promise<T>): Promise<T> {
  await acquire(path, Date.now() + waitMs);
  const heartbeat = setInterval(() => void touch(path), HEARTBEAT_MS).unref();
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    await release(path);
  }
}

/** The folder is renamed into place with its owner's number inside, so that no lock is ever without an owner. */
async function acquire(path: string, deadline: number): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  await mkdir(draft);
  await writeFile(join(draft, 'pid'), String(process.pid));
  while (!(await moves(draft, path))) {
    // The age of a lock counts from its taking, not from the beginning of the wait.
    await touch(draft);
    if (await isStale(path)) await discard(path);
    else if (Date.now() <= deadline) await sleep(RETRY_MS);
    else {
      await rm(draft, { recursive: true, force: true });
      throw new EmbeddedPostgresError(`Another process holds ${path}: wait for it.`);
    }
  }
}

/** A rename onto a folder that holds something fails. */
async function moves(from: string, to: string): Promise<boolean> {
  return rename(from, to).then(
    () => true,
    () => false,
  );
}

/** Moved away first: emptied in place it would look free for a moment. */
async function release(path: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  if (await moves(path, aside)) await rm(aside, { recursive: true, force: true });
}

async function isStale(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return false;
  if (Date.now() - found.mtimeMs > STALE_AFTER_MS) return true;
  const pid = Number(await readFile(join(path, 'pid'), 'utf8').catch(() => ''));
  return pid > 0 && !isAlive(pid);
}

/** Renaming first lets one of several waiters discard the lock; a lock that another waiter has just taken goes back. */
async function discard(path: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  if (!(await moves(path, aside))) return;
  if (!(await isStale(aside)) && (await moves(aside, path))) return;
  await rm(aside, { recursive: true, force: true });
}

async function touch(path: string): Promise<void> {
  const now = new Date();
  await utimes(path, now, now).catch(() => undefined);
}
