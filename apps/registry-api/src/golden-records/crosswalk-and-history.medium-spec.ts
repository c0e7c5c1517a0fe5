import { createTestDatabase, type TestDatabase } from '@sogoc/testing';

import { ApiUnderTest } from '../__tests__/api-under-test';
import { issueKey } from './__tests__/keys-by-role';
import { StoredRegistry } from './__tests__/stored-registry';

describe('what stands behind a golden record', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  let registry: StoredRegistry;
  const keys: Record<string, string> = {};

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await ApiUnderTest.start(database.url);
    registry = new StoredRegistry(api.database);
    await registry.addSource('population', ['persons']);
    keys.steward = await api.addKey({ role: 'steward' });
    keys.consumer = await api.addKey({ role: 'consumer' });
    keys.masked = (await issueKey(api, await api.addKey({ role: 'operator' }), { role: 'consumer' })).key;
  });
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  it('lists members page by page without the keys of sources for consumers', async () => {
    const members = [
      await registry.addRecord(),
      await registry.addRecord({ recordKey: 'KEY-OWN' }),
      await registry.addRecord(),
    ];
    const id = await registry.addGolden({ members });
    const page = (key: string | undefined, query: string) =>
      api.call('GET', `/v1/persons/${id}/records${query}`, { key });
    const first = await page(keys.steward, '?pageSize=2');
    expect(first.body).toMatchObject({
      items: [
        {
          recordId: String(members[0]),
          source: 'population',
          collection: 'persons',
          status: 'resolved',
          goldenId: id,
          sourceVersion: 1,
        },
        { recordId: String(members[1]), recordKey: 'KEY-OWN', attributes: { fullName: 'RAW nguyen thi hoa' } },
      ],
      nextCursor: expect.any(String),
    });
    const second = await page(keys.steward, `?pageSize=2&cursor=${String(first.body.nextCursor)}`);
    expect(second.body).toEqual({ items: [expect.objectContaining({ recordId: String(members[2]) })] });
    const consumers = await page(keys.consumer, '');
    expect(consumers.body.items).toHaveLength(3);
    expect(JSON.stringify(consumers.body)).not.toMatch(/KEY-|RAW/);
    expect(await page(keys.steward, '?cursor=bogus')).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/cursor' }] },
    });
  });

  it('tells the story of an id, also as it was known then', async () => {
    const id = await registry.addGolden({ members: [await registry.addRecord()], version: 2 });
    const content = (fullName: string) => ({
      attributes: { fullName },
      provenance: {
        fullName: { source: 'population', recordId: '1', recordKey: 'KEY-SECRET', observedAt: 'x', rule: 'r' },
      },
      identifiers: [],
      recordCount: 1,
    });
    await registry.addHistory(id, 1, 'created', '2026-01-01T00:00:00Z', content('Nguyễn Thị Hoa'));
    await registry.addHistory(id, 2, 'updated', '2026-02-01T00:00:00Z', content('Nguyễn Thị Hoà'));
    const history = (query: string, key = keys.steward) =>
      api.call('GET', `/v1/persons/${id}/history${query}`, { key });
    expect((await history('')).body.items).toMatchObject([
      {
        version: 1,
        change: 'created',
        otherIds: [],
        recordedAt: '2026-01-01T00:00:00.000Z',
        attributes: { fullName: 'Nguyễn Thị Hoa' },
      },
      { version: 2, change: 'updated', attributes: { fullName: 'Nguyễn Thị Hoà' } },
    ]);
    expect((await history('?asOf=2026-01-15T07:00:00+07:00')).body.items).toHaveLength(1);
    expect(await history('?asOf=yesterday')).toMatchObject({ status: 422, body: { errors: [{ pointer: '/asOf' }] } });
    expect(JSON.stringify((await history('', keys.masked)).body)).not.toMatch(/Hoà|Hoa|KEY-SECRET/);
  });
});
