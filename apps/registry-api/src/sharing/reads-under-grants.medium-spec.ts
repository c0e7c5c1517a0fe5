import { asRuntime, createTestDatabase } from '@sogoc/testing';

import { ApiUnderTest } from '../__tests__/api-under-test';
import { StewardDesk } from '../decisions/__tests__/steward-desk';

const PASSWORD = 'một mật khẩu đủ dài';
const WARD = { codeSet: 'NSO-2026-04', code: '26740' };
const INSIDE = { codeSet: 'NSO-2026-04', communeCode: '26740' };
const OUTSIDE = { codeSet: 'NSO-2026-04', communeCode: '00004' };
const PURPOSE = 'dang-ky-bien-dong';
const HEADERS = { 'sogoc-purpose': PURPOSE };
const FAR_ID = '0197c3f0-6f1e-7c40-9a53-1d2e3f405162';

const TERMS = {
  system: 'land-office',
  purpose: PURPOSE,
  collection: 'persons',
  attributes: ['fullName', 'dateOfBirth', 'nationalId', 'permanentAddress'],
  schemes: ['national-id'],
  rows: { level: 'commune', areas: [WARD] },
  ground: 'request',
  legalBasis: 'Nghị định 194/2025/NĐ-CP, Điều 16',
  validFrom: '2026-01-01',
};

const HOA = {
  fullName: 'Nguyễn Thị Hoà',
  dateOfBirth: '1980-02-01',
  nationalId: '001180000123',
  phone: '0903123456',
  ethnicity: 'Kinh',
  permanentAddress: INSIDE,
};
const SON = {
  fullName: 'Lê Văn Sơn',
  dateOfBirth: '1975-06-05',
  nationalId: '001075000456',
  permanentAddress: OUTSIDE,
};

