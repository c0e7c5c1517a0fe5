import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './checkout.mjs';
import { isAlive } from './npm-process.mjs';
import { say } from './say.mjs';

const FOLDER = inRoot('.sogoc', 'prepare.lock');
const DRAFT = `${FOLDER}.${process.pid}`;
const HEARTBEAT_MS = 2_000;
const STALE_AFTER_MS = 20_000;
const RETRY_MS = 200;

/**
 * Runs `work` while no other process of this checkout installs or builds. The lock of a process that died, or that was
 * not touched for 20 s, is taken over.
 */
export async function withCheckoutLock(work) {
  mkdirSync(inRoot('.sogoc'), { recursive: true });
  let waited = false;
  while (!take()) {
    if (isStale(FOLDER)) discard();
    else {
      if (!waited) say('Another command prepares this checkout; waiting for it.');
      waited = true;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
  const heartbeat = setInterval(() => touch(FOLDER), HEARTBEAT_MS);
  process.on('exit', leave);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    process.off('exit', leave);
    leave();
  }
}

/** The folder is renamed into place with its owner's number inside: a rename onto a folder that holds something fails. */
function take() {
  mkdirSync(DRAFT, { recursive: true });
  writeFileSync(join(DRAFT, 'pid'), String(process.pid));
  touch(DRAFT);
  return moves(DRAFT, FOLDER);
}

/** Moved away first: emptied in place it would look free for a moment. */
function leave() {
  if (moves(FOLDER, DRAFT)) rmSync(DRAFT, { recursive: true, force: true });
}

function moves(from, to) {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (error.code === 'EACCES' || error.code === 'EROFS') throw error;
    return false;
  }
}

function isStale(folder) {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) return false;
  if (Date.now() - found.mtimeMs > STALE_AFTER_MS) return true;
  try {
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
    return pid > 0 && !isAlive(pid);
  } catch {
    return false;
  }
}

/** Renaming first lets one of several waiters discard the lock; a lock that another waiter has just taken goes back. */
function discard() {
  const aside = `${DRAFT}-old`;
  if (!moves(FOLDER, aside)) return;
  if (isStale(aside) || !moves(aside, FOLDER)) rmSync(aside, { recursive: true, force: true });
}

function touch(folder) {
  try {
    utimesSync(folder, new Date(), new Date());
  } catch {
    // Taken over after a long sleep of the machine; both may go on, each renames a whole result into place.
  }
}
