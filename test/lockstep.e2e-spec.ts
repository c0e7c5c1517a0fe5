import type { CanonicalState } from '@sogoc/persistence';
import { generateWorld, type SyntheticRecord } from '@sogoc/synthetic';
import { createTestDatabase } from '@sogoc/testing';

import { sourceCatalogue } from '../prisma-seeds';
import { RegistryUnderTest } from './registry-under-test';
import { wholeState } from './whole-state';

const SEED = 4_217;

/** Resolves the people of one small world with so many workers at once; answers all that came of it. */
async function resolveWith(
  records: readonly SyntheticRecord[],
  workers: number,
  batchSize: string,
): Promise<CanonicalState> {
  const { url, drop } = await createTestDatabase();
  const environment = { RESOLUTION_LANES: String(Math.max(workers, 2)) };
  const registry = await RegistryUnderTest.start({ databaseUrl: url, environment });
  try {
    for (const { code, collections, trust } of sourceCatalogue) await registry.addSource(code, collections, trust['*']);
    for (const record of records) {
      const { recordKey, sourceVersion, observedAt, attributes } = record;
      await registry.push(record.source, record.collection, [{ recordKey, sourceVersion, observedAt, attributes }]);
    }
    await Promise.all(
      Array.from({ length: workers }, () => registry.startWorker({ RESOLUTION_BATCH_SIZE: batchSize })),
    );
    return await wholeState(registry, url);
  } finally {
    await registry.stop();
    await drop();
  }
}

describe('several workers over the same people', () => {
  const people = generateWorld({ seed: SEED, persons: 60, parcels: 1, enterprises: 1, communes: 1 }).records.filter(
    (record) => record.collection === 'persons',
  );

  it('make exactly what a serial run makes: two and four of them, whatever the order', async () => {
    const serial = await resolveWith(people, 1, '250');
    expect(serial['golden records'].length).toBeGreaterThan(20);
    expect(serial.edges.length).toBeGreaterThan(20);
    expect(await resolveWith(people, 2, '4')).toEqual(serial);
    expect(await resolveWith([...people].reverse(), 4, '7')).toEqual(serial);
  }, 240_000);
});
