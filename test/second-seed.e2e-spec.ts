import { coreRegistry } from '@sogoc/core-entities';
import { evaluatePartition } from '@sogoc/matching';
import { generateWorld, type SyntheticRecord } from '@sogoc/synthetic';

import { sourceCatalogue } from '../prisma-seeds';
import { RegistryUnderTest } from './registry-under-test';

/** Not the demo's seed, and none on which the models were tuned; see libs/core-entities/TRAINING.md. */
const SEED = 77_003;
const FLOORS = { f1: 0.9, precision: 0.98 };

describe('a world of a seed that nobody tuned on, pushed by its sources and resolved by a worker', () => {
  const world = generateWorld({ seed: SEED, persons: 300, parcels: 200, enterprises: 150, communes: 2 });
  let registry: RegistryUnderTest;

  beforeAll(async () => {
    registry = await RegistryUnderTest.start();
    for (const { code, collections, trust } of sourceCatalogue) await registry.addSource(code, collections, trust['*']);
    await registry.startWorker();
    for (const [name, records] of groupBy(world.records, (record) => `${record.source}/${record.collection}`)) {
      const [source = '', collection = ''] = name.split('/');
      await registry.push(
        source,
        collection,
        records.map(({ recordKey, sourceVersion, observedAt, attributes }) => ({
          recordKey,
          sourceVersion,
          observedAt,
          attributes,
        })),
      );
    }
    await registry.settle(120_000);
  }, 180_000);
  afterAll(() => registry.stop());

  it.each(coreRegistry.entities.map(({ declaration }) => [declaration.collection, declaration.entity]))(
    'resolves its %s within the floors',
    async (collection, entity) => {
      const records = world.records.filter((record) => record.collection === collection);
      const partition = await registry.partition(entity);
      const names = records.map((record) => `${record.source}/${record.recordKey}`);
      expect(names.filter((name) => !partition.has(name))).toEqual([]);

      const predicted = new Map(names.map((name, index) => [index, partition.get(name)!]));
      const measured = evaluatePartition(predicted, new Map(records.map((record, index) => [index, record.truth])));
      const { rows } = await registry.database.query(
        `SELECT count(*)::int AS n FROM review_task WHERE entity = $1 AND status IN ('open', 'claimed')`,
        [entity],
      );
      const shown = {
        records: records.length,
        precision: measured.precision,
        recall: measured.recall,
        f1: measured.f1,
        openTasks: rows[0].n,
      };
      process.stdout.write(`seed ${SEED}, ${collection}: ${JSON.stringify(shown)}\n`);

      expect(measured.precision).toBeGreaterThanOrEqual(FLOORS.precision);
      expect(measured.f1).toBeGreaterThanOrEqual(FLOORS.f1);
    },
  );
});

function groupBy(
  records: readonly SyntheticRecord[],
  nameOf: (record: SyntheticRecord) => string,
): Map<string, SyntheticRecord[]> {
  const groups = new Map<string, SyntheticRecord[]>();
  for (const record of records) groups.set(nameOf(record), [...(groups.get(nameOf(record)) ?? []), record]);
  return groups;
}
