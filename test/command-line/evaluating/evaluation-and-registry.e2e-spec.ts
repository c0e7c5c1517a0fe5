import { resolveInMemory } from '@sogoc/matching';

import { listOf } from '../../../apps/registry-cli/src/data-set/columns/source-rows';
import { loadDataSet } from '../../../apps/registry-cli/src/data-set/load-data-set';
import { readDefinition } from '../../../apps/registry-cli/src/data-set/read-definition';
import { chooseModel } from '../../../apps/registry-cli/src/evaluate/choose-model';
import { sourceCatalogue } from '../../../prisma-seeds';
import { RegistryUnderTest } from '../../registry-under-test';

const WORLD = { records: ['synthetic:907:0.12:hard'] };

/** Clusters as sorted lists of `source/recordKey`. */
const inOrder = (clusters: readonly (readonly string[])[]): string[][] =>
  clusters.map((members) => [...members].sort()).sort((l, r) => ((l[0] ?? '') < (r[0] ?? '') ? -1 : 1));

describe('the partition that evaluate measures', () => {
  let registry: RegistryUnderTest;

  beforeAll(async () => {
    registry = await RegistryUnderTest.start();
    for (const { code, collections, habits } of sourceCatalogue) {
      await registry.addSource(code, collections);
      await registry.database.query('UPDATE source SET habits = $2 WHERE code = $1', [code, JSON.stringify(habits)]);
    }
    await registry.startWorker();
  });

  afterAll(() => registry.stop());

  it.each(['person', 'land-parcel', 'enterprise'])('is the one in which pushed records of %s end', async (entity) => {
    const data = await loadDataSet(readDefinition(entity), WORLD);
    const { model } = await chooseModel(data, {});
    const { clusters } = resolveInMemory({ ...data, model });
    const nameOf = (recordNumber: number): string => {
      const { source, recordKey } = data.records[recordNumber - 1]?.identity ?? { source: '', recordKey: '' };
      return `${source}/${recordKey}`;
    };
    const rows = listOf(data.rows);
    for (const source of new Set(rows.map((row) => row.source ?? ''))) {
      const own = rows.filter((row) => row.source === source);
      const items = own.map(({ recordKey = '', observedAt, values }) => ({
        recordKey,
        observedAt,
        attributes: values,
      }));
      await registry.push(source, own[0]?.collection ?? '', items);
    }
    await registry.settle();
    const members = new Map<string, string[]>();
    for (const [name, goldenId] of await registry.partition(entity)) {
      members.set(goldenId, [...(members.get(goldenId) ?? []), name]);
    }
    expect(data.records.length).toBeGreaterThan(50);
    expect(inOrder([...members.values()])).toEqual(inOrder(clusters.map((recordNumbers) => recordNumbers.map(nameOf))));
  });
});
