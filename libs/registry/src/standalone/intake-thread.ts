import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';

import { coreRegistry } from '@sogoc/core-entities';
import type { DatabaseSettings } from '@sogoc/persistence';
import { lowerPriorityOfThread } from '@sogoc/platform';

import { takeBatch } from '../intake/batches/take-batch';
import { type BatchAnswer, type BatchOrder, STOP } from '../intake/batches/threads/batch-order';
import { sentFault, sentRecord } from '../intake/batches/threads/sent-records';
import { Turns } from '../intake/giving-way/turns';
import type { IntakeScope } from '../intake/intake-scope';
import { IntakeService } from '../intake/intake.service';
import { openStandaloneRegistry } from './standalone-registry';

const tell = (answer: BatchAnswer): void => parentPort?.postMessage(answer);

function scopeOf({ source, collection, habits }: BatchOrder): IntakeScope {
  const { declaration } = coreRegistry.entityByCollection(collection)!;
  return { source, declaration, isActive: true, habits };
}

/** The whole of a thread: it takes batches in, with connections of its own, until it is stopped. */
async function takeBatches(database: DatabaseSettings): Promise<void> {
  // A push may wait for a read: the thread beside this one answers those.
  lowerPriorityOfThread();
  const registry = await openStandaloneRegistry(database);
  // No reads are answered here: batches take turns with one another alone.
  const parts = { intake: registry.get(IntakeService), turns: new Turns({ over: () => Promise.resolve() }) };
  const underWay = new Set<Promise<void>>();
  const answer = async (order: BatchOrder): Promise<void> => {
    const { number, items, receivedAt } = order;
    try {
      const taken = await takeBatch(scopeOf(order), items, receivedAt, parts);
      tell({ kind: 'taken', number, records: taken.map(sentRecord) });
    } catch (error) {
      tell({ kind: 'failed', number, fault: sentFault(error) });
    }
  };
  const end = async (): Promise<void> => {
    await Promise.all(underWay);
    await registry.close();
    parentPort?.close();
  };
  parentPort?.on('message', (message: BatchOrder | typeof STOP) => {
    if (message === STOP) return void end();
    const answering = answer(message);
    underWay.add(answering);
    void answering.then(() => underWay.delete(answering));
  });
  tell({ kind: 'ready' });
}

void takeBatches(workerData as DatabaseSettings);
