import { createTestDatabase, type TestDatabase } from '@sogoc/testing';

import { ApiUnderTest } from '../__tests__/api-under-test';

describe('several processes at once', () => {
  let database: TestDatabase;
  let processes: ApiUnderTest[];
  const any = (at: number): ApiUnderTest => processes[at % processes.length]!;

  beforeAll(async () => {
    database = await createTestDatabase();
    const environment = {
      DATABASE_URL: database.url,
      RATE_LIMIT_PER_SECOND: '0.1',
      RATE_LIMIT_BURST: '40',
      CALL_LIMIT_PER_SECOND: '0.1',
      CALL_LIMIT_BURST: '60',
    };
    processes = [];
    for (let at = 0; at < 3; at++) processes.push(await ApiUnderTest.start(database.url, { environment }));
    await any(0).addSource('population', ['persons']);
  });
  afterAll(async () => {
    for (const api of processes) await api.stop();
    await database.drop();
  });

  it.each([
    ['POST', '/v1/persons/search', { text: 'a' }, 40],
    ['GET', '/v1/changes', undefined, 60],
  ] as const)('allow a key together what one of them would: %s %s', async (method, url, body, burst) => {
    const key = await any(0).addKey({ role: 'consumer' });
    const answers = await Promise.all(Array.from({ length: 150 }, (_, at) => any(at).call(method, url, { key, body })));
    const allowed = answers.filter(({ status }) => status === 200).length;
    expect(allowed).toBeLessThanOrEqual(burst + 1);
    expect(allowed).toBeGreaterThan(burst - 10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(150 - allowed);
  });

  it('hold back nothing that a source sends', async () => {
    const key = await any(0).addKey({ role: 'source', source: 'population' });
    const answers = await Promise.all(
      Array.from({ length: 90 }, (_, at) =>
        any(at).call('PUT', `/v1/sources/population/persons/r${at}`, { key, body: { attributes: { fullName: 'A' } } }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
  });

  it('answer fifty equal calls with the first one’s answer', async () => {
    const key = await any(0).addKey({ role: 'operator' });
    const body = { role: 'consumer', label: 'fifty' };
    const headers = { 'idempotency-key': 'fifty' };
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) => any(at).call('POST', '/v1/keys', { key, body, headers })),
    );
    expect(new Set(answers.map(({ status, body: answer }) => `${status} ${JSON.stringify(answer)}`)).size).toBe(1);
    expect(answers[0]!.status).toBe(201);
  });

  it('leave an operator when two take each other’s key', async () => {
    await any(0).database.query(`UPDATE api_key SET revoked_at = now() WHERE role = 'operator'`);
    const wish = { role: 'operator' } as const;
    const [one, other] = [await any(0).addKey(wish), await any(0).addKey(wish)];
    const { rows } = await any(0).database.query<{ id: string }>(
      `SELECT id FROM api_key WHERE role = 'operator' AND revoked_at IS NULL ORDER BY created_at`,
    );
    const [first, second] = rows.map(({ id }) => id);
    const answers = await Promise.all([
      any(0).call('DELETE', `/v1/keys/${second}`, { key: one }),
      any(1).call('DELETE', `/v1/keys/${first}`, { key: other }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    const left = answers[0].status === 204 ? one : other;
    const last = answers[0].status === 204 ? first : second;
    expect(await any(2).call('DELETE', `/v1/keys/${last}`, { key: left })).toMatchObject({
      status: 409,
      body: { code: 'last-operator-key' },
    });
    expect((await any(2).call('DELETE', `/v1/keys/${last}?force=true`, { key: left })).status).toBe(204);
  });
});
