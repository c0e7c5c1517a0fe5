/** Loaded before a program that is measured: at its end it tells on descriptor 3 what it took. */
import { writeSync } from 'node:fs';

const KIB = 1_024;

process.once('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ processor: (userCPUTime + systemCPUTime) / 1e6, peakBytes: maxRSS * KIB }));
});
