import { chromePath } from './browser';
import { ConsoleUnderTest } from './console-under-test';
import { bulkPoints } from './points/bulk-points';
import { casePoints } from './points/case-points';
import { decidingPoints } from './points/deciding-points';
import { everyonePoints } from './points/everyone-points';
import { holdingPoints } from './points/holding-points';
import { outagePoints } from './points/outage-points';
import { overviewPoints } from './points/overview-points';
import { queuePoints } from './points/queue-points';
import { recordPoints } from './points/record-points';

const withBrowser = chromePath() === undefined ? describe.skip : describe;
if (chromePath() === undefined)
  process.stderr.write(
    `\n${'!'.repeat(80)}\nNO BROWSER: the console is NOT tested. Install chromium, or set CHROME_PATH.\n${'!'.repeat(80)}\n\n`,
  );

withBrowser('the steward console, in a browser over a running registry with the demo', () => {
  let started: ConsoleUnderTest;
  const begun = Date.now();
  const current = (): ConsoleUnderTest => started;

  beforeAll(async () => {
    started = await ConsoleUnderTest.start();
    process.stderr.write(`Console: the demo stood after ${((Date.now() - begun) / 1_000).toFixed(0)} s.\n`);
  }, 600_000);
  afterAll(async () => {
    await started?.stop();
    process.stderr.write(`Console: all of it took ${((Date.now() - begun) / 1_000).toFixed(0)} s.\n`);
  });

  describe('a case', () => casePoints(current));
  describe('deciding', () => decidingPoints(current));
  describe('holding', () => holdingPoints(current));
  describe('many alike', () => bulkPoints(current));
  describe('an outage', () => outagePoints(current));
  describe('the overview', () => overviewPoints(current));
  describe('records', () => recordPoints(current));
  describe('for everyone', () => everyonePoints(current));
  // The last: it leaves ten thousand tasks behind.
  describe('the queue', () => queuePoints(current));
});
