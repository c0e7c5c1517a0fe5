import { hashPassword } from '@sogoc/access';
import { createTestDatabase, type TestDatabase } from '@sogoc/testing';

import { ApiUnderTest } from '../__tests__/api-under-test';

const PASSWORD = 'một mật khẩu đủ dài';
const HOST = 'registry.example';

describe('sessions of people', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  let second: ApiUnderTest;
  let operator: string;
  let lan: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await ApiUnderTest.start(database.url);
    second = await ApiUnderTest.start(database.url);
    operator = await api.addKey({ role: 'operator' });
    lan = await add('steward.lan', 'steward');
  });
  afterAll(async () => {
    await api.stop();
    await second.stop();
    await database.drop();
  });

  async function add(username: string, role: string): Promise<string> {
    const body = { username, name: username, role, password: PASSWORD };
    const answer = await api.call('POST', '/v1/people', { key: operator, body });
    expect(answer).toMatchObject({ status: 201, body: { username, role, status: 'active' } });
    return answer.body.id as string;
  }

  const signIn = (username: string, password = PASSWORD, headers: Record<string, string> = {}, where = api) =>
    where.call('POST', '/v1/session', { body: { username, password }, headers: { host: HOST, ...headers } });

  async function cookieOf(username: string): Promise<string> {
    const answer = await signIn(username);
    expect(answer.status).toBe(201);
    return String(answer.headers['set-cookie']).split(';')[0]!;
  }

  const read = (cookie: string, where = api) => where.call('GET', '/v1/session', { headers: { cookie } });

  it('begin with name and password, in a cookie that no script reads and no other site sends', async () => {
    const answer = await signIn('Steward.Lan');
    expect(answer).toMatchObject({
      status: 201,
      body: { person: { id: lan, username: 'steward.lan', role: 'steward' }, idleMinutes: 30 },
    });
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^sogoc_session=[A-Za-z0-9_-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict; Secure$/,
    );
    const cookie = String(answer.headers['set-cookie']).split(';')[0]!;
    expect(await read(cookie, second)).toMatchObject({ status: 200, body: { person: { id: lan } } });
    expect(await api.call('GET', '/v1/review-tasks', { headers: { cookie } })).toMatchObject({ status: 200 });
    expect(await api.call('GET', '/v1/keys', { headers: { cookie } })).toMatchObject({ status: 403 });
  });

  it('end when the person signs out, in every process at once', async () => {
    const cookie = await cookieOf('steward.lan');
    const out = await api.call('DELETE', '/v1/session', { headers: { cookie } });
    expect(out.status).toBe(204);
    expect(String(out.headers['set-cookie'])).toContain('sogoc_session=; Path=/; Max-Age=0');
    expect(await read(cookie, second)).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
  });

  it('end without use, and after some hours in any case', async () => {
    const [idle, old] = [await cookieOf('steward.lan'), await cookieOf('steward.lan')];
    const hash = `sha256(convert_to($1, 'UTF8'))`;
    const change = (set: string, cookie: string) =>
      api.database.query(`UPDATE person_session SET ${set} WHERE token_hash = ${hash}`, [cookie.split('=')[1]]);
    await change(`last_used_at = now() - interval '31 minutes'`, idle);
    await change('expires_at = now()', old);
    for (const cookie of [idle, old]) expect((await read(cookie)).status).toBe(401);
  });

  it('end at once when the person is locked out, with the keys of the person', async () => {
    const id = await add('steward.minh', 'steward');
    const cookie = await cookieOf('steward.minh');
    const issued = await api.call('POST', '/v1/keys', {
      key: operator,
      body: { role: 'steward', label: 'Minh', principal: id },
    });
    expect(issued).toMatchObject({ status: 201, body: { principal: id } });
    const key = issued.body.key as string;
    expect(await api.call('PUT', `/v1/people/${id}/lock`, { key: operator })).toMatchObject({
      status: 200,
      body: { status: 'locked' },
    });
    expect((await read(cookie)).status).toBe(401);
    expect((await api.call('GET', '/v1/review-tasks', { key })).status).toBe(401);
    expect(await signIn('steward.minh')).toMatchObject({ status: 401, body: { code: 'sign-in-refused' } });
    await api.call('DELETE', `/v1/people/${id}/lock`, { key: operator });
    expect((await signIn('steward.minh')).status).toBe(201);
  });

  it('are ended by nobody of the own account, by whatever name it is called', async () => {
    const id = await add('operator.ha', 'operator');
    const cookie = await cookieOf('operator.ha');
    for (const name of [id, id.toUpperCase(), 'operator.ha', 'Operator.Ha']) {
      const answer = await api.call('PUT', `/v1/people/${name}/lock`, { headers: { cookie } });
      expect(answer).toMatchObject({ status: 409, body: { code: 'own-account' } });
    }
    expect((await read(cookie)).status).toBe(200);
  });

  it.each([
    ['a foreign origin', { origin: 'https://elsewhere.example' }, 403],
    ['an origin that is no address', { origin: 'null' }, 403],
    ['another site without an origin', { 'sec-fetch-site': 'cross-site' }, 403],
    ['its own origin', { origin: `https://${HOST}` }, 204],
    ['no browser', {}, 204],
  ])('change things for %s with %j: %i', async (_case, headers, status) => {
    const cookie = await cookieOf('steward.lan');
    const out = await api.call('DELETE', '/v1/session', { headers: { cookie, host: HOST, ...headers } });
    expect(out.status).toBe(status);
    if (status === 403) expect(out.body.code).toBe('foreign-origin');
  });

  it('begin for no page of another site', async () => {
    expect(await signIn('steward.lan', PASSWORD, { origin: 'https://elsewhere.example' })).toMatchObject({
      status: 403,
      body: { code: 'foreign-origin' },
    });
  });

  it('are refused alike for a wrong password and an unknown name, and locked out in all processes', async () => {
    await add('steward.hoa', 'steward');
    for (const name of ['steward.hoa', 'nobody']) {
      for (const where of [api, second, api, second, api]) {
        expect(await signIn(name, 'wrong password', {}, where)).toMatchObject({
          status: 401,
          body: { code: 'sign-in-refused' },
        });
      }
      const locked = await signIn(name, PASSWORD, {}, second);
      expect(locked).toMatchObject({ status: 429, body: { code: 'sign-in-locked-out' } });
      expect(Number(locked.headers['retry-after'])).toBeGreaterThan(800);
    }
    expect((await signIn('steward.lan')).status).toBe(201);
  });

  it('are tried no more often at once than one after another', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => signIn('at.once', 'wrong password', {}, at % 2 ? api : second)),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  it('are not kept from somebody by who fails at another address', async () => {
    await add('steward.mai', 'steward');
    const at = (remoteAddress: string, password: string) =>
      api.app.inject({
        method: 'POST',
        url: '/v1/session',
        remoteAddress,
        payload: { username: 'steward.mai', password },
      });
    for (let failures = 0; failures < 5; failures++)
      expect((await at('192.0.2.1', 'wrong password')).statusCode).toBe(401);
    expect((await at('192.0.2.1', PASSWORD)).statusCode).toBe(429);
    expect((await at('192.0.2.2', PASSWORD)).statusCode).toBe(201);
  });

  it('do not count against their address when they succeed', async () => {
    const { rows: before } = await failures();
    expect((await signIn('steward.lan')).status).toBe(201);
    expect((await failures()).rows).toEqual(before);
  });

  const failures = () => api.database.query('SELECT failures FROM sign_in_failure WHERE failures > 0 ORDER BY 1');

  it('leave no password in the log', () => {
    expect(api.logLines.join('\n')).not.toContain(PASSWORD);
  });

  it('are for the roles of people, a lead doing what stewards do', async () => {
    await add('lead.son', 'lead');
    const cookie = await cookieOf('lead.son');
    expect((await api.call('GET', '/v1/review-tasks', { headers: { cookie } })).status).toBe(200);
    const key = { key: operator, body: { role: 'operator', label: 'more', principal: lan } };
    expect(await api.call('POST', '/v1/keys', key)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/role', code: 'not-allowed' }] },
    });
  });

  it('keep hashes of passwords only', async () => {
    const { rows } = await api.database.query(`SELECT password_hash FROM account WHERE username = 'steward.lan'`);
    expect(rows[0].password_hash).not.toBe(await hashPassword(PASSWORD));
    expect(rows[0].password_hash).toMatch(/^\$scrypt\$/);
  });
});
