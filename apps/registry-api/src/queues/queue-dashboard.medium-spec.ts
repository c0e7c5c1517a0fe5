import { QueueHintsModule } from '@sogoc/registry';
import {
  createTestDatabase,
  eventually,
  isRedisInstalled,
  startTestRedis,
  type TestDatabase,
  type TestRedis,
} from '@sogoc/testing';

import { ApiUnderTest } from '../__tests__/api-under-test';

const withRedis = isRedisInstalled() || process.env['CI'] !== undefined;
if (!withRedis)
  process.stderr.write('\nNOT TESTED: the dashboard on Redis, because no redis-server is installed on this machine.\n');

describe.each(withRedis ? ['postgres', 'redis'] : ['postgres'])('the job dashboard on %s', (kind) => {
  let database: TestDatabase;
  let redis: TestRedis | undefined;
  let api: ApiUnderTest;
  let operator: string;
  const html = { accept: 'text/html,*/*' };
  const login = (key: string) =>
    api.call('POST', '/queues/login', {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ key }).toString(),
    });

  beforeAll(async () => {
    database = await createTestDatabase();
    redis = kind === 'redis' ? await startTestRedis() : undefined;
    api = await ApiUnderTest.start(database.url, {
      hints: QueueHintsModule,
      environment: { DATABASE_URL: database.url, LOG_LEVEL: 'trace', REDIS_URL: redis?.url },
    });
    await api.addSource('population', ['persons']);
    operator = await api.addKey({ role: 'operator' });
  });
  afterAll(async () => {
    await api.stop();
    await redis?.stop();
    await database.drop();
  });

  it.each(['/queues', '/queues/api/queues', '/queues/static/images/logo.svg', '/queues/api/queues/resolution/1'])(
    'lets nobody but operators at %s',
    async (path) => {
      expect(await api.call('GET', path)).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
      expect(await api.call('GET', path, { key: 'sg_unknown' })).toMatchObject({ status: 401 });
      for (const wish of [{ role: 'steward' }, { role: 'consumer' }, { role: 'source', source: 'population' }] as const)
        expect(await api.call('GET', path, { key: await api.addKey(wish) })).toMatchObject({
          status: 403,
          body: { code: 'forbidden' },
        });
    },
  );

  it('asks a browser for the key, and lets it in for a while without keeping the key in it', async () => {
    const asked = await api.call('GET', '/queues', { headers: html });
    expect(asked.status).toBe(401);
    expect(asked.body.text).toContain('<form method="post" action="/queues/login">');
    const entered = await login(operator);
    expect(entered).toMatchObject({ status: 303, headers: { location: '/queues' } });
    const cookie = String(entered.headers['set-cookie']);
    expect(cookie).toMatch(/; Path=\/queues; Max-Age=900; HttpOnly; SameSite=Strict/);
    expect(cookie).not.toContain(operator);

    const [pair] = cookie.split(';');
    const page = await api.call('GET', '/queues', { headers: { ...html, cookie: pair! } });
    expect(page).toMatchObject({ status: 200 });
    expect(page.body.text).toContain('<div id="root">');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    const script = /src="(static\/js\/main[^"]+)"/.exec(String(page.body.text))?.[1];
    expect(await api.call('GET', `/queues/${script}`, { headers: { cookie: pair! } })).toMatchObject({ status: 200 });

    const forged = pair!.replace(/\.[^.]+$/, '.c2lnbmF0dXJl');
    expect((await api.call('GET', '/queues', { headers: { ...html, cookie: forged } })).status).toBe(401);
    const longer = pair!.replace(/=\d+/, (ends) => `=${Number(ends.slice(1)) + 9_000}`);
    expect((await api.call('GET', '/queues', { headers: { ...html, cookie: longer } })).status).toBe(401);
    expect((await api.call('POST', '/queues/logout', { headers: { cookie: pair! } })).headers['set-cookie']).toMatch(
      /sogoc_queues=; .*Max-Age=0/,
    );
    // A copy of the cookie is of no use then.
    expect((await api.call('GET', '/queues', { headers: { ...html, cookie: pair! } })).status).toBe(401);
  });

  it('refuses the login of others, and ends one whose key is revoked', async () => {
    expect((await login('sg_unknown')).status).toBe(401);
    expect((await login(await api.addKey({ role: 'steward' }))).status).toBe(403);
    const other = await api.addKey({ role: 'operator' });
    const [cookie] = String((await login(other)).headers['set-cookie']).split(';');
    const look = () => api.call('GET', '/queues/api/queues', { headers: { cookie: cookie! } });
    expect((await look()).status).toBe(200);
    await api.database.query(
      `UPDATE api_key SET revoked_at = now() WHERE role = 'operator' AND id = (SELECT id FROM api_key WHERE role = 'operator' ORDER BY created_at DESC LIMIT 1)`,
    );
    expect((await look()).status).toBe(401);
  });

  it('takes so many logins of one address and no more, and notes the address of those it refuses', async () => {
    const answers = [];
    for (let n = 0; n < 12; n++) answers.push(await login('sg_unknown'));
    expect(answers.at(-1)).toMatchObject({ status: 429, headers: { 'retry-after': expect.stringMatching(/^\d+$/) } });
    expect(answers.filter(({ status }) => status === 401).length).toBeGreaterThan(0);
    const refused = api.logLines.map((line) => JSON.parse(line)).filter(({ status }) => status === 401);
    expect(refused.length).toBeGreaterThan(0);
    for (const line of refused) expect(line).toMatchObject({ address: '127.0.0.1' });
    const answered = api.logLines.map((line) => JSON.parse(line)).filter(({ status }) => status === 200);
    for (const line of answered) expect(line.address).toBeUndefined();
  });

  it('shows the waiting hint and nothing of the record that brought it', async () => {
    const source = await api.addKey({ role: 'source', source: 'population' });
    await api.call('PUT', '/v1/sources/population/persons/001187123456', {
      key: source,
      headers: { 'x-request-id': 'dashboard-request' },
      body: { attributes: { fullName: 'Nguyễn Thị Hoà', nationalId: '001187123456' } },
    });
    let shown = '';
    await eventually('the hint is in the queue', async () => {
      const answer = await api.call('GET', '/queues/api/queues?activeQueue=resolution&status=waiting', {
        key: operator,
      });
      expect(answer.status).toBe(200);
      shown = JSON.stringify(answer.body);
      return shown.includes('dashboard-request');
    });
    expect(shown).toContain('"entity":"person"');
    expect(shown).not.toMatch(/001187123456|Nguyễn/);
  });

  it('only shows: nothing can be emptied, retried or removed', async () => {
    const attempts = [
      ['PUT', '/queues/api/queues/resolution/empty'],
      ['PUT', '/queues/api/queues/resolution/pause'],
      ['PUT', '/queues/api/queues/resolution/retry/failed'],
      ['PUT', '/queues/api/queues/resolution/1/clean'],
      ['PUT', '/queues/api/queues/resolution/obliterate'],
    ] as const;
    for (const [method, path] of attempts) expect((await api.call(method, path, { key: operator })).status).toBe(403);
  });
});
