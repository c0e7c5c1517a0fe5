import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second whatever the kernel's own tick. */
const TICK_SECONDS = 0.01;

/**
 * Processor seconds that a server and all processes it ever had took so far; NaN where there is no `/proc`. Unlike wall time it
 * hardly depends on what else the machine does.
 */
export function serverSeconds(postmasterPid: number): number {
  try {
    const own = statOf(postmasterPid);
    const children = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => statOf(Number(pid)))
      .filter((stat) => stat?.parent === postmasterPid);
    return [own, ...children].reduce((sum, stat) => sum + (stat?.seconds ?? 0), own?.endedChildren ?? 0);
  } catch {
    return NaN;
  }
}

/** Processor seconds of this process so far. */
export function ownSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** undefined: the process has ended. */
function statOf(pid: number): { parent: number; seconds: number; endedChildren: number } | undefined {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch (error) {
    if (pid === 0 || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return undefined;
    throw error;
  }
  // The name in brackets may hold blanks; the fields after it are numbered from 3.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const field = (number: number): number => Number(fields[number - 3]);
  return {
    parent: field(4),
    seconds: (field(14) + field(15)) * TICK_SECONDS,
    endedChildren: (field(16) + field(17)) * TICK_SECONDS,
  };
}
