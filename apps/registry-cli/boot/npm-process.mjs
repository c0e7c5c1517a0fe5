import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * The process number of the npm that runs us, or of our parent when it is not npm. npm puts a shell in between, so that
 * our parent lives on when npm is killed. Undefined when npm did not start us, or where processes cannot be looked up.
 */
export function npmProcess() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return undefined;
  const parent = lookUp(process.ppid);
  if (!parent) return undefined;
  if (/\bnpm\b/.test(parent.command)) return process.ppid;
  return /\bnpm\b/.test(lookUp(parent.ppid)?.command ?? '') ? parent.ppid : process.ppid;
}

/** True when a process with this number runs; one that ended and was not yet cleared away by its parent does not. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  try {
    return process.platform !== 'linux' || !/\) Z [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

function lookUp(pid) {
  try {
    return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
  } catch {
    return undefined;
  }
}

function fromProc(pid) {
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ');
  const ppid = Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  return { command, ppid };
}

function fromPs(pid) {
  const [, ppid, command] =
    /^\s*(\d+)\s+(.*)/.exec(spawnSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' }).stdout) ??
    [];
  return command === undefined ? undefined : { command, ppid: Number(ppid) };
}
