import { setTimeout as sleep } from 'node:timers/promises';

import type { SupervisedChild } from '@sogoc/local-server';

const LOOK_MS = 50;

/** One kill: how many rows the import told of when it came. */
export interface Kill {
  readonly rows: number;
  readonly pid: number;
}

export interface Killing {
  readonly worker: SupervisedChild;
  /** Rows at which the worker is killed, ascending. */
  readonly moments: readonly number[];
  /** How far the import is; undefined: there is none yet. */
  readonly rowsDone: () => Promise<number | undefined>;
  readonly isOver: () => boolean;
}

/** Kills the worker as the kernel does when memory runs out, each time that so many rows are in; it has no chance to say good-bye. */
export async function killWorker({ worker, moments, rowsDone, isOver }: Killing): Promise<readonly Kill[]> {
  const kills: Kill[] = [];
  for (const moment of moments) {
    for (;;) {
      if (isOver()) return kills;
      const rows = (await rowsDone()) ?? 0;
      const { pid } = worker;
      if (rows >= moment && pid !== undefined) {
        process.kill(pid, 'SIGKILL');
        kills.push({ rows, pid });
        break;
      }
      await sleep(LOOK_MS);
    }
  }
  return kills;
}
