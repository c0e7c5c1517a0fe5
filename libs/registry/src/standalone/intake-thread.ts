import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';

import { coreRegistry } from '@sogoc/core-entities';
import { DomainError } from '@sogoc/kernel';
import type { DatabaseSettings } from '@sogoc/persistence';
import { lowerPriorityOfThread, UnreadBody } from '@sogoc/platform';

import { type BatchLine, readBatch } from '../intake/batches/read-batch';
import { takeBatch } from '../intake/batches/take-batch';
import { type BatchAnswer, type BatchOrder, STOP } from '../intake/batches/threads/batch-order';
import { sentBatch, sentFault } from '../intake/batches/threads/sent-records';
import { Turns } from '../intake/giving-way/turns';
import type { IntakeScope } from '../intake/intake-scope';
import { IntakeService } from '../intake/intake.service';
import { openStandaloneRegistry } from './standalone-registry';

const tell = (answer: BatchAnswer): void => parentPort?.postMessage(answer);

function scopeOf({ source, collection, habits }: BatchOrder): IntakeScope {
  const { declaration } = coreRegistry.entityByCollection(collection)!;
  return { source, declaration, isActive: true, habits };
}

function readable(body: UnreadBody): readonly BatchLine[] | undefined {
  try {
    return readBatch(body);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
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
    const { number, bytes, isNdjson, receivedAt } = order;
    try {
      const lines = readable(new UnreadBody(bytes, isNdjson));
      if (lines === undefined) return tell({ kind: 'unreadable', number });
      tell({ kind: 'taken', number, batch: sentBatch(await takeBatch(scopeOf(order), lines, receivedAt, parts)) });
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
