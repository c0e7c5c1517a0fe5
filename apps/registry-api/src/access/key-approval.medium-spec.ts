import { createTestDatabase, type TestDatabase } from '@sogoc/testing';

import { ApiUnderTest } from '../__tests__/api-under-test';

const PASSWORD = 'một mật khẩu đủ dài';
const CONSUMER = { role: 'consumer', label: 'Cổng dịch vụ công' };

describe('a key that reads personal data', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  let operatorKey: string;

  beforeEach(async () => {
    database = await createTestDatabase();
    api = await ApiUnderTest.start(database.url);
    operatorKey = await api.addKey({ role: 'operator' });
  });
  afterEach(async () => {
    await api.stop();
    await database.drop();
  });

  async function operator(username: string): Promise<string> {
    const body = { username, name: username, role: 'operator', password: PASSWORD };
    expect((await api.call('POST', '/v1/people', { key: operatorKey, body })).status).toBe(201);
    const session = await api.call('POST', '/v1/session', { body: { username, password: PASSWORD } });
    return String(session.headers['set-cookie']).split(';')[0]!;
  }
  const as = (cookie: string, method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) =>
    api.call(method, path, { headers: { cookie }, body });

  it('is issued at once while there is one operator, by session or by a key that is nobody’s in particular', async () => {
    const son = await operator('son');
    expect((await as(son, 'POST', '/v1/keys', CONSUMER)).status).toBe(201);
    expect((await api.call('POST', '/v1/keys', { key: operatorKey, body: CONSUMER })).status).toBe(201);
  });

  it('takes a second operator where there is one, and is fetched once', async () => {
    const [son, mai] = [await operator('son'), await operator('mai')];
    const asked = await as(son, 'POST', '/v1/keys', CONSUMER);
    expect(asked).toMatchObject({ status: 202, body: { status: 'awaiting-approval' } });
    const path = `/v1/keys/${asked.body.id}`;
    expect(await as(son, 'GET', `${path}/secret`)).toMatchObject({
      status: 409,
      body: { code: 'key-awaits-approval' },
    });
    expect(await as(son, 'POST', `${path}/approval`)).toMatchObject({
      status: 403,
      body: { code: 'key-approval-by-requester' },
    });
    expect(await api.call('POST', `${path}/approval`, { key: operatorKey })).toMatchObject({
      status: 403,
      body: { code: 'approval-by-person' },
    });
    expect((await as(mai, 'GET', '/v1/keys/requests')).body.items).toMatchObject([
      { id: asked.body.id, ...CONSUMER, requestedByName: 'son' },
    ]);
    expect(await as(mai, 'POST', `${path}/approval`)).toMatchObject({ status: 201, body: { status: 'approved' } });
    expect(await as(mai, 'POST', `${path}/approval`)).toMatchObject({ status: 409, body: { code: 'key-approved' } });
    expect(await as(mai, 'GET', `${path}/secret`)).toMatchObject({ status: 403 });
    const fetched = await as(son, 'GET', `${path}/secret`);
    expect(fetched).toMatchObject({ status: 200, body: { id: asked.body.id, ...CONSUMER, view: 'masked' } });
    expect(await as(son, 'GET', `${path}/secret`)).toMatchObject({ status: 410, body: { code: 'key-fetched' } });
    const key = fetched.body.key as string;
    expect((await api.call('GET', '/v1/changes', { key })).status).toBe(200);
  });

  it('is asked for by a person, who may hold a key that is nobody’s in particular', async () => {
    await operator('son');
    await operator('mai');
    expect(await api.call('POST', '/v1/keys', { key: operatorKey, body: CONSUMER })).toMatchObject({
      status: 403,
      body: { code: 'approval-by-person' },
    });
  });

  it('takes a second operator also while the other one is locked out', async () => {
    const [son] = [await operator('son'), await operator('mai')];
    expect((await as(son, 'PUT', '/v1/people/mai/lock')).status).toBe(200);
    expect((await as(son, 'POST', '/v1/keys', CONSUMER)).status).toBe(202);
  });

  it('is not taken by a HEAD, which would show nothing', async () => {
    const [son, mai] = [await operator('son'), await operator('mai')];
    const { id } = (await as(son, 'POST', '/v1/keys', CONSUMER)).body;
    await as(mai, 'POST', `/v1/keys/${id}/approval`);
    const head = await api.call('HEAD', `/v1/keys/${id}/secret`, { headers: { cookie: son } });
    expect([head.status, head.headers['allow']]).toEqual([405, 'GET']);
    expect((await as(son, 'GET', `/v1/keys/${id}/secret`)).status).toBe(200);
  });

  it('takes as much when it takes the place of another one, and the other ends when it is fetched', async () => {
    const son = await operator('son');
    const old = await as(son, 'POST', '/v1/keys', { ...CONSUMER, view: 'full', collections: ['persons'] });
    const mai = await operator('mai');
    const asked = await as(son, 'POST', `/v1/keys/${old.body.id}/rotation`, { overlapHours: 0 });
    expect(asked).toMatchObject({ status: 202, body: { status: 'awaiting-approval' } });
    const path = `/v1/keys/${asked.body.id}`;
    expect((await as(son, 'POST', `${path}/approval`)).status).toBe(403);
    expect((await as(mai, 'GET', '/v1/keys/requests')).body.items).toMatchObject([
      { ...CONSUMER, view: 'full', collections: ['persons'], rotatedFrom: old.body.id, overlapHours: 0 },
    ]);
    expect((await as(mai, 'POST', `${path}/approval`)).status).toBe(201);
    const use = (key: unknown) => api.call('GET', '/v1/changes', { key: key as string });
    expect((await use(old.body.key)).status).toBe(200);
    const fetched = await as(son, 'GET', `${path}/secret`);
    expect(fetched).toMatchObject({ status: 200, body: { id: asked.body.id, view: 'full', collections: ['persons'] } });
    expect((await use(fetched.body.key)).status).toBe(200);
    const listed = (await as(son, 'GET', '/v1/keys')).body.items as { readonly id: string; readonly status: string }[];
    expect(listed.find(({ id }) => id === old.body.id)).toMatchObject({ status: 'expired' });
  });

  it('is no way to act as somebody else: a key of another person takes two, whatever it may', async () => {
    const [son, mai] = [await operator('son'), await operator('mai')];
    const person = (await as(mai, 'GET', '/v1/session')).body.person as { readonly id: string };
    const wish = { role: 'operator', label: 'Mai', principal: person.id };
    expect((await as(son, 'POST', '/v1/keys', wish)).status).toBe(202);
    const own = await as(mai, 'POST', '/v1/keys', wish);
    expect(own).toMatchObject({ status: 201, body: { principal: person.id } });
    expect((await as(son, 'POST', `/v1/keys/${own.body.id}/rotation`, {})).status).toBe(202);
    expect((await as(mai, 'POST', `/v1/keys/${own.body.id}/rotation`, {})).status).toBe(201);
  });

  it.each([
    ['of an operator', { role: 'operator', label: 'x' }],
    ['of a consumer that sees ids only', { ...CONSUMER, view: 'ids' }],
    ['of an auditor', { role: 'auditor', label: 'x' }],
  ])('is not one %s', async (_case, wish) => {
    const son = await operator('son');
    await operator('mai');
    expect((await as(son, 'POST', '/v1/keys', wish)).status).toBe(201);
    expect((await as(son, 'POST', '/v1/keys', { ...CONSUMER, collections: [] })).status).toBe(422);
  });
});
