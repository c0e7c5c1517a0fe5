/**
 * Outlives the process that uses an embedded PostgreSQL, by a moment. It holds the reading end of a pipe: when the user
 * ends without a word, however hard, the pipe closes and the guard gives up the user's hold; when no other living process
 * holds the server it stops it, and removes a throwaway cluster. A byte on the pipe means that the user has done so itself.
 *
 * Plain JavaScript, so that it runs from the sources and from the build alike.
 * Argument: JSON `{directory, data, holder, throwaway, pgCtl}`.
 */
const fs = require('node:fs');
const path = require('node:path');
const { spawnSync } = require('node:child_process');

const LOCK_STALE_MS = 15_000;
const FAST_STOP_MS = 8_000;
const { directory, data, holder, throwaway, pgCtl } = JSON.parse(process.argv[2]);

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** As `isAlive` of the processes folder: a process that ended and was not cleared away does not run. */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  try {
    return process.platform !== 'linux' || !/\) Z [^)]*$/.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

/** The number of the server on the data directory; 0 when there is none, or when the number is another program's by now. */
function postmaster() {
  try {
    const pid = Number(fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    if (!(pid > 0) || !isAlive(pid)) return 0;
    if (process.platform !== 'linux') return pid;
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data) ? pid : 0;
  } catch {
    return 0;
  }
}

function otherHolders() {
  const folder = path.dirname(holder);
  return fs
    .readdirSync(folder)
    .filter((name) => path.join(folder, name) !== holder && isAlive(Number(name.split('-')[0])));
}

async function lock() {
  const folder = path.join(directory, 'lock');
  for (;;) {
    try {
      fs.mkdirSync(folder);
      fs.writeFileSync(path.join(folder, 'pid'), String(process.pid));
      return folder;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const age = Date.now() - (fs.statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    let pid = 0;
    try {
      pid = Number(fs.readFileSync(path.join(folder, 'pid'), 'utf8'));
    } catch {
      // Taken or freed at this very moment.
    }
    if (age > LOCK_STALE_MS || (pid > 0 && !isAlive(pid))) fs.rmSync(folder, { recursive: true, force: true });
    else await pause(100);
  }
}

function signal(pid, mode) {
  if (process.platform === 'win32') spawnSync(pgCtl, ['stop', '-W', '-m', mode, '-D', data]);
  else if (isAlive(pid)) process.kill(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
}

async function stopServer() {
  const pid = postmaster();
  if (!pid) return;
  signal(pid, throwaway ? 'immediate' : 'fast');
  for (const deadline = Date.now() + FAST_STOP_MS; Date.now() < deadline && postmaster() === pid;) await pause(50);
  if (postmaster() === pid) signal(pid, 'immediate');
  while (postmaster() === pid) await pause(50);
}

async function release() {
  // A server that was being started at the moment of the kill gets the time to write its number down.
  await pause(300);
  // Whoever removed the folder wants the server gone, too; there is nothing left to lock.
  if (!fs.existsSync(directory)) return stopServer();
  const held = await lock();
  try {
    fs.rmSync(holder, { force: true });
    if (otherHolders().length === 0) await stopServer();
  } finally {
    fs.rmSync(held, { recursive: true, force: true });
  }
  if (throwaway) for (const folder of [data, directory]) fs.rmSync(folder, { recursive: true, force: true });
}

process.stdin.once('data', () => process.exit(0));
process.stdin.once('error', () => void release().finally(() => process.exit(0)));
process.stdin.once('end', () => void release().finally(() => process.exit(0)));
