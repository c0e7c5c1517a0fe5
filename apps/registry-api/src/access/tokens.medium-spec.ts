import { createTestDatabase, type TestDatabase } from '@sogoc/testing';
import { exportJWK, generateKeyPair, type GenerateKeyPairResult, type JWK, SignJWT } from 'jose';
import * as oauth from 'openid-client';

import { ApiUnderTest } from '../__tests__/api-under-test';

const AUDIENCE = 'https://registry.example';
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const PASSWORD = 'một mật khẩu đủ dài';

interface Pair {
  readonly privateKey: GenerateKeyPairResult['privateKey'];
  readonly jwk: JWK;
}
interface Claims {
  readonly [name: string]: unknown;
}

async function newPair(kid: string, algorithm = 'ES256'): Promise<Pair> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
  return { privateKey, jwk: { ...(await exportJWK(publicKey)), kid } };
}

describe('clients that prove a private key', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  let operator: string;
  let pair: Pair;

  beforeAll(async () => {
    database = await createTestDatabase();
    const environment = { DATABASE_URL: database.url, LOG_LEVEL: 'trace', PUBLIC_URL: AUDIENCE };
    api = await ApiUnderTest.start(database.url, { environment });
    operator = await api.addKey({ role: 'operator' });
    pair = await newPair('first');
  });
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  const register = async (keys: readonly object[] = [pair.jwk], wish: object = {}): Promise<string> => {
    const body = { role: 'consumer', label: 'Cổng dịch vụ công', jwks: { keys }, ...wish };
    const answer = await api.call('POST', '/v1/keys', { key: operator, body });
    expect(answer.status).toBe(201);
    return String(answer.body.id);
  };
  const seconds = (): number => Math.floor(Date.now() / 1_000);
  const claimsOf = (id: string, change: Claims = {}): Claims => ({
    iss: id,
    sub: id,
    aud: AUDIENCE,
    exp: seconds() + 60,
    jti: String(Math.random()),
    ...change,
  });
  const sign = (claims: Claims, { privateKey, jwk }: Pair = pair, alg = 'ES256'): Promise<string> =>
    new SignJWT(claims).setProtectedHeader({ alg, kid: jwk.kid }).sign(privateKey);
  const ask = (assertion: string, change: Readonly<Record<string, string>> = {}) => {
    const form = { grant_type: 'client_credentials', client_assertion_type: ASSERTION_TYPE, ...change };
    const body = new URLSearchParams({ ...form, client_assertion: assertion }).toString();
    return api.call('POST', '/v1/token', { headers: FORM, body });
  };
  const use = async (token: unknown): Promise<number> =>
    (await api.call('GET', '/v1/changes', { key: String(token) })).status;
  const put = (id: string, keys: readonly object[], key = operator) =>
    api.call('PUT', `/v1/keys/${id}/jwks`, { key, body: { keys } });

  it('get a token by a library of OAuth, and the guard takes it for the rights of the client', async () => {
    await api.app.listen(0, '127.0.0.1');
    const server = new oauth.Configuration(
      { issuer: AUDIENCE, token_endpoint: `${await api.app.getUrl()}/v1/token` },
      await register(),
      {},
      oauth.PrivateKeyJwt({ key: pair.privateKey, kid: 'first' }),
    );
    oauth.allowInsecureRequests(server);
    const answer = await oauth.clientCredentialsGrant(server);
    expect(answer).toMatchObject({ token_type: 'bearer', expires_in: 600 });
    expect(await use(answer.access_token)).toBe(200);
    expect((await api.call('GET', '/v1/keys', { key: answer.access_token })).status).toBe(403);
    const wrong = oauth.PrivateKeyJwt({ key: (await newPair('first')).privateKey, kid: 'first' });
    const other = new oauth.Configuration(server.serverMetadata(), server.clientMetadata().client_id, {}, wrong);
    oauth.allowInsecureRequests(other);
    await expect(oauth.clientCredentialsGrant(other)).rejects.toMatchObject({ error: 'invalid_client', status: 401 });
  });

  it.each(['ES384', 'EdDSA', 'PS256', 'RS256'])('may sign by %s', async (algorithm) => {
    const own = await newPair('k', algorithm);
    const answer = await ask(await sign(claimsOf(await register([own.jwk])), own, algorithm));
    expect(answer).toMatchObject({ status: 200, body: { token_type: 'Bearer', access_token: expect.any(String) } });
    expect(answer.headers['cache-control']).toContain('no-store');
  });

  it('are shown with their public keys, and get no key of the registry’s', async () => {
    const body = { role: 'consumer', label: 'x', jwks: { keys: [{ ...pair.jwk, alg: 'ES256', more: 'x' }] } };
    const { kty, crv, x, y, kid } = pair.jwk;
    const answer = await api.call('POST', '/v1/keys', { key: operator, body });
    expect(answer.body).toMatchObject({ jwks: { keys: [{ kty, crv, x, y, kid }] } });
    expect(answer.body).not.toHaveProperty('key');
    expect(JSON.stringify(answer.body)).not.toContain('more');
  });

  it.each<[string, (id: string) => Claims]>([
    ['for another audience', () => ({ aud: 'https://elsewhere.example' })],
    ['for others too', () => ({ aud: [AUDIENCE, 'https://elsewhere.example'] })],
    ['for nobody', () => ({ aud: undefined })],
    ['of another issuer', () => ({ iss: '0197c3f0-6f1e-7c40-9a53-1d2e3f405162' })],
    ['of an unknown client', () => ({ iss: 'x', sub: '0197c3f0-6f1e-7c40-9a53-1d2e3f405162' })],
    ['of no client', () => ({ sub: "' OR 1=1 --" })],
    ['that is over', () => ({ exp: seconds() - 60 })],
    ['that is good for too long', () => ({ exp: seconds() + 3_600 })],
    ['without an end', () => ({ exp: undefined })],
    ['without a jti', () => ({ jti: undefined })],
    ['with an empty jti', () => ({ jti: '' })],
    ['with a jti that is no text', () => ({ jti: 7 })],
    ['not yet in force', () => ({ nbf: seconds() + 300 })],
  ])('do not by an assertion %s', async (_case, change) => {
    const id = await register();
    const good = await ask(await sign(claimsOf(id)));
    expect(good.status).toBe(200);
    const answer = await ask(await sign(claimsOf(id, change(id))));
    expect(answer).toMatchObject({ status: 401, body: { error: 'invalid_client', code: 'invalid-client' } });
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
  });

  it('do not by another’s signature, by none, or by the public key as a shared one', async () => {
    const id = await register();
    const foreign = await newPair('first');
    const [header, payload] = (await sign(claimsOf(id))).split('.') as [string, string];
    const plain = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    const secret = new TextEncoder().encode(JSON.stringify(pair.jwk));
    const shared = await new SignJWT(claimsOf(id)).setProtectedHeader({ alg: 'HS256', kid: 'first' }).sign(secret);
    const inside = await new SignJWT(claimsOf(id))
      .setProtectedHeader({ alg: 'ES256', jwk: foreign.jwk })
      .sign(foreign.privateKey);
    for (const assertion of [
      await sign(claimsOf(id), foreign),
      `${plain}.${payload}.`,
      `${header}.${payload}.`,
      shared,
      inside,
      'x'.repeat(10_000),
      'a.b.c',
    ])
      expect((await ask(assertion)).status).toBe(401);
  });

  it('use an assertion once, also when they send it twice at once', async () => {
    const assertion = await sign(claimsOf(await register()));
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => ask(assertion)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401, 401]);
  });

  it.each<[string, Readonly<Record<string, string>>, number, string]>([
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
    ['another kind of assertion', { client_assertion_type: 'x' }, 400, 'invalid_request'],
    ['the id of another client', { client_id: '0197c3f0-6f1e-7c40-9a53-1d2e3f405162' }, 401, 'invalid_client'],
  ])('are told what is wrong with %s', async (_case, change, status, error) => {
    expect(await ask(await sign(claimsOf(await register())), change)).toMatchObject({ status, body: { error } });
  });

  it('send a form, with each parameter once; elsewhere forms stay unknown', async () => {
    const call = (headers: Readonly<Record<string, string>>, body: string, url = '/v1/token') =>
      api.call('POST', url, { headers, body, key: url === '/v1/token' ? undefined : operator });
    const form = `grant_type=client_credentials&client_assertion_type=${encodeURIComponent(ASSERTION_TYPE)}`;
    const twice = `${form}&client_assertion=a.b.c&client_assertion=a.b.d`;
    expect(await call(FORM, twice)).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
    expect(await call(FORM, form)).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
    expect(await call(FORM, '')).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
    expect(await call(FORM, 'role=consumer&label=x', '/v1/keys')).toMatchObject({ status: 415 });
  });

  it('change over: both keys for a while, then the new one alone; tokens of the former end', async () => {
    const id = await register();
    const next = await newPair('second');
    const { access_token: token } = (await ask(await sign(claimsOf(id)))).body;
    expect((await put(id, [pair.jwk, next.jwk])).status).toBe(200);
    for (const each of [pair, next]) expect((await ask(await sign(claimsOf(id), each))).status).toBe(200);
    expect((await put(id, [next.jwk])).status).toBe(200);
    expect((await ask(await sign(claimsOf(id)))).status).toBe(401);
    expect((await ask(await sign(claimsOf(id), next))).status).toBe(200);
    expect(await use(token)).toBe(401);
    expect(await api.call('POST', `/v1/keys/${id}/rotation`, { key: operator, body: {} })).toMatchObject({
      status: 409,
      body: { code: 'client-has-own-keys' },
    });
  });

  it('are out when they are revoked or expired, tokens included', async () => {
    const id = await register();
    const { access_token: token } = (await ask(await sign(claimsOf(id)))).body;
    expect((await api.call('DELETE', `/v1/keys/${id}`, { key: operator })).status).toBe(204);
    expect((await ask(await sign(claimsOf(id)))).status).toBe(401);
    expect(await use(token)).toBe(401);
    const brief = await register([pair.jwk], { expiresAt: new Date(Date.now() + 60_000).toISOString() });
    const last = (await ask(await sign(claimsOf(brief)))).body.access_token;
    await api.database.query("UPDATE api_key SET expires_at = now() - interval '1 second' WHERE id = $1", [brief]);
    expect((await ask(await sign(claimsOf(brief)))).status).toBe(401);
    expect(await use(last)).toBe(401);
  });

  it.each<[string, (jwk: JWK) => unknown]>([
    ['no keys', () => ({ keys: [] })],
    ['a private key', (jwk) => ({ keys: [{ ...jwk, d: 'AAAA' }] })],
    ['a shared key', () => ({ keys: [{ kty: 'oct', kid: 'x', k: 'AAAA' }] })],
    ['a type that every object has', () => ({ keys: [{ kty: 'constructor', kid: 'x' }] })],
    ['a key without a name', ({ kid: _kid, ...jwk }) => ({ keys: [jwk] })],
    ['two of one name', (jwk) => ({ keys: [jwk, jwk] })],
    ['a key for something else', (jwk) => ({ keys: [{ ...jwk, use: 'enc' }] })],
    ['a short key', () => ({ keys: [{ kty: 'RSA', kid: 'x', n: 'A'.repeat(171), e: 'AQAB' }] })],
    ['an unknown curve', (jwk) => ({ keys: [{ ...jwk, crv: 'secp256k1' }] })],
    ['no set', () => ({})],
    ['too many', (jwk) => ({ keys: Array.from({ length: 11 }, (_, kid) => ({ ...jwk, kid: String(kid) })) })],
  ])('cannot be registered with %s', async (_case, make) => {
    const body = { role: 'consumer', label: 'x', jwks: make(pair.jwk) };
    const answer = await api.call('POST', '/v1/keys', { key: operator, body });
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-request' } });
    expect((answer.body.errors as { pointer: string }[]).every(({ pointer }) => pointer.startsWith('/jwks'))).toBe(
      true,
    );
  });

  it('take two operators where there are two, to be let in and for other keys', async () => {
    const plain = await register([pair.jwk], { view: 'ids' });
    const cookies: string[] = [];
    for (const username of ['son', 'mai']) {
      const body = { username, name: username, role: 'operator', password: PASSWORD };
      expect((await api.call('POST', '/v1/people', { key: operator, body })).status).toBe(201);
      const session = await api.call('POST', '/v1/session', { body: { username, password: PASSWORD } });
      cookies.push(String(session.headers['set-cookie']).split(';')[0]!);
    }
    const [son, mai] = cookies as [string, string];
    const as = (cookie: string, method: 'POST' | 'PUT', path: string, body?: unknown) =>
      api.call(method, path, { headers: { cookie }, body });
    const wish = { role: 'consumer', label: 'Thuế', jwks: { keys: [pair.jwk] } };
    const { id } = (await as(son, 'POST', '/v1/keys', wish)).body;
    expect((await ask(await sign(claimsOf(String(id))))).status).toBe(401);
    expect((await as(son, 'POST', `/v1/keys/${id}/approval`)).status).toBe(403);
    expect((await as(mai, 'POST', `/v1/keys/${id}/approval`)).status).toBe(201);
    expect((await ask(await sign(claimsOf(String(id))))).status).toBe(200);
    const own = await newPair('own');
    const asked = await as(son, 'PUT', `/v1/keys/${id}/jwks`, { keys: [own.jwk] });
    expect(asked.status).toBe(202);
    expect((await ask(await sign(claimsOf(String(id)), own))).status).toBe(401);
    expect((await as(mai, 'POST', `/v1/proposals/${asked.body.id}/approval`)).status).toBe(201);
    expect((await ask(await sign(claimsOf(String(id)), own))).status).toBe(200);
    expect((await put(plain, [own.jwk])).status).toBe(200);
  });
});

describe('a registry without an audience', () => {
  it('gives out no tokens', async () => {
    const database = await createTestDatabase();
    const api = await ApiUnderTest.start(database.url);
    const answer = await api.call('POST', '/v1/token', { headers: FORM, body: 'grant_type=client_credentials' });
    expect(answer).toMatchObject({ status: 404, body: { code: 'token-endpoint-off' } });
    await api.stop();
    await database.drop();
  });
});
