import { createTestDatabase, type TestDatabase } from '@sogoc/testing';

import { ApiUnderTest } from '../__tests__/api-under-test';
import { StoredRegistry } from './__tests__/stored-registry';

const WORST = '001180000111';
const BAD = '001180000222';

interface Line {
  readonly scheme: string;
  readonly value: string;
  readonly carriers: number;
  readonly goldenRecords: readonly { readonly id: string; readonly records: readonly unknown[] }[];
}

describe('numbers that several golden records carry', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  let registry: StoredRegistry;
  let steward: string;
  const list = (key: string, query = '') => api.call('GET', `/v1/identifiers/shared${query}`, { key });
  const linesOf = (body: unknown): readonly Line[] => (body as { items: Line[] }).items;

  /** A golden record of one record of a source; both state the number. */
  const carrier = async (
    value: string,
    source: string,
    { scheme = 'national-id', status = 'active' }: { scheme?: string; status?: 'active' | 'superseded' } = {},
  ): Promise<string> => {
    const record = await registry.addRecord({ source });
    await api.database.query('UPDATE resolved_record SET identifiers = $2 WHERE record_no = $1', [
      record,
      JSON.stringify([{ scheme, value, status }]),
    ]);
    return registry.addGolden({ members: [record], identifiers: [{ scheme, value, status }] });
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await ApiUnderTest.start(database.url);
    registry = new StoredRegistry(api.database);
    for (const code of ['population', 'tax']) await registry.addSource(code, ['persons']);
    await api.database.query(`UPDATE source SET authority_for = '{national-id}' WHERE code = 'population'`);
    steward = await api.addKey({ role: 'steward' });
    await carrier(BAD, 'population');
    await carrier(BAD, 'tax');
    for (const source of ['population', 'tax', 'tax']) await carrier(WORST, source);
    // Of one alone, of one now and of another formerly, and of two that are one.
    await carrier('001180000333', 'tax');
    await carrier('001180000444', 'tax');
    await carrier('001180000444', 'tax', { status: 'superseded' });
    for (const source of ['population', 'tax']) await carrier('B7654321', source, { scheme: 'passport' });
  });
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  it('come worst first, one line each, with their golden records and the records that state them', async () => {
    const { status, body } = await list(steward);
    expect(status).toBe(200);
    expect(linesOf(body).map(({ scheme, value, carriers }) => [scheme, value, carriers])).toEqual([
      ['national-id', WORST, 3],
      ['national-id', BAD, 2],
      ['passport', 'B7654321', 2],
    ]);
    expect(linesOf(body)[0]?.goldenRecords).toHaveLength(3);
    expect(linesOf(body)[1]?.goldenRecords[1]?.records).toMatchObject([
      { source: 'tax', recordKey: expect.any(String) },
    ]);
  });

  it('are paged without a number in the cursor', async () => {
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await list(steward, `?collection=persons&pageSize=1${cursor && `&cursor=${cursor}`}`);
      seen.push(...linesOf(body).map(({ value }) => value));
      cursor = String(body.nextCursor ?? '');
      if (cursor === '') break;
      expect(Buffer.from(cursor, 'base64url').toString()).not.toMatch(/0011800|B7654321/);
    }
    expect(seen).toEqual([WORST, BAD, 'B7654321']);
  });

  it('show three figures in the working view, and no key of a source', async () => {
    const { body } = await list(await api.addKey({ role: 'steward', view: 'working' }), '?scheme=national-id');
    expect(linesOf(body).map(({ value }) => value)).toEqual(['•••111', '•••222']);
    expect(JSON.stringify(body)).not.toMatch(/001180|recordKey/);
  });

  it('are told to the authority for the scheme, with its own records alone', async () => {
    const { body } = await list(await api.addKey({ role: 'source', source: 'population' }));
    expect(linesOf(body).map(({ value, carriers }) => [value, carriers])).toEqual([
      [WORST, 3],
      [BAD, 2],
    ]);
    expect(linesOf(body)[1]?.goldenRecords.map(({ records }) => records.length)).toEqual([1, 0]);
    expect(JSON.stringify(body)).not.toContain('"tax"');
  });

  it('are no other source’s business, nor a consumer’s', async () => {
    const tax = await api.addKey({ role: 'source', source: 'tax' });
    for (const key of [tax, await api.addKey({ role: 'consumer' })])
      expect(await list(key)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    const population = await api.addKey({ role: 'source', source: 'population' });
    expect(await list(population, '?scheme=passport')).toMatchObject({ status: 403 });
  });

  it('are counted for a source in its summary, without saying whose else they are', async () => {
    const tax = await api.addKey({ role: 'source', source: 'tax' });
    const { body } = await api.call('GET', '/v1/sources/tax/persons/summary', { key: tax });
    expect(body.sharedIdentifiers).toEqual({ 'national-id': 3, passport: 1 });
    expect(JSON.stringify(body)).not.toMatch(/001180|population/);
  });

  it('are shown on record, number and key of each', async () => {
    await list(steward, '?scheme=passport');
    const { rows } = await api.database.query<{ operation: string; subjects: { attributes: string[] }[] }>(
      'SELECT operation, subjects FROM access_entry ORDER BY seq DESC LIMIT 1',
    );
    expect(rows[0]?.operation).toBe('GET /v1/identifiers/shared');
    expect(new Set(rows[0]?.subjects.flatMap(({ attributes }) => attributes))).toEqual(
      new Set(['passport', 'recordKey']),
    );
  });

  it.each([
    ['?scheme=nothing', 'unknown-scheme'],
    ['?cursor=nonsense', 'invalid-request'],
    ['?shema=passport', 'invalid-request'],
  ])('refuse %s', async (query, code) => {
    expect(await list(steward, query)).toMatchObject({ status: 422, body: { code } });
  });
});
