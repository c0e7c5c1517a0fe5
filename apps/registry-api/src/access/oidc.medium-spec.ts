import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

import { createTestDatabase, type TestDatabase } from '@sogoc/testing';

import { ApiUnderTest } from '../__tests__/api-under-test';
import { signInAtProvider } from './__tests__/browser';

const BACK = 'http://127.0.0.1:3999/v1/session/oidc/callback';

describe('people of an identity provider', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  let provider: ChildProcess;

  beforeAll(async () => {
    database = await createTestDatabase();
    const port = await freePort();
    const script = join(__dirname, '__tests__', 'identity-provider.mjs');
    provider = spawn(process.execPath, [script, String(port), BACK], { stdio: ['ignore', 'pipe', 'ignore'] });
    await once(provider.stdout!, 'data');
    api = await ApiUnderTest.start(database.url, {
      environment: {
        DATABASE_URL: database.url,
        LOG_LEVEL: 'trace',
        OIDC_ISSUER: `http://127.0.0.1:${port}`,
        OIDC_CLIENT_ID: 'registry',
        OIDC_REDIRECT_URL: BACK,
        OIDC_ROLES: 'registry-leads=lead,registry-stewards=steward',
      },
    });
  });
  afterAll(async () => {
    provider.kill();
    await api.stop();
    await database.drop();
  });

  /** Answers the cookie of the sign-in and the query that the provider sends back. */
  async function begin(login: string): Promise<{ readonly pending: string; readonly query: string }> {
    const out = await api.call('GET', '/v1/session/oidc');
    expect(out.status).toBe(303);
    const url = String(out.headers.location);
    expect(url).toContain('code_challenge_method=S256');
    expect(String(out.headers['set-cookie'])).toMatch(/Path=\/v1\/session\/oidc; Max-Age=600; HttpOnly; SameSite=Lax/);
    const pending = String(out.headers['set-cookie']).split(';')[0]!;
    return { pending, query: await signInAtProvider(url, login, BACK) };
  }
  const finish = (query: string, cookie: string) =>
    api.call('GET', `/v1/session/oidc/callback${query}`, { headers: { cookie } });
  const sessionOf = (answer: { readonly headers: Readonly<Record<string, unknown>> }): string =>
    (answer.headers['set-cookie'] as readonly string[])[0]!.split(';')[0]!;

  it('sign in with the role of their groups, as the same person every time', async () => {
    const ids = [];
    for (const login of ['lan', 'lan', 'ha']) {
      const { pending, query } = await begin(login);
      const answer = await finish(query, pending);
      expect(answer.status).toBe(200);
      const session = await api.call('GET', '/v1/session', { headers: { cookie: sessionOf(answer) } });
      expect(session).toMatchObject({
        status: 200,
        body: { person: { name: `Person ${login}`, role: login === 'lan' ? 'steward' : 'lead' } },
      });
      const { person } = session.body as { person: { id: string } };
      ids.push(person.id);
      expect((await api.call('GET', '/v1/review-tasks', { headers: { cookie: sessionOf(answer) } })).status).toBe(200);
    }
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it('do not sign in without a group that is named', async () => {
    const { pending, query } = await begin('guest');
    expect(await finish(query, pending)).toMatchObject({ status: 403, body: { code: 'no-role' } });
  });

  it.each<[string, (query: string) => string]>([
    ['with another state', (query) => query.replace(/state=[^&]+/, 'state=other')],
    ['with another code', (query) => query.replace(/code=[^&]+/, 'code=other')],
    ['with nothing', () => ''],
  ])('do not sign in %s', async (_case, change) => {
    const { pending, query } = await begin('lan');
    expect(await finish(change(query), pending)).toMatchObject({ status: 403, body: { code: 'oidc-refused' } });
  });

  it('do not sign in from another browser, or twice', async () => {
    const { pending, query } = await begin('lan');
    expect(await finish(query, 'sogoc_oidc=')).toMatchObject({ status: 403, body: { code: 'oidc-refused' } });
    expect((await finish(query, (await begin('lan')).pending)).status).toBe(403);
    expect((await finish(query, pending)).status).toBe(200);
    expect((await finish(query, pending)).status).toBe(403);
  });

  it('are as any without a provider', async () => {
    const plain = await ApiUnderTest.start(database.url);
    expect(await plain.call('GET', '/v1/session/oidc')).toMatchObject({
      status: 404,
      body: { code: 'identity-provider-absent' },
    });
    await plain.stop();
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
