/** A thread that pushes batches without rest, so that whoever measures reads meanwhile is not kept by them. */
import { parentPort, workerData } from 'node:worker_threads';

import { lowerPriorityOfThread } from '@sogoc/platform';

import { type Push, pushBatch } from './push-batch';

export interface PushOrder {
  readonly api: string;
  readonly pushes: readonly Push[];
  /** Each sends its next batch when the last was answered. */
  readonly pushers: number;
}

/** Posts how many records were taken when it is told, by any message, to stop. */
async function pushOn({ api, pushes, pushers }: PushOrder): Promise<void> {
  // Sources have processors of their own.
  lowerPriorityOfThread();
  let isOver = false;
  parentPort!.once('message', () => (isOver = true));
  let next = 0;
  let taken = 0;
  const push = async (): Promise<void> => {
    while (!isOver) {
      const one = pushes[next++];
      if (one === undefined) throw new Error('The bench has no more records: ask for fewer reads.');
      await pushBatch(one, api);
      taken += one.records;
    }
  };
  await Promise.all(Array.from({ length: pushers }, push));
  parentPort!.postMessage(taken);
}

void pushOn(workerData as PushOrder);
