import { parentPort, workerData } from 'node:worker_threads';

import { comparingOf, type ComparingOrder, type RecordsToCompare } from './compare-in-thread';

// The whole of a thread: an answer to each order, in their order.
const compare = comparingOf(workerData as RecordsToCompare);
parentPort?.on('message', (order: ComparingOrder) => parentPort?.postMessage(compare(order)));
