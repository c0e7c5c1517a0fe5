import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { isAlive, npmProcess } from './npm-process.mjs';

/** Time for a Ctrl-C of the terminal to reach the child by itself, so that it does not come twice. */
const FORWARD_AFTER_MS = 150;
const PARENT_POLL_MS = 1_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a node script with this terminal and passes stop signals on. When the process that started us (npm) was killed, the
 * child gets a SIGTERM; when we are killed, a child with a channel sees it close.
 * @returns its exit code; 128 + n when signal n ended it.
 */
export function runInTerminal(args, { cwd, channel }) {
  const stdio = ['inherit', 'inherit', 'inherit', ...(channel ? ['ipc'] : [])];
  const child = spawn(process.execPath, args, { cwd, stdio });
  const forward = (signal) => setTimeout(() => child.kill(signal), FORWARD_AFTER_MS).unref();
  for (const signal of SIGNALS) process.on(signal, forward);
  const npm = npmProcess();
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (npm && (process.ppid !== parent || !isAlive(npm))) child.kill('SIGTERM');
  }, PARENT_POLL_MS);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearInterval(watch);
      for (const name of SIGNALS) process.off(name, forward);
      resolve(signal ? 128 + constants.signals[signal] : code);
    });
  });
}

/** Runs a program to its end and keeps what it says: `{code, output}`. */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    const end = (signal) => {
      child.kill(signal);
      child.once('close', () => process.exit(128 + constants.signals[signal]));
    };
    for (const signal of SIGNALS) process.once(signal, end);
    child.once('error', reject);
    child.once('close', (code) => {
      for (const signal of SIGNALS) process.off(signal, end);
      resolve({ code, output });
    });
  });
}
