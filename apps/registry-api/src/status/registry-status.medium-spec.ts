import { buildEntityRegistry, coreEntities } from '@sogoc/core-entities';
import { createTestDatabase, type TestDatabase, vehicle } from '@sogoc/testing';

import { ApiUnderTest } from '../__tests__/api-under-test';
import { StoredRegistry } from '../golden-records/__tests__/stored-registry';

const NONE = { pending: 0, resolved: 0, failed: 0, deleted: 0 };

describe('the status of the registry', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  let registry: StoredRegistry;
  let operator: string;
  const status = () => api.call('GET', '/v1/status', { key: operator });

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await ApiUnderTest.start(database.url, { entities: buildEntityRegistry([...coreEntities, vehicle]) });
    registry = new StoredRegistry(api.database);
    await registry.addSource('population', ['persons', 'enterprises']);
    operator = await api.addKey({ role: 'operator' });
  });
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  it('is all zeros for all declared collections while the registry is empty', async () => {
    expect((await status()).body).toEqual({
      records: { persons: NONE, 'land-parcels': NONE, enterprises: NONE, vehicles: NONE },
      goldens: { persons: 0, 'land-parcels': 0, enterprises: 0, vehicles: 0 },
      reviewTasks: { persons: 0, 'land-parcels': 0, enterprises: 0, vehicles: 0 },
      redo: 0,
      operatorTasks: [],
    });
  });

  it('counts every record once, by its leading version', async () => {
    const kept = await registry.addRecord();
    const absorbed = await registry.addRecord();
    const replayed = await registry.addRecord();
    const changed = await registry.addRecord();
    const changedAfterFailure = await registry.addRecord({ status: 'failed' });
    await registry.addRecord({ status: 'failed' });
    const deleted = await registry.addRecord({ status: 'deleted' });
    await registry.addPending();
    await registry.addPending({ entity: 'enterprise' });
    await registry.owe(replayed);
    await registry.owe(deleted);
    for (const recordNumber of [changed, changedAfterFailure]) {
      await registry.addVersion(recordNumber, 2);
      await registry.owe(recordNumber);
      await registry.owe(recordNumber);
    }
    const older = await registry.addGolden({ members: [kept] });
    await registry.addGolden({ members: [absorbed] });
    await registry.link([absorbed], older);
    await registry.addGolden({ members: [replayed, changed] });
    await registry.addGolden();
    for (const state of ['open', 'claimed', 'held', 'closed']) await registry.addTask({ status: state });
    expect((await status()).body).toMatchObject({
      // The retired golden record of the fourth call stands on one more deleted record.
      records: { persons: { pending: 3, resolved: 3, failed: 1, deleted: 2 }, enterprises: { ...NONE, pending: 1 } },
      goldens: { persons: 2, enterprises: 0 },
      reviewTasks: { persons: 2, enterprises: 0 },
      redo: 2,
    });
  });

  it('is for operators', async () => {
    for (const wish of [{ role: 'steward' }, { role: 'consumer' }, { role: 'source', source: 'population' }] as const) {
      expect(await api.call('GET', '/v1/status', { key: await api.addKey(wish) })).toMatchObject({ status: 403 });
    }
    expect(await api.call('GET', '/v1/status')).toMatchObject({ status: 401 });
  });
});
