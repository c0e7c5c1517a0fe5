/** A thread that pushes batches without rest, so that whoever measures reads meanwhile is not kept by them. */
import { parentPort, workerData } from 'node:worker_threads';

/** A batch, written out before anything is measured. */
export interface Push {
  readonly path: string;
  readonly key: string;
  readonly body: string;
  readonly records: number;
}

export interface PushOrder {
  readonly api: string;
  readonly pushes: readonly Push[];
  /** Each sends its next batch when the last was answered. */
  readonly pushers: number;
}

export async function send({ path, key, body }: Push, api: string): Promise<void> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const answer = await fetch(`${api}${path}`, { method: 'POST', headers, body });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`A batch was answered ${answer.status}`);
}

/** Posts how many records were taken when it is told, by any message, to stop. */
async function pushOn({ api, pushes, pushers }: PushOrder): Promise<void> {
  let isOver = false;
  parentPort!.once('message', () => (isOver = true));
  let next = 0;
  let taken = 0;
  const push = async (): Promise<void> => {
    while (!isOver) {
      const one = pushes[next++];
      if (one === undefined) throw new Error('The bench has no more records: ask for fewer reads.');
      await send(one, api);
      taken += one.records;
    }
  };
  await Promise.all(Array.from({ length: pushers }, push));
  parentPort!.postMessage(taken);
}

if (parentPort !== null) void pushOn(workerData as PushOrder);