describe('reads of a system', () => {
  let desk: StewardDesk;
  let operator: string;
  let lead: string;
  let key: string;
  const ids: Record<string, string> = {};

  type Method = 'GET' | 'PUT' | 'POST';
  const call = (method: Method, path: string, body?: object, headers: Record<string, string> = HEADERS) =>
    desk.api.call(method, path, { key, body, headers });
  const as = (cookie: string, method: Method, path: string, body?: object) =>
    desk.api.call(method, path, { headers: { cookie }, body });

  async function person(username: string, role: string): Promise<string> {
    const key = await desk.api.addKey({ role: 'operator' });
    const body = { username, name: username, role, password: PASSWORD };
    expect((await desk.api.call('POST', '/v1/people', { key, body })).status).toBe(201);
    const session = await desk.api.call('POST', '/v1/session', { body: { username, password: PASSWORD } });
    return String(session.headers['set-cookie']).split(';')[0]!;
  }

  async function approved(terms: object): Promise<string> {
    const proposed = await as(operator, 'POST', '/v1/grants', terms);
    expect(proposed).toMatchObject({ status: 201, body: { status: 'awaiting-approval' } });
    const id = String(proposed.body.id);
    expect(await as(lead, 'POST', `/v1/grants/${id}/approval`)).toMatchObject({
      status: 201,
      body: { status: 'approved' },
    });
    return id;
  }

  beforeAll(async () => {
    desk = await StewardDesk.open();
    operator = await person('son', 'operator');
    lead = await person('mai', 'lead');
    for (const [key, attributes] of Object.entries({ hoa: HOA, son: SON }))
      await desk.push(key, attributes as never, 'persons');
    const { rows } = await desk.api.database.query<{ id: string; name: string }>(
      `SELECT id, attributes ->> 'fullName' AS name FROM golden_record`,
    );
    for (const { id, name } of rows) ids[name] = id;
    await as(operator, 'PUT', '/v1/agencies/H29.8', { titleVi: 'Văn phòng đăng ký đất đai', level: 'province' });
    await as(operator, 'PUT', '/v1/systems/land-office', { titleVi: 'Đăng ký đất đai', agency: 'H29.8' });
    await as(operator, 'PUT', `/v1/purposes/${PURPOSE}`, { titleVi: 'Đăng ký biến động', citation: 'Luật Đất đai' });
    const wish = { role: 'consumer', system: 'land-office', label: 'Đất đai', plainLookup: true };
    const issued = await as(operator, 'POST', '/v1/keys', wish);
    expect(issued).toMatchObject({ status: 201, body: { system: 'land-office' } });
    key = String(issued.body.key);
    await approved(TERMS);
  });
  afterAll(() => desk.close());

  const hoa = () => `/v1/persons/${ids[HOA.fullName]}`;

  it('show what is granted, and name what is withheld', async () => {
    const { status, body, headers } = await call('GET', hoa());
    expect(status).toBe(200);
    expect(Object.keys(body.attributes as object).sort()).toEqual([...TERMS.attributes].sort());
    expect(body.attributes).toMatchObject({ fullName: HOA.fullName, nationalId: HOA.nationalId });
    expect(body.identifiers).toEqual([expect.objectContaining({ scheme: 'national-id', value: HOA.nationalId })]);
    expect(body.withheld).toEqual(
      expect.arrayContaining([
        { name: 'ethnicity', code: 'sensitive' },
        { name: 'phone', code: 'not-granted' },
      ]),
    );
    expect(headers.vary).toMatch(/Sogoc-Purpose/);
    expect(await call('GET', hoa(), undefined, { ...HEADERS, 'if-none-match': String(headers.etag) })).toMatchObject({
      status: 304,
    });
  });

  it('are refused without a purpose, and for one that was not granted, on record', async () => {
    expect(await call('GET', hoa(), undefined, {})).toMatchObject({ status: 403, body: { code: 'purpose-missing' } });
    for (const purpose of ['thu-thue', '\u0000', 'x'.repeat(300)])
      expect((await call('GET', hoa(), undefined, { 'sogoc-purpose': purpose })).status).toBe(403);
    expect(await call('GET', hoa(), undefined, { 'sogoc-purpose': 'thu-thue' })).toMatchObject({
      body: { code: 'purpose-not-granted' },
    });
    const { body } = await as(operator, 'GET', '/v1/access-log?kind=refused&system=land-office');
    expect(body.items).toContainEqual(
      expect.objectContaining({ purpose: 'thu-thue', objects: ['problem purpose-not-granted'] }),
    );
  });

  it('find nothing outside the area, byte for byte as what is not there', async () => {
    const bytes = async (id: string) => {
      const { status, body } = await call('GET', `/v1/persons/${id}`);
      return { status, body: { ...body, instance: undefined, requestId: undefined } };
    };
    expect(await bytes(ids[SON.fullName]!)).toEqual(await bytes(FAR_ID));
    expect((await bytes(FAR_ID)).status).toBe(404);
    const many = await call('POST', '/v1/persons/get', { ids: [ids[SON.fullName], FAR_ID, ids[HOA.fullName]] });
    expect(many.body.missing).toEqual([ids[SON.fullName], FAR_ID]);
    const found = async (value: string) =>
      (await call('POST', '/v1/persons/lookup', { scheme: 'national-id', value })).body;
    expect(await found(SON.nationalId)).toEqual(await found('001099000987'));
    expect((await found(HOA.nationalId)).items).toHaveLength(1);
    const search = await call('POST', '/v1/persons/search', {});
    expect(search.body.items).toMatchObject([{ id: ids[HOA.fullName] }]);
    expect((await call('POST', '/v1/persons/search', { text: 'Lê Văn Sơn' })).body).toEqual({ items: [] });
  });

  it('ask by nothing that is withheld', async () => {
    const asked = { scheme: 'tax-code', value: '8001234567' };
    expect((await call('POST', '/v1/persons/lookup', asked)).body.items).toEqual([]);
    const byKey = { source: 'police', recordKey: 'hoa' };
    expect((await call('POST', '/v1/persons/lookup', byKey)).body).toEqual({ items: [], disputed: false });
    const stated = { scheme: 'national-id', value: HOA.nationalId, stated: { ethnicity: 'Kinh' } };
    expect((await call('POST', '/v1/persons/lookup', stated)).status).toBe(422);
    expect((await call('POST', '/v1/persons/search', { filters: { phone: HOA.phone } })).status).toBe(422);
  });

  it('export the rows of the grant, and go on behind none that is outside', async () => {
    const wish = { collection: 'persons', purpose: 'nạp lần đầu' };
    const lines = String((await call('POST', '/v1/exports', wish)).body.text)
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(3);
    expect(JSON.parse(lines[1]!)).toMatchObject({ id: ids[HOA.fullName] });
    expect(JSON.parse(lines[2]!)).toEqual({ complete: true, count: 1 });
    expect(await call('POST', '/v1/exports', { ...wish, after: ids[SON.fullName] })).toMatchObject({ status: 422 });
    expect((await call('POST', '/v1/exports', { ...wish, purpose: PURPOSE }, {})).status).toBe(200);
    expect(await call('POST', '/v1/exports', { ...wish, purpose: 'x' }, {})).toMatchObject({ status: 403 });
    expect(await call('POST', '/v1/exports', { ...wish, collection: 'vehicles' })).toMatchObject({
      status: 403,
      body: { code: 'purpose-not-granted' },
    });
  });

  it('are on record with system, purpose, case, user and grant', async () => {
    const headers = { ...HEADERS, 'sogoc-case': 'HS-1', 'sogoc-user': Buffer.from('Lan Anh').toString() };
    await call('GET', hoa(), undefined, headers);
    const { body } = await as(operator, 'GET', `/v1/access-log?golden=${ids[HOA.fullName]}&purpose=${PURPOSE}`);
    const [newest] = body.items as [object];
    const grants = await as(operator, 'GET', '/v1/grants?system=land-office');
    expect(newest).toMatchObject({
      system: 'land-office',
      purpose: PURPOSE,
      case: 'HS-1',
      endUser: 'Lan Anh',
      grantVersion: (grants.body.items as { id: string }[])[0]!.id,
    });
  });

  it('are refused on every call that no grant covers', async () => {
    for (const [method, path, body] of [
      ['GET', '/v1/changes/stream'],
      ['GET', '/v1/land-parcels/changed'],
      ['POST', '/v1/land-parcels/match', { attributes: {} }],
    ] as const)
      expect(await call(method, path, body)).toMatchObject({ status: 403, body: { code: 'purpose-not-granted' } });
    expect((await call('GET', '/v1/land-parcels/x')).status).toBe(403);
    expect(await call('GET', '/v1/changes')).toMatchObject({ status: 403, body: { code: 'feed-not-granted' } });
  });

  it('see by the version that was approved last, which two people decide', async () => {
    const proposed = await as(operator, 'POST', '/v1/grants', { ...TERMS, attributes: ['fullName'] });
    const path = `/v1/grants/${String(proposed.body.id)}`;
    expect(proposed.body.version).toBe(2);
    expect(await as(operator, 'POST', `${path}/approval`)).toMatchObject({
      status: 403,
      body: { code: 'grant-by-proposer' },
    });
    const nobody = await desk.api.addKey({ role: 'operator' });
    expect(await desk.api.call('POST', `${path}/approval`, { key: nobody })).toMatchObject({
      status: 403,
      body: { code: 'grant-by-nobody' },
    });
    const why = { reason: 'Quá hẹp', legalGround: 'Điều 16' };
    expect(await as(lead, 'POST', `${path}/refusal`, why)).toMatchObject({
      body: { status: 'refused', refusal: why },
    });
    expect(await as(lead, 'POST', `${path}/approval`)).toMatchObject({ status: 409, body: { code: 'grant-decided' } });
    expect((await call('GET', hoa())).body.attributes).toHaveProperty('nationalId');
  });

  it('are told by the matrix as they are', async () => {
    const { body } = await as(lead, 'GET', `/v1/grants/effective?system=land-office&purpose=${PURPOSE}`);
    const [persons] = (
      body.collections as { collection: string; fields: { name: string; disclosure: string }[] }[]
    ).filter(({ collection }) => collection === 'persons');
    const shown = persons!.fields.filter(({ disclosure }) => disclosure === 'shown').map(({ name }) => name);
    expect(shown).toEqual(expect.arrayContaining([...TERMS.attributes, 'national-id']));
    expect(shown).not.toContain('ethnicity');
  });

  it('are told to portals in words of theirs, by who is a person', async () => {
    const [catalogue, policies] = [
      await as(operator, 'GET', '/v1/sources/catalogue.jsonld'),
      await as(lead, 'GET', '/v1/grants/odrl'),
    ];
    for (const { status, headers, body } of [catalogue, policies]) {
      expect({ status, type: headers['content-type'] }).toEqual({
        status: 200,
        type: 'application/ld+json; charset=utf-8',
      });
      expect(body['@graph']).not.toHaveLength(0);
    }
    const policy = (catalogue.body['@graph'] as { 'odrl:hasPolicy'?: object[] }[]).flatMap(
      (node) => node['odrl:hasPolicy'] ?? [],
    );
    const told = (policies.body['@graph'] as { '@id': string; '@type': string }[]).filter(
      (node) => node['@type'] === 'odrl:Agreement',
    );
    expect(policy).toEqual(told.map((node) => ({ '@id': node['@id'] })));
    expect((await call('GET', '/v1/grants/odrl')).status).toBe(403);
  });

  it('refuse a wish that the catalogue does not bear out', async () => {
    const faulty = { ...TERMS, system: 'nobody', purpose: 'none', attributes: ['colour'] };
    expect(await as(operator, 'POST', '/v1/grants', faulty)).toMatchObject({ status: 422 });
    const keyWish = { role: 'consumer', system: 'nobody', label: 'x' };
    expect(await as(operator, 'POST', '/v1/keys', keyWish)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/system' }] },
    });
  });

  it('are listed page by page', async () => {
    const listed = async (query: string) => (await as(lead, 'GET', `/v1/grants${query}`)).body;
    const idsOf = ({ items }: { items?: unknown }): string[] => (items as { id: string }[]).map(({ id }) => id);
    for (const attributes of [['fullName'], ['sex']])
      await as(operator, 'POST', '/v1/grants', { ...TERMS, attributes });
    const all = await listed('?system=land-office');
    expect(all.nextCursor).toBeUndefined();
    const first = await listed('?system=land-office&pageSize=2');
    const second = await listed(`?system=land-office&limit=500&after=${String(first.nextCursor)}`);
    expect([...idsOf(first), ...idsOf(second)]).toEqual(idsOf(all));
    expect(idsOf(first)).toHaveLength(2);
    expect(await as(lead, 'GET', '/v1/grants?cursor=x')).toMatchObject({ status: 422 });
  });

  it('end within five seconds of a revocation, and no version before it revives', async () => {
    const id = await approved({ ...TERMS, schemes: [] });
    expect(await as(lead, 'POST', `/v1/grants/${id}/revocation`, { reason: 'Hết việc' })).toMatchObject({
      status: 201,
      body: { status: 'revoked' },
    });
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    expect(await call('GET', hoa())).toMatchObject({ status: 403, body: { code: 'purpose-not-granted' } });
  });
});

