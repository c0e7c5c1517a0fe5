/** Loaded before a program that is measured: at its end it tells on descriptor 3 what it took. */
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const KIB = 1_024;

// Its threads load it too; the process has one end, which tells of them all.
const tellUsage = (): void => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ processor: (userCPUTime + systemCPUTime) / 1e6, peakBytes: maxRSS * KIB }));
};

if (isMainThread) process.once('exit', tellUsage);
