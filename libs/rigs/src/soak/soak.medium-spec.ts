import { createTestDatabase, type TestDatabase } from '@sogoc/testing';

import { runSoak } from './run-soak';
import { failureText, soakText } from './soak-text';

// A small twin: SOAK_RUNS=40 and more also ask that everything that can happen did.
const RUNS = Number(process.env['SOAK_RUNS'] ?? 16);
const ENOUGH_FOR_ALL = 40;
const SEED = Number(process.env['SOAK_SEED'] ?? 20_260_131);
const LANES = 2;

describe('seeded histories on the real database', () => {
  const databases: TestDatabase[] = [];
  beforeAll(async () => {
    for (let lane = 0; lane < LANES; lane++) databases.push(await createTestDatabase());
  });
  afterAll(() => Promise.all(databases.map((database) => database.drop())));

  it('come to one state in every order, in every batch size and with one to four workers', async () => {
    const startedAt = Date.now();
    const report = await runSoak({
      databaseUrls: databases.map(({ url }) => url),
      cappedBlockSize: 12,
      runs: RUNS,
      seed: SEED,
    });
    process.stderr.write(`\n${soakText(report)}\n${Math.round((Date.now() - startedAt) / 1_000)} s, seed ${SEED}\n`);
    expect(report.failures.map(failureText)).toEqual([]);
    expect(report.runs).toBe(RUNS);
    if (RUNS >= ENOUGH_FOR_ALL) expect(report.statistics.lacking()).toEqual([]);
  }, 900_000);
});
