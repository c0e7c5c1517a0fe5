import { parentPort, workerData } from 'node:worker_threads';

import { type ScorePart, scorePart } from './score-part';

// The whole of a thread: one part, one answer.
parentPort?.postMessage(scorePart(workerData as ScorePart));
