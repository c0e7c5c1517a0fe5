import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';

import { openStandaloneRegistry, workerOn } from './standalone-registry';
import type { ResolutionLog } from '../resolving/logging/resolution-log';
import { type DrainNotice, type DrainOrder, STOP } from '../resolving/threads/drain-order';

const tell = (notice: DrainNotice): void => parentPort?.postMessage(notice);

/** Calls of the log go to the thread that has one. */
const log: ResolutionLog = {
  resolved: (batch) => tell({ kind: 'resolved', batch }),
  batchHalved: (_, limit) => tell({ kind: 'batchHalved', limit }),
  handedOver: (_, records) => tell({ kind: 'handedOver', records }),
  failed: (_, recordNumber, error) => tell({ kind: 'failed', recordNumber, error }),
  paused: (_, source, conflicts) => tell({ kind: 'paused', source, conflicts }),
  loadEntered: (_, stage) => tell({ kind: 'loadEntered', stage }),
  interrupted: (_, error) => tell({ kind: 'interrupted', error }),
};

/** The whole of a thread: it drains one entity, with connections of its own, and ends. */
async function drain({ database, entity, ...wish }: DrainOrder): Promise<void> {
  let isStopping = false;
  parentPort?.on('message', (message) => (isStopping ||= message === STOP));
  const registry = await openStandaloneRegistry(database);
  try {
    await workerOn(registry, { ...wish, log }).drain(entity, () => isStopping);
  } finally {
    await registry.close();
    parentPort?.close();
  }
}

void drain(workerData as DrainOrder);
