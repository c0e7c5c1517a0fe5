import { createTestDatabase, type TestDatabase } from '@sogoc/testing';

import { ApiUnderTest } from '../__tests__/api-under-test';
import { issueKey } from './__tests__/keys-by-role';
import { StoredRegistry } from './__tests__/stored-registry';

const DISPUTED = '001180000999';

describe('looking up golden records', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  let registry: StoredRegistry;
  let key: string;
  let operator: string;
  let source: string;
  const lookUp = (body: unknown, as = key, collection = 'persons') =>
    api.call('POST', `/v1/${collection}/lookup`, { key: as, body });

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await ApiUnderTest.start(database.url);
    registry = new StoredRegistry(api.database);
    await registry.addSource('population', ['persons', 'enterprises']);
    key = await api.addKey({ role: 'consumer' });
    source = await api.addKey({ role: 'source', source: 'population' });
    operator = await api.addKey({ role: 'operator' });
  });
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  const carrier = async (
    value: string,
    status: 'active' | 'superseded' | 'cancelled',
    recordKey?: string,
  ): Promise<string> => {
    const members = [await registry.addRecord(recordKey === undefined ? {} : { recordKey })];
    return registry.addGolden({
      members,
      attributes: { nationalId: value },
      identifiers: [{ scheme: 'national-id', value, status }],
    });
  };

  it.each(['001180000123', ' 001180000123 ', '001-180-000123'])('finds a number written as %j', async (value) => {
    const found = await lookUp({ scheme: 'national-id', value: '001180000123' });
    const id = (found.body.items as { id: string }[])[0]?.id ?? (await carrier('001180000123', 'active'));
    expect((await lookUp({ scheme: 'national-id', value })).body).toMatchObject({ items: [{ id }], disputed: false });
  });

  it.each([
    ['superseded', '001180000456'],
    ['cancelled', '001180000890'],
  ] as const)('finds a %s number too', async (status, value) => {
    const id = await carrier(value, status);
    expect((await lookUp({ scheme: 'national-id', value })).body).toMatchObject({
      items: [{ id }],
      disputed: false,
    });
  });

  it('lists both carriers of a number as disputed, the active one first', async () => {
    const former = await carrier(DISPUTED, 'superseded');
    const active = await carrier(DISPUTED, 'active');
    const answer = await lookUp({ scheme: 'national-id', value: DISPUTED });
    expect(answer.body).toMatchObject({ items: [{ id: active }, { id: former }], disputed: true });
  });

  it('pages through all that carry a number, and finds whom is meant behind any number of others', async () => {
    const value = '001180000888';
    const carriers: string[] = [];
    for (let made = 0; made < 7; made++) carriers.push(await carrier(value, made === 0 ? 'superseded' : 'active'));
    const victim = await registry.addGolden({
      members: [await registry.addRecord()],
      attributes: { fullName: 'Lò Thị Mai', dateOfBirth: '1999-12-01', nationalId: value },
      identifiers: [{ scheme: 'national-id', value, status: 'active' }],
    });
    const question = { scheme: 'national-id', value, pageSize: 3 };
    const seen: string[] = [];
    for (let cursor: unknown, pages = 0; pages < 5; pages++) {
      const { body } = await lookUp({ ...question, ...(cursor !== undefined && { cursor }) });
      expect(body.disputed).toBe(true);
      seen.push(...(body.items as { id: string }[]).map(({ id }) => id));
      cursor = body.nextCursor;
      if (cursor === undefined) break;
    }
    expect(seen).toEqual([...carriers.slice(1), victim, carriers[0]]);
    const meant = await lookUp({ ...question, pageSize: 1, stated: { fullName: 'LO THI MAI' } });
    expect(meant.body).toMatchObject({ items: [{ id: victim }], disputed: false });
    expect(meant.body).not.toHaveProperty('nextCursor');
    const cursor = Buffer.from(JSON.stringify([2 ** 40, 1])).toString('base64url');
    expect((await lookUp({ ...question, cursor })).status).toBe(422);
  });

  it('does not list an id that was absorbed', async () => {
    const value = '001180000789';
    const [left, right] = [await carrier(value, 'active', 'KEEPS'), await carrier(value, 'active', 'GOES')];
    await api.database.query(
      `UPDATE link SET golden_id = $1 WHERE record_no = (SELECT record_no FROM source_record WHERE record_key = 'GOES')`,
      [left],
    );
    const answer = await lookUp({ scheme: 'national-id', value });
    expect(answer.body).toMatchObject({ items: [{ id: left }], disputed: false });
    expect(JSON.stringify(answer.body)).not.toContain(right);
  });

  it('finds by the key of a source, and nothing for one that is pending', async () => {
    const id = await carrier('001180000321', 'active', 'HT-77');
    await registry.addPending({ recordKey: 'HT-78' });
    expect((await lookUp({ source: 'population', recordKey: 'HT-77' })).body).toMatchObject({
      items: [{ id }],
      disputed: false,
    });
    expect((await lookUp({ source: 'population', recordKey: 'HT-78' })).body).toEqual({ items: [], disputed: false });
    expect((await lookUp({ source: 'tax', recordKey: 'HT-77' })).body).toEqual({ items: [], disputed: false });
  });

  it('finds nothing for a number that cannot be one', async () => {
    expect(await lookUp({ scheme: 'national-id', value: 'abc' })).toMatchObject({
      status: 200,
      body: { items: [], disputed: false, findings: [{ attribute: 'nationalId', severity: 'error' }] },
    });
    expect((await lookUp({ scheme: 'national-id', value: '001180000009' })).body).not.toHaveProperty('findings');
  });

  it('never finds a number of another scheme or collection', async () => {
    await carrier('001180000654', 'active');
    expect((await lookUp({ scheme: 'tax-code', value: '001180000654' })).body.items).toEqual([]);
    expect((await lookUp({ scheme: 'tax-code', value: '001180000654' }, key, 'enterprises')).body.items).toEqual([]);
  });

  it('shows what the view shows', async () => {
    await carrier('001180000777', 'active');
    const agency = await issueKey(api, operator, { role: 'consumer', plainLookup: true });
    const answer = await lookUp({ scheme: 'national-id', value: '001180000777' }, agency.key);
    expect(answer.body.items).toMatchObject([{ attributes: { nationalId: '•••777' } }]);
    expect(JSON.stringify(answer.body)).not.toMatch(/001180000777|KEY-SECRET/);
  });

  it.each([
    ['a scheme of another collection', { scheme: 'parcel-code', value: '1' }, 'unknown-scheme', '/scheme'],
    ['half a question', { scheme: 'national-id' }, 'invalid-request', ''],
    [
      'two questions',
      { scheme: 'national-id', value: '1', source: 'population', recordKey: '1' },
      'invalid-request',
      '',
    ],
    ['nothing', {}, 'invalid-request', ''],
    ['a number as a number', { scheme: 'national-id', value: 1 }, 'invalid-request', '/value'],
    ['NUL in a key', { source: 'population', recordKey: 'a\u0000b' }, 'invalid-request', '/recordKey'],
    ['a value too long', { scheme: 'national-id', value: '1'.repeat(2_001) }, 'invalid-request', '/value'],
  ])('refuses %s', async (_case, body, code, pointer) => {
    const answer = await lookUp(body);
    expect(answer).toMatchObject({ status: 422, body: { code } });
    expect((answer.body.errors as { pointer: string }[])[0]?.pointer).toBe(pointer);
  });

  it('is not for sources', async () => {
    expect(await lookUp({ scheme: 'national-id', value: DISPUTED }, source)).toMatchObject({ status: 403 });
  });
});
