import { createTestDatabase, type TestDatabase } from '@sogoc/testing';

import { ApiUnderTest } from './__tests__/api-under-test';

describe('limits of a key', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  const LIMITED = ['lookup', 'search', 'match'] as const;
  const BODIES = {
    lookup: { scheme: 'national-id', value: '1' },
    search: {},
    match: { attributes: { fullName: 'A B' } },
  };
  const ask = (call: (typeof LIMITED)[number], key: string) =>
    api.call('POST', `/v1/persons/${call}`, { key, body: BODIES[call] });

  beforeAll(async () => {
    database = await createTestDatabase();
    const environment = {
      DATABASE_URL: database.url,
      LOG_LEVEL: 'info',
      RATE_LIMIT_PER_SECOND: '0.1',
      RATE_LIMIT_BURST: '4',
    };
    api = await ApiUnderTest.start(database.url, { environment });
    await api.addSource('population', ['persons']);
  });
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  it('count looking up, searching and matching together and say what is left', async () => {
    const key = await api.addKey({ role: 'consumer' });
    const left: unknown[] = [];
    for (const call of [...LIMITED, 'search'] as const) {
      const answer = await ask(call, key);
      expect([call, answer.status]).toEqual([call, 200]);
      expect(answer.headers['ratelimit-policy']).toBe('"key";q=4;w=40');
      left.push(answer.headers.ratelimit);
    }
    expect(left.map((header) => /;r=(\d+);t=\d+$/.exec(String(header))?.[1])).toEqual(['3', '2', '1', '0']);
    for (const call of LIMITED) {
      const answer = await ask(call, key);
      expect(answer).toMatchObject({
        status: 429,
        headers: { 'content-type': expect.stringContaining('application/problem+json') },
        body: { code: 'too-many-requests' },
      });
      expect(Number(answer.headers['retry-after'])).toBeGreaterThanOrEqual(1);
      expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(10);
      expect(answer.headers.ratelimit).toMatch(/^"key";r=0;t=\d+$/);
    }
    const other = await api.addKey({ role: 'steward' });
    expect((await ask('search', other)).status).toBe(200);
  });

  it('are for the questions only: reading by id and what a source does with its records goes on', async () => {
    const source = await api.addKey({ role: 'source', source: 'population' });
    for (let i = 0; i < 5; i++) await ask('match', source);
    expect((await ask('match', source)).status).toBe(429);
    for (let i = 0; i < 20; i++) {
      const push = await api.call('PUT', `/v1/sources/population/persons/r-${i}`, {
        key: source,
        body: { attributes: { fullName: 'A B' } },
      });
      expect(push.status).toBe(202);
      expect(push.headers).not.toHaveProperty('ratelimit');
    }
    const consumer = await api.addKey({ role: 'consumer' });
    for (let i = 0; i < 10; i++) {
      expect((await api.call('POST', '/v1/persons/get', { key: consumer, body: { ids: [] } })).status).toBe(200);
    }
  });

  it('are not counted for who has no right to ask', async () => {
    const operator = await api.addKey({ role: 'operator' });
    for (let i = 0; i < 8; i++) expect((await ask('search', operator)).status).toBe(403);
  });
});