describe('a key without a system', () => {
  it.each(['on', 'off'] as const)('is answered by its view while LEGACY_GRANT is on, here %s', async (LEGACY_GRANT) => {
    const database = await createTestDatabase();
    const environment = { DATABASE_URL: asRuntime(database.url), LEGACY_GRANT };
    const api = await ApiUnderTest.start(database.url, { environment });
    const key = await api.addKey({ role: 'consumer' });
    const answer = await api.call('POST', '/v1/persons/search', { key, body: {} });
    expect(answer.status).toBe(LEGACY_GRANT === 'on' ? 200 : 403);
    if (LEGACY_GRANT === 'off') expect(answer.body.code).toBe('legacy-grant-off');
    const steward = await api.addKey({ role: 'steward' });
    expect((await api.call('POST', '/v1/persons/search', { key: steward, body: {} })).status).toBe(200);
    // Who signs in has the working view, and so has then a key that showed all.
    await api.addSource('police', ['persons']);
    const source = await api.addKey({ role: 'source', source: 'police' });
    const path = '/v1/sources/police/persons/hoa';
    await api.call('PUT', path, { key: source, body: { attributes: HOA } });
    const record = await api.call('GET', path, { key: steward });
    expect(record.status).toBe(200);
    expect(JSON.stringify(record.body).includes(HOA.nationalId)).toBe(LEGACY_GRANT === 'on');
    expect((await api.call('GET', '/readyz')).body).toMatchObject({ legacyGrant: LEGACY_GRANT });
    await api.stop();
    await database.drop();
  });
});
