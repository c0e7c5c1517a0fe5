import { createTestDatabase, type TestDatabase } from '@sogoc/testing';

import { ApiUnderTest } from '../__tests__/api-under-test';

const PASSWORD = 'một mật khẩu đủ dài';
const OTHER_PASSWORD = 'một mật khẩu khác nữa';
const LAN = { username: 'lan', name: 'Phạm Thị Lan', role: 'steward', password: PASSWORD };
const SOURCE = { titleVi: 'Nguồn', titleEn: 'Source', owner: 'Sở', level: 'province', collections: ['persons'] };

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
interface Listed {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
}

describe('changes of trust, authority and people', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  let operatorKey: string;

  beforeEach(async () => {
    database = await createTestDatabase();
    api = await ApiUnderTest.start(database.url);
    operatorKey = await api.addKey({ role: 'operator' });
    await api.addSource('population', ['persons']);
  });
  afterEach(async () => {
    await api.stop();
    await database.drop();
  });

  const byKey = (method: Method, path: string, body?: unknown) => api.call(method, path, { key: operatorKey, body });
  const as = (cookie: string, method: Method, path: string, body?: unknown) =>
    api.call(method, path, { headers: { cookie }, body });
  const signIn = async (username: string, password = PASSWORD) =>
    api.call('POST', '/v1/session', { body: { username, password } });
  const cookieOf = async (username: string): Promise<string> =>
    String((await signIn(username)).headers['set-cookie']).split(';')[0]!;

  async function operator(username: string): Promise<string> {
    const body = { username, name: username, role: 'operator', password: PASSWORD };
    expect((await byKey('POST', '/v1/people', body)).status).toBe(201);
    return cookieOf(username);
  }
  const listed = async (cookie: string, query = ''): Promise<readonly Listed[]> =>
    (await as(cookie, 'GET', `/v1/proposals${query}`)).body.items as readonly Listed[];
  const trustOf = async (code: string): Promise<unknown> => (await byKey('GET', `/v1/sources/${code}`)).body.trust;

  it('are made at once while there is one operator, by session or by a key that is nobody’s in particular', async () => {
    const son = await operator('son');
    expect((await as(son, 'PUT', '/v1/sources/population', { trust: { '*': 0.9 } })).status).toBe(200);
    expect((await byKey('PUT', '/v1/sources/civil', { ...SOURCE, authorityFor: ['national-id'] })).status).toBe(201);
    expect((await as(son, 'POST', '/v1/people', LAN)).status).toBe(201);
    expect((await as(son, 'PUT', '/v1/people/lan/password', { password: OTHER_PASSWORD })).status).toBe(204);
  });

  it('are made by two where any other policy is concerned, and not over another one than was meant', async () => {
    const kept = { entities: [{ entity: 'person' }] };
    expect(await byKey('PUT', '/v1/policy', kept)).toMatchObject({ status: 200, body: { status: 'in-force' } });
    const file = (await byKey('GET', '/v1/policy?entity=person')).body as {
      entities: { entity: string; model: { thresholds?: object } }[];
    };
    expect(file.entities).toMatchObject([{ entity: 'person', model: {} }]);
    const [son, mai] = [await operator('son'), await operator('mai')];
    const faulty = { entities: [{ entity: 'nobody' }] };
    expect(await as(son, 'PUT', '/v1/policy', faulty)).toMatchObject({ status: 422, body: { code: 'policy-invalid' } });
    expect((await as(son, 'PUT', '/v1/policy', [])).status).toBe(422);
    const [first, second] = [await as(son, 'PUT', '/v1/policy', kept), await as(son, 'PUT', '/v1/policy', kept)];
    expect(first).toMatchObject({ status: 202, body: { status: 'awaiting-approval' } });
    const approve = (id: unknown, cookie = mai) => as(cookie, 'POST', `/v1/proposals/${String(id)}/approval`);
    expect((await approve(first.body.id, son)).status).toBe(403);
    expect((await approve(first.body.id)).status).toBe(201);
    expect(await listed(mai)).toContainEqual(
      expect.objectContaining({ id: first.body.id, kind: 'policy', target: 'policy', status: 'applied' }),
    );
    await api.database.query(`UPDATE source SET trust = '{"*": 0.3}' WHERE code = 'population'`);
    const again = await approve(second.body.id);
    expect(again).toMatchObject({ status: 409, body: { code: 'proposal-outdated' } });
  });

  it.each<[string, string, object, string]>([
    ['trust', 'population', { trust: { '*': 0.9 } }, 'source'],
    ['authority', 'population', { authorityFor: ['national-id'] }, 'source'],
    ['habits', 'population', { habits: { padsDates: true } }, 'source'],
    ['trust beside a title', 'population', { titleEn: 'X', trust: { fullName: 0.1 } }, 'source'],
    ['the trust of a new source', 'civil', { ...SOURCE, trust: { '*': 0.9 } }, 'source'],
  ])('take a second operator where there is one: %s', async (_case, code, change, kind) => {
    const [son, mai] = [await operator('son'), await operator('mai')];
    const before = (await byKey('GET', `/v1/sources/${code}`)).body;
    const asked = await as(son, 'PUT', `/v1/sources/${code}`, change);
    expect(asked).toMatchObject({ status: 202, body: { id: expect.any(String), status: 'awaiting-approval' } });
    expect((await byKey('GET', `/v1/sources/${code}`)).body.trust).toEqual(before.trust);
    const path = `/v1/proposals/${asked.body.id}`;
    expect(await listed(mai, '?status=awaiting-approval')).toMatchObject([
      { id: asked.body.id, kind, target: code, change, before: { trust: {} }, proposedByName: 'son' },
    ]);
    expect(await as(son, 'POST', `${path}/approval`)).toMatchObject({
      status: 403,
      body: { code: 'proposal-approval-by-proposer' },
    });
    expect(await byKey('POST', `${path}/approval`)).toMatchObject({
      status: 403,
      body: { code: 'approval-by-person' },
    });
    expect(await as(mai, 'POST', `${path}/approval`)).toMatchObject({ status: 201, body: { status: 'applied' } });
    expect((await byKey('GET', `/v1/sources/${code}`)).body).toMatchObject(change);
    expect(await as(mai, 'POST', `${path}/approval`)).toMatchObject({
      status: 409,
      body: { code: 'proposal-settled' },
    });
    expect(await listed(mai, '?status=awaiting-approval')).toEqual([]);
  });

  it('take none where nothing of them changes, and faults are told at once', async () => {
    const son = await operator('son');
    await as(son, 'PUT', '/v1/sources/population', { trust: { '*': 0.9 } });
    await operator('mai');
    const put = (body: object) => as(son, 'PUT', '/v1/sources/population', body);
    expect((await put({ titleEn: 'Population' })).status).toBe(200);
    expect((await put({ trust: { '*': 0.9 }, owner: 'Bộ Công an' })).status).toBe(200);
    expect((await put({ trust: { '*': 2 } })).status).toBe(422);
    expect((await as(son, 'POST', '/v1/people', { ...LAN, password: 'ngắn' })).status).toBe(422);
    expect(await as(son, 'POST', '/v1/people', { ...LAN, username: 'MAI' })).toMatchObject({
      status: 409,
      body: { code: 'account-taken' },
    });
    expect(await listed(son)).toEqual([]);
  });

  it('are asked for by a person, not by a key that may be in the hands of both', async () => {
    await operator('son');
    await operator('mai');
    for (const answer of [
      await byKey('PUT', '/v1/sources/population', { trust: { '*': 0.9 } }),
      await byKey('POST', '/v1/people', LAN),
      await byKey('PUT', '/v1/people/mai/password', { password: OTHER_PASSWORD }),
    ])
      expect(answer).toMatchObject({ status: 403, body: { code: 'approval-by-person' } });
  });

  it('let a person in when the second one agrees, with the password that came with the wish', async () => {
    const [son, mai] = [await operator('son'), await operator('mai')];
    const asked = await as(son, 'POST', '/v1/people', LAN);
    expect(asked.status).toBe(202);
    expect((await signIn('lan')).status).toBe(401);
    const list = await as(mai, 'GET', '/v1/proposals');
    expect(list.body.items).toMatchObject([
      { kind: 'person', target: 'lan', change: { name: LAN.name, role: 'steward' } },
    ]);
    expect(JSON.stringify(list.body)).not.toMatch(/scrypt|mật khẩu/);
    expect((await as(mai, 'POST', `/v1/proposals/${asked.body.id}/approval`)).status).toBe(201);
    expect((await signIn('lan')).status).toBe(201);
    const kept = await api.database.query('SELECT 1 FROM proposal WHERE password_hash IS NOT NULL');
    expect(kept.rows).toEqual([]);
  });

  it('are no way to act as somebody else by a password that one sets; the own one is one’s own', async () => {
    const [son, mai] = [await operator('son'), await operator('mai')];
    const asked = await as(son, 'PUT', '/v1/people/mai/password', { password: OTHER_PASSWORD });
    expect(asked.status).toBe(202);
    expect((await signIn('mai', OTHER_PASSWORD)).status).toBe(401);
    expect((await as(son, 'PUT', '/v1/people/son/password', { password: OTHER_PASSWORD })).status).toBe(204);
    expect((await as(mai, 'POST', `/v1/proposals/${asked.body.id}/approval`)).status).toBe(201);
    expect((await signIn('mai', OTHER_PASSWORD)).status).toBe(201);
  });

  it('are refused by another with a reason, or withdrawn by who proposed them, and stay in the list', async () => {
    const [son, mai] = [await operator('son'), await operator('mai')];
    const propose = async (trust: number): Promise<string> =>
      `/v1/proposals/${(await as(son, 'PUT', '/v1/sources/population', { trust: { '*': trust } })).body.id}`;
    const [first, second] = [await propose(0.8), await propose(0.9)];
    const reason = 'Chưa có văn bản';
    expect((await as(mai, 'POST', `${first}/refusal`)).status).toBe(422);
    expect((await as(son, 'POST', `${first}/refusal`, { reason })).status).toBe(403);
    expect((await as(mai, 'POST', `${second}/withdrawal`)).status).toBe(403);
    expect(await as(mai, 'POST', `${first}/refusal`, { reason })).toMatchObject({
      status: 201,
      body: { status: 'refused', reason },
    });
    expect((await as(son, 'POST', `${second}/withdrawal`)).status).toBe(201);
    for (const path of [first, second]) expect((await as(mai, 'POST', `${path}/approval`)).status).toBe(409);
    expect((await listed(mai)).map(({ status }) => status)).toEqual(['withdrawn', 'refused']);
    expect(await trustOf('population')).toEqual({});
  });

  it('do not lead elsewhere than was agreed on: of two from one state the second is outdated', async () => {
    const [son, mai] = [await operator('son'), await operator('mai')];
    const propose = async (change: object): Promise<string> =>
      `/v1/proposals/${(await as(son, 'PUT', '/v1/sources/population', change)).body.id}`;
    const [first, second] = [await propose({ trust: { '*': 0.8 } }), await propose({ authorityFor: ['national-id'] })];
    expect((await as(mai, 'POST', `${first}/approval`)).status).toBe(201);
    expect(await as(mai, 'POST', `${second}/approval`)).toMatchObject({
      status: 409,
      body: { code: 'proposal-outdated' },
    });
    expect((await listed(mai, '?status=awaiting-approval')).length).toBe(1);
  });

  it('are made once when two approve at once', async () => {
    const [son, mai] = [await operator('son'), await operator('mai')];
    const { id } = (await as(son, 'POST', '/v1/people', LAN)).body;
    const answers = await Promise.all([1, 2, 3, 4].map(() => as(mai, 'POST', `/v1/proposals/${id}/approval`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });

  it('are on record: who proposed, who approved, and what came of it', async () => {
    const [son, mai] = [await operator('son'), await operator('mai')];
    const { id } = (await as(son, 'PUT', '/v1/sources/population', { trust: { '*': 0.9 } })).body;
    await as(mai, 'POST', `/v1/proposals/${id}/approval`);
    const entries = (await as(mai, 'GET', '/v1/access-log?kind=change&pageSize=2')).body.items as readonly object[];
    expect(entries).toMatchObject([
      { operation: 'POST /v1/proposals/:id/approval', objects: [`proposal ${id}`, 'source population'] },
      { operation: 'PUT /v1/sources/:source', objects: [`proposal ${id}`] },
    ]);
  });

  it('of keys that were asked for end as well: withdrawn by who asked, or refused by another', async () => {
    const [son, mai] = [await operator('son'), await operator('mai')];
    const wish = { role: 'consumer', label: 'x' };
    const ask = async (): Promise<string> => String((await as(son, 'POST', '/v1/keys', wish)).body.id);
    for (const by of [son, mai]) {
      const id = await ask();
      expect((await as(by, 'DELETE', `/v1/keys/${id}`)).status).toBe(204);
      expect(await as(mai, 'POST', `/v1/keys/${id}/approval`)).toMatchObject({
        status: 410,
        body: { code: 'key-request-ended' },
      });
    }
    expect((await as(mai, 'GET', '/v1/keys/requests')).body.items).toEqual([]);
  });
});
