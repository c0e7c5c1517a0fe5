import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { isAlive } from './is-alive';

/** The process that runs the registry of a state directory. */
export interface RunningRegistry {
  readonly pid: number;
}

/**
 * Takes the state directory for this process, or names the living one that has it. The file of a process that was killed is
 * taken over.
 */
export function takeStateDirectory(stateDirectory: string): RunningRegistry | undefined {
  mkdirSync(stateDirectory, { recursive: true });
  const file = join(stateDirectory, 'start.pid');
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      process.once('exit', () => rmSync(file, { force: true }));
      return undefined;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid > 0 && pid !== process.pid && isRegistry(pid)) return { pid };
    // Set aside first, so that of two that find a dead one only one removes it.
    renameSync(file, `${file}.${process.pid}`);
    rmSync(`${file}.${process.pid}`, { force: true });
  }
}

/** Process numbers are used again after a restart of the machine. */
function isRegistry(pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('registry-cli');
  } catch {
    return false;
  }
}
