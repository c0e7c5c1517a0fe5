import { createTestDatabase, eventually, type TestDatabase } from '@sogoc/testing';

import { ApiUnderTest } from '../__tests__/api-under-test';

const RECORD = '/v1/sources/population/persons/1';

describe('keys', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  let second: ApiUnderTest;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await ApiUnderTest.start(database.url);
    second = await ApiUnderTest.start(database.url);
    await api.addSource('population', ['persons']);
    const key = await api.addKey({ role: 'source', source: 'population' });
    await api.call('PUT', RECORD, { key, body: { attributes: { fullName: 'A' } } });
  });
  afterAll(async () => {
    await api.stop();
    await second.stop();
    await database.drop();
  });

  it('are revoked everywhere within five seconds', async () => {
    const key = await api.addKey({ role: 'steward' });
    for (const each of [api, second]) expect(await each.call('GET', RECORD, { key })).toMatchObject({ status: 200 });
    await api.database.query(`UPDATE api_key SET revoked_at = now() WHERE role = 'steward'`);
    const revokedAt = Date.now();
    for (const each of [api, second]) {
      await eventually(
        'the key is refused',
        async () => (await each.call('GET', RECORD, { key })).status === 401,
        5_000,
      );
    }
    expect(Date.now() - revokedAt).toBeLessThan(5_000);
  });

  it('of a source that was switched off read, match and change nothing', async () => {
    await api.addSource('dormant', ['persons']);
    const key = await api.addKey({ role: 'source', source: 'dormant' });
    const path = '/v1/sources/dormant/persons/1';
    expect((await api.call('PUT', path, { key, body: { attributes: { fullName: 'A' } } })).status).toBe(202);
    await api.database.query(`UPDATE source SET status = 'inactive' WHERE code = 'dormant'`);
    const refused = { status: 403, body: { code: 'source-inactive' } };
    expect(await api.call('PUT', path, { key, body: { attributes: { fullName: 'B' } } })).toMatchObject(refused);
    expect(await api.call('DELETE', path, { key })).toMatchObject(refused);
    expect(await api.call('GET', path, { key })).toMatchObject(refused);
    expect(await api.call('GET', '/v1/sources/dormant/persons', { key })).toMatchObject(refused);
    const question = { attributes: { fullName: 'A', dateOfBirth: '1980-02-01' } };
    expect(await api.call('POST', '/v1/persons/match', { key, body: question })).toMatchObject(refused);
    const steward = await api.addKey({ role: 'steward' });
    expect(await api.call('GET', path, { key: steward })).toMatchObject({
      status: 200,
      body: { attributes: { fullName: 'A' } },
    });
  });

  it('end when they expire, though they were known a moment before', async () => {
    const key = await api.addKey({ role: 'steward', expiresAt: new Date(Date.now() + 700) });
    expect(await api.call('GET', RECORD, { key })).toMatchObject({ status: 200 });
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await api.call('GET', RECORD, { key })).toMatchObject({
      status: 401,
      headers: { 'www-authenticate': 'Bearer' },
    });
  });

  it('note their last use, at most once a minute', async () => {
    const key = await api.addKey({ role: 'operator' });
    const lastUse = async (): Promise<unknown> =>
      (await api.database.query(`SELECT last_used_at FROM api_key WHERE role = 'operator'`)).rows[0].last_used_at;
    await api.call('GET', RECORD, { key });
    await eventually('the use is noted', async () => (await lastUse()) !== null);
    const noted = await lastUse();
    await second.call('GET', RECORD, { key });
    await api.call('GET', RECORD, { key });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await lastUse()).toEqual(noted);
  });

  it('open pages of problems to everybody', async () => {
    const page = await api.call('GET', '/problems/invalid-record');
    expect(page).toMatchObject({
      status: 200,
      body: { text: expect.stringContaining('# The record cannot be taken in') },
    });
    expect(await api.call('GET', '/problems/..%2F..%2Fpackage')).toMatchObject({ status: 404 });
    expect(await api.call('GET', '/problems/no-such-problem')).toMatchObject({ status: 404 });
  });
});
