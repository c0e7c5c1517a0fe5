import { randomUUID } from 'node:crypto';

import { createTestDatabase, type TestDatabase } from '@sogoc/testing';

import { ApiUnderTest } from '../__tests__/api-under-test';
import { issueKey } from './__tests__/keys-by-role';
import { StoredRegistry } from './__tests__/stored-registry';

describe('reading a golden record', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  let registry: StoredRegistry;
  const keys: Record<string, string> = {};
  const read = (id: string, key = keys.steward, headers: Record<string, string> = {}) =>
    api.call('GET', `/v1/persons/${id}`, { key, headers });

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await ApiUnderTest.start(database.url);
    registry = new StoredRegistry(api.database);
    await registry.addSource('population', ['persons', 'enterprises']);
    keys.operator = await api.addKey({ role: 'operator' });
    keys.steward = await api.addKey({ role: 'steward' });
    keys.consumer = await api.addKey({ role: 'consumer' });
    keys.source = await api.addKey({ role: 'source', source: 'population' });
    keys.masked = (await issueKey(api, keys.operator, { role: 'consumer' })).key;
    keys.ids = (await issueKey(api, keys.operator, { role: 'consumer', view: 'ids' })).key;
    keys.enterprises = (await issueKey(api, keys.operator, { role: 'consumer', collections: ['enterprises'] })).key;
  });
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  it('answers the record as the contract has it', async () => {
    const record = await registry.addRecord();
    const attributes = { fullName: 'Nguyễn Thị Hoà', dateOfBirth: '1980-02-01', nationalId: '001180000123' };
    const identifiers = [{ scheme: 'national-id', value: '001180000123', status: 'active' as const }];
    const id = await registry.addGolden({ members: [record], version: 4, attributes, identifiers });
    const answer = await read(id);
    const origin = {
      source: 'population',
      recordId: String(record),
      recordKey: 'KEY-SECRET',
      observedAt: '2026-01-31T01:00:00.000Z',
    };
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      id,
      entity: 'person',
      version: 4,
      status: 'active',
      underReview: false,
      attributes,
      provenance: Object.fromEntries(
        Object.keys(attributes).map((name) => [name, { ...origin, rule: 'trusted-source' }]),
      ),
      identifiers,
      recordCount: 1,
      createdAt: '2026-02-01T00:00:00.000Z',
      updatedAt: '2026-03-01T00:00:00.000Z',
    });
    expect(Object.keys(answer.body.attributes as object)).toEqual(Object.keys(attributes));
    expect(answer.headers).toMatchObject({
      vary: expect.stringMatching(/authorization/i),
      'cache-control': 'private, no-cache',
    });
  });

  it('answers 304 while the tag holds, for the same sight only', async () => {
    const id = await registry.addGolden({ members: [await registry.addRecord()] });
    const etag = String((await read(id)).headers.etag);
    expect(etag).toMatch(/^"[^"]+"$/);
    const again = await read(id, keys.steward, { 'if-none-match': `"x", ${etag}` });
    expect(again).toMatchObject({
      status: 304,
      body: { text: '' },
      headers: { etag, vary: expect.stringMatching(/authorization/i) },
    });
    expect(await read(id, keys.masked, { 'if-none-match': etag })).toMatchObject({ status: 200 });
    await api.database.query('UPDATE golden_record SET version = version + 1 WHERE id = $1', [id]);
    expect(await read(id, keys.steward, { 'if-none-match': etag })).toMatchObject({
      status: 200,
      body: { version: 2 },
    });
  });

  it('redirects an absorbed id to the one that is carried now, and back after an unmerge', async () => {
    const [left, right] = [await registry.addRecord(), await registry.addRecord()];
    const older = await registry.addGolden({ members: [left] });
    const younger = await registry.addGolden({ members: [right] });
    await registry.link([right], older);
    const answer = await read(younger);
    expect(answer).toMatchObject({
      status: 308,
      body: { id: younger, mergedInto: older },
      headers: {
        location: `/v1/persons/${older}`,
        'cache-control': 'no-store',
        vary: expect.stringMatching(/authorization/i),
      },
    });
    expect(Object.keys(answer.body)).toEqual(['id', 'mergedInto']);
    expect(await read(older)).toMatchObject({ status: 200, body: { id: older } });
    const members = await api.call('GET', `/v1/persons/${younger}/records`, { key: keys.steward });
    expect(members).toMatchObject({ status: 308, headers: { location: `/v1/persons/${older}/records` } });
    await registry.link([right], younger);
    expect(await read(younger)).toMatchObject({ status: 200, body: { id: younger } });
  });

  it('answers 410 for a retired id, whose story stays', async () => {
    const id = await registry.addGolden({});
    await registry.addHistory(id, 1, 'retired', '2026-03-01T00:00:00Z', {});
    expect(await read(id)).toMatchObject({
      status: 410,
      body: { code: 'golden-record-retired', type: '/problems/golden-record-retired' },
    });
    const lineage = await api.call('GET', `/v1/persons/${id}/history`, { key: keys.steward });
    expect(lineage).toMatchObject({ status: 200, body: { items: [{ version: 1, change: 'retired' }] } });
  });

  it.each(['0197c3f0-6f1e-7c40-9a53-1d2e3f405162', 'no-id', '001180000123', "'", '%00', '1e3'])(
    'answers 404 for %s',
    async (id) => {
      expect(await read(id)).toMatchObject({ status: 404, body: { code: 'golden-record-not-found' } });
    },
  );

  it('knows an id in its own collection only', async () => {
    const id = await registry.addGolden({
      entity: 'enterprise',
      members: [await registry.addRecord({ entity: 'enterprise' })],
      attributes: {},
    });
    expect(await read(id)).toMatchObject({ status: 404, body: { code: 'golden-record-not-found' } });
    expect(await api.call('GET', `/v1/enterprises/${id}`, { key: keys.steward })).toMatchObject({ status: 200 });
    expect(await api.call('GET', `/v1/ships/${id}`, { key: keys.steward })).toMatchObject({
      status: 404,
      body: { code: 'collection-not-found' },
    });
  });

  it('is for consumers and stewards, alike for ids that exist and ids that do not', async () => {
    const id = await registry.addGolden({ members: [await registry.addRecord()] });
    for (const key of [keys.operator, keys.source, keys.enterprises]) {
      expect(await read(id, key)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
      expect((await read(randomUUID(), key)).body).toMatchObject({ status: 403, code: 'forbidden' });
    }
    expect(await api.call('GET', `/v1/persons/${id}`)).toMatchObject({ status: 401 });
    expect(await read(id, keys.consumer)).toMatchObject({ status: 200 });
  });

  it('shows a key what its view shows', async () => {
    const identifiers = [{ scheme: 'national-id', value: '001180000123', status: 'active' as const }];
    const id = await registry.addGolden({ members: [await registry.addRecord()], identifiers });
    const masked = await read(id, keys.masked);
    expect(masked.body).toMatchObject({
      attributes: { fullName: 'N••• T••• H•••', dateOfBirth: '1980', nationalId: '•••123' },
      identifiers: [{ scheme: 'national-id', value: '•••123', status: 'active' }],
    });
    expect(JSON.stringify(masked.body)).not.toMatch(/001180000123|Hoà|KEY-SECRET/);
    expect((await read(id, keys.ids)).body).toMatchObject({
      id,
      version: 1,
      attributes: {},
      provenance: {},
      identifiers: [],
    });
    expect(JSON.stringify((await read(id, keys.consumer)).body)).not.toContain('KEY-SECRET');
  });

  it('reads many in the order asked for, with word of those that are no record any more', async () => {
    const [left, right] = [await registry.addRecord(), await registry.addRecord()];
    const active = await registry.addGolden({ members: [left] });
    const absorbed = await registry.addGolden({ members: [right] });
    await registry.link([right], active);
    const retired = await registry.addGolden({});
    const ids = [retired, randomUUID(), absorbed, active.toUpperCase(), 'no-id', active];
    const answer = await api.call('POST', '/v1/persons/get', { key: keys.consumer, body: { ids } });
    expect(answer).toMatchObject({ status: 200, headers: { vary: expect.stringMatching(/authorization/i) } });
    expect(answer.body).toMatchObject({
      items: [
        { id: retired, status: 'retired' },
        { id: absorbed, mergedInto: active },
        { id: active, recordCount: 1 },
        { id: active },
      ],
      missing: [ids[1], 'no-id'],
    });
    const masked = await api.call('POST', '/v1/persons/get', { key: keys.masked, body: { ids } });
    expect(JSON.stringify(masked.body)).not.toMatch(/001180000123|KEY-SECRET/);
  });

  it.each([
    ['no list', { ids: 'x' }, '/ids'],
    ['nothing', {}, '/ids'],
    ['an array', [], '/ids'],
    ['ids that are no texts', { ids: [1] }, '/ids'],
    ['more than 500', { ids: Array.from({ length: 501 }, () => 'x') }, '/ids'],
  ])('refuses to read many when asked for %s', async (_case, body, pointer) => {
    const answer = await api.call('POST', '/v1/persons/get', { key: keys.consumer, body });
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-request' } });
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ pointer }));
  });

  it('reads 500 at once', async () => {
    const id = await registry.addGolden({ members: [await registry.addRecord()] });
    const ids = Array.from({ length: 500 }, () => id);
    const answer = await api.call('POST', '/v1/persons/get', { key: keys.consumer, body: { ids } });
    expect(answer.body.items).toHaveLength(500);
  });
});
