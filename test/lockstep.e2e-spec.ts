import { generateWorld, type SyntheticRecord } from '@sogoc/synthetic';

import { sourceCatalogue } from '../prisma-seeds';
import { RegistryUnderTest } from './registry-under-test';

const SEED = 4_217;

/** Resolves the people of one small world; answers the registry's state in a form that names records by source and key. */
async function resolveWith(
  records: readonly SyntheticRecord[],
  workers: number,
  batchSize: string,
): Promise<unknown[]> {
  const registry = await RegistryUnderTest.start({ environment: { RESOLUTION_LANES: String(Math.max(workers, 2)) } });
  try {
    for (const { code, collections, trust } of sourceCatalogue) await registry.addSource(code, collections, trust['*']);
    for (const record of records) {
      const { recordKey, sourceVersion, observedAt, attributes } = record;
      await registry.push(record.source, record.collection, [{ recordKey, sourceVersion, observedAt, attributes }]);
    }
    await Promise.all(
      Array.from({ length: workers }, () => registry.startWorker({ RESOLUTION_BATCH_SIZE: batchSize })),
    );
    await registry.settle(120_000);
    return await registry.canonicalState('person');
  } finally {
    await registry.stop();
  }
}

describe('several workers over the same people', () => {
  const people = generateWorld({ seed: SEED, persons: 60, parcels: 1, enterprises: 1, communes: 1 }).records.filter(
    (record) => record.collection === 'persons',
  );

  it('make exactly the golden records of a serial run, whatever the order', async () => {
    const serial = await resolveWith(people, 1, '500');
    expect(serial.length).toBeGreaterThan(20);
    expect(await resolveWith(people, 2, '4')).toEqual(serial);
    expect(await resolveWith([...people].reverse(), 3, '7')).toEqual(serial);
  }, 180_000);
});
