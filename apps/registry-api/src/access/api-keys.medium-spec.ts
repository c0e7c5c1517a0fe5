import { createTestDatabase, eventually, type TestDatabase } from '@sogoc/testing';

import { ApiUnderTest } from '../__tests__/api-under-test';
import { issueKey } from '../golden-records/__tests__/keys-by-role';

interface ListedKey {
  readonly id: string;
  readonly label: string;
  readonly status: string;
  readonly lastUsedAt?: string;
}

describe('keys', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  let operator: string;
  const issue = (wish: Readonly<Record<string, unknown>>) => issueKey(api, operator, wish);
  const list = async (query = '?pageSize=500') => {
    const { body } = await api.call('GET', `/v1/keys${query}`, { key: operator });
    return body as unknown as { items: ListedKey[]; nextCursor?: string };
  };
  const listed = async (id: string) => (await list()).items.find((key) => key.id === id);

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await ApiUnderTest.start(database.url);
    await api.addSource('population', ['persons']);
    operator = await api.addKey({ role: 'operator' });
  });
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  it('are shown once and kept as a hash only', async () => {
    const issued = await issue({ role: 'operator', label: 'Trực vận hành' });
    expect(issued).toMatchObject({ role: 'operator', label: 'Trực vận hành', view: 'full', status: 'active' });
    expect(await api.call('GET', '/v1/status', { key: issued.key })).toMatchObject({ status: 200 });
    const { rows } = await api.database.query('SELECT * FROM api_key WHERE id = $1', [issued.id]);
    expect(JSON.stringify([rows, (await list()).items])).not.toContain(issued.key);
    expect(api.logLines.join('\n')).not.toContain(issued.key);
  });

  it.each([
    ['consumer', {}, 'masked'],
    ['steward', {}, 'full'],
    ['operator', {}, 'full'],
    ['source', { source: 'population' }, 'full'],
    ['consumer', { view: 'ids' }, 'ids'],
  ] as const)('of a %s with %j have the view %s', async (role, wish, view) => {
    expect(await issue({ role, ...wish })).toMatchObject({ role, view, ...wish });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['an unknown role', { role: 'king' }, '/role'],
    ['no label', { role: 'consumer', label: undefined }, '/label'],
    ['a blank label', { role: 'consumer', label: ' ' }, '/label'],
    ['a source key without a source', { role: 'source' }, '/source'],
    ['a source key of a source not in the catalogue', { role: 'source', source: 'nobody' }, '/source'],
    ['a source with NUL', { role: 'source', source: 'a\u0000' }, '/source'],
    ['a source on a consumer', { role: 'consumer', source: 'population' }, '/source'],
    ['an unknown view', { role: 'consumer', view: 'x-ray' }, '/view'],
    ['an unknown collection', { role: 'consumer', collections: ['ships'] }, '/collections/0'],
    ['an expiry that is past', { role: 'consumer', expiresAt: '2020-01-01T00:00:00Z' }, '/expiresAt'],
  ])('are refused for %s', async (_case, wish, pointer) => {
    const before = (await list()).items.length;
    const answer = await api.call('POST', '/v1/keys', { key: operator, body: { label: 'spec', ...wish } });
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-request' } });
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ pointer }));
    expect((await list()).items).toHaveLength(before);
  });

  it('tell when they were last used', async () => {
    const issued = await issue({ role: 'operator' });
    expect(await listed(issued.id)).not.toHaveProperty('lastUsedAt');
    await api.call('GET', '/v1/status', { key: issued.key });
    await eventually('the use is noted', async () => (await listed(issued.id))?.lastUsedAt !== undefined);
  });

  it('are out of force within five seconds of being revoked, and can be revoked again', async () => {
    const issued = await issue({ role: 'operator' });
    const use = () => api.call('GET', '/v1/status', { key: issued.key });
    expect(await use()).toMatchObject({ status: 200 });
    const revoke = () => api.call('DELETE', `/v1/keys/${issued.id}`, { key: operator });
    expect(await revoke()).toMatchObject({ status: 204, body: { text: '' } });
    const revoked = await listed(issued.id);
    expect(revoked).toMatchObject({ status: 'revoked' });
    await eventually('the key is refused', async () => (await use()).status === 401, 5_000);
    expect(await revoke()).toMatchObject({ status: 204 });
    expect(await listed(issued.id)).toEqual(revoked);
  });

  it.each(['0197c3f0-6f1e-7c40-9a53-1d2e3f405162', 'x', '%00'])('cannot be revoked under the id %s', async (id) => {
    expect(await api.call('DELETE', `/v1/keys/${id}`, { key: operator })).toMatchObject({
      status: 404,
      body: { code: 'api-key-not-found' },
    });
  });

  it('are listed page by page in order of issue', async () => {
    const issued = [
      await issue({ role: 'consumer' }),
      await issue({ role: 'consumer' }),
      await issue({ role: 'consumer' }),
    ];
    const ids: string[] = [];
    for (let query: string | undefined = '?pageSize=1'; query !== undefined;) {
      const page: Awaited<ReturnType<typeof list>> = await list(query);
      ids.push(...page.items.map(({ id }) => id));
      query = page.nextCursor === undefined ? undefined : `?pageSize=1&cursor=${page.nextCursor}`;
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => issued.some((key) => key.id === id))).toEqual(issued.map(({ id }) => id));
  });

  it('are for operators', async () => {
    for (const wish of [{ role: 'steward' }, { role: 'consumer' }, { role: 'source', source: 'population' }] as const) {
      const key = await api.addKey(wish);
      expect(await api.call('GET', '/v1/keys', { key })).toMatchObject({ status: 403 });
      expect(await api.call('POST', '/v1/keys', { key, body: { role: 'operator', label: 'me' } })).toMatchObject({
        status: 403,
      });
      expect(await api.call('DELETE', '/v1/keys/x', { key })).toMatchObject({ status: 403 });
    }
  });
});
