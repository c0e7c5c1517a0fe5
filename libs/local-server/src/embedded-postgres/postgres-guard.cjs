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

/** As `withFolderLock`. Returns the function that lets go. */
async function lock() {
  const folder = path.join(directory, 'lock');
  const draft = `${folder}.guard-${process.pid}`;
  fs.mkdirSync(draft);
  fs.writeFileSync(path.join(draft, 'pid'), String(process.pid));
  while (!moves(draft, folder)) {
    if (isStale(folder) && moves(folder, `${draft}-old`)) fs.rmSync(`${draft}-old`, { recursive: true, force: true });
    else await pause(100);
    fs.utimesSync(draft, new Date(), new Date());
  }
  return () => moves(folder, draft) && fs.rmSync(draft, { recursive: true, force: true });
}

function moves(from, to) {
  try {
    fs.renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

function isStale(folder) {
  const found = fs.statSync(folder, { throwIfNoEntry: false });
  if (!found) return false;
  if (Date.now() - found.mtimeMs > LOCK_STALE_MS) return true;
  try {
    return !isAlive(Number(fs.readFileSync(path.join(folder, 'pid'), 'utf8')));
  } catch {
    return false;
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
  const letGo = await lock();
  try {
    fs.rmSync(holder, { force: true });
    if (otherHolders().length === 0) await stopServer();
  } finally {
    letGo();
  }
  if (throwaway) for (const folder of [data, directory]) fs.rmSync(folder, { recursive: true, force: true });
}

process.stdin.once('data', () => process.exit(0));
process.stdin.once('error', () => void release().finally(() => process.exit(0)));
process.stdin.once('end', () => void release().finally(() => process.exit(0)));
