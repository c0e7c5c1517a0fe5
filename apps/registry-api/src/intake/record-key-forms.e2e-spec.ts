import { createTestDatabase, type TestDatabase } from '@sogoc/testing';

import { ApiUnderTest } from '../__tests__/api-under-test';

const COMPOSED = 'HỒ-SƠ/7'.normalize('NFC');
const DECOMPOSED = COMPOSED.normalize('NFD');

describe('record keys that differ in Unicode normalisation only', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  let key: string;
  const BASE = '/v1/sources/population/persons';
  const at = (recordKey: string) => `${BASE}/${encodeURIComponent(recordKey)}`;
  const put = (recordKey: string, fullName: string) =>
    api.call('PUT', at(recordKey), { key, body: { attributes: { fullName } } });
  const get = (recordKey: string) => api.call('GET', at(recordKey), { key });
  const stored = async () => {
    const { rows } = await api.database.query<{ record_key: string }>(
      'SELECT record_key FROM source_record ORDER BY 1',
    );
    return rows.map(({ record_key }) => record_key);
  };

  beforeEach(async () => {
    database = await createTestDatabase();
    api = await ApiUnderTest.start(database.url);
    await api.addSource('population', ['persons']);
    key = await api.addKey({ role: 'source', source: 'population' });
  });
  afterEach(async () => {
    await api.stop();
    await database.drop();
  });

  it.each([
    ['composed', COMPOSED, DECOMPOSED],
    ['decomposed', DECOMPOSED, COMPOSED],
    ['written with the sign of the kelvin', '273 \u212a', '273 K'],
  ])('are one record, which keeps the form that came first, %s', async (_, first, second) => {
    const made = await put(first, 'Lê Thị Cúc');
    const changed = await put(second, 'Lê Thị Trúc');
    expect(changed.body.recordId).toBe(made.body.recordId);
    expect(await stored()).toEqual([first]);
    for (const form of [first, second])
      expect((await get(form)).body).toMatchObject({ recordKey: first, attributes: { fullName: 'Lê Thị Trúc' } });
    expect((await api.call('DELETE', at(second), { key })).status).toBe(202);
    expect((await get(first)).body).not.toHaveProperty('attributes');
  });

  it('are one record in one batch, and found together by either form', async () => {
    const item = (recordKey: string, fullName: string) => ({ recordKey, attributes: { fullName } });
    const { body } = await api.call('POST', `${BASE}/batch`, {
      key,
      body: [item(DECOMPOSED, 'Lê Thị Cúc'), item(COMPOSED, 'Lê Thị Trúc'), item('other', 'Trần An')],
    });
    expect(JSON.stringify(body)).not.toContain('rejected"');
    expect(await stored()).toEqual([DECOMPOSED, 'other']);
    const found = await api.call('POST', `${BASE}/get`, { key, body: { recordKeys: [COMPOSED, 'none'] } });
    expect(found.body).toMatchObject({ items: [{ recordKey: DECOMPOSED }], missing: ['none'] });
  });

  it('are one record when they come at once', async () => {
    const answers = await Promise.all([COMPOSED, DECOMPOSED, COMPOSED, DECOMPOSED].map((form) => put(form, form)));
    expect(new Set(answers.map(({ body }) => body.recordId)).size).toBe(1);
    expect(await stored()).toHaveLength(1);
  });
});
