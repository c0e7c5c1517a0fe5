import { buildEntityRegistry, coreEntities } from '@sogoc/core-entities';
import { createTestDatabase, type TestDatabase, vehicle } from '@sogoc/testing';

import { ApiUnderTest } from '../__tests__/api-under-test';

const SOURCE = {
  titleVi: 'Hộ tịch TP.HCM',
  titleEn: 'Civil status, HCMC',
  owner: 'Sở Tư pháp TP.HCM',
  level: 'province',
  collections: ['persons'],
};

describe('the catalogue of sources', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  let operator: string;
  const put = (code: string, body: unknown, key = operator) => api.call('PUT', `/v1/sources/${code}`, { key, body });
  const get = (code: string, key = operator) => api.call('GET', `/v1/sources/${code}`, { key });

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await ApiUnderTest.start(database.url, { entities: buildEntityRegistry([...coreEntities, vehicle]) });
    operator = await api.addKey({ role: 'operator' });
  });
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  it('takes in a source that is new', async () => {
    const answer = await put('hcm-civil-status', SOURCE);
    const expected = {
      code: 'hcm-civil-status',
      ...SOURCE,
      entities: ['persons'],
      trust: {},
      authorityFor: [],
      habits: {},
      status: 'active',
    };
    expect(answer).toMatchObject({ status: 201, body: expected });
    expect((await get('hcm-civil-status')).body).toEqual(expected);
  });

  it('leaves what is left out as it is', async () => {
    const whole = {
      ...SOURCE,
      trust: { '*': 0.5, dateOfBirth: 0.9 },
      authorityFor: ['national-id'],
      legalBasis: 'Luật Hộ tịch 2014',
    };
    await put('merged', { ...whole, habits: { padsDates: true } });
    const answer = await put('merged', { titleEn: 'Vital records' });
    expect(answer).toMatchObject({
      status: 200,
      body: { ...whole, habits: { padsDates: true }, titleEn: 'Vital records' },
    });
    expect(await put('merged', { titleEng: 'X' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/titleEng', detail: expect.stringContaining('Did you mean titleEn?') }] },
    });
    expect((await put('merged', { legalBasis: null, trust: null })).body).not.toHaveProperty('legalBasis');
    expect((await get('merged')).body).toMatchObject({ trust: {}, authorityFor: ['national-id'] });
    expect(await put('merged', undefined)).toMatchObject({ status: 200 });
  });

  it('takes entities for collections, and an entity that the product does not know', async () => {
    const answer = await put('aliased', { ...SOURCE, collections: undefined, entities: ['vehicle', 'enterprises'] });
    expect(answer.body).toMatchObject({
      collections: ['vehicles', 'enterprises'],
      entities: ['vehicles', 'enterprises'],
    });
  });

  it.each<[string, unknown, string]>([
    ['no title', { ...SOURCE, titleVi: undefined }, '/titleVi'],
    ['a blank title', { ...SOURCE, titleVi: '  ' }, '/titleVi'],
    ['a title with NUL', { ...SOURCE, titleVi: 'a\u0000' }, '/titleVi'],
    ['an unknown level', { ...SOURCE, level: 'village' }, '/level'],
    ['collections as a text', { ...SOURCE, collections: 'persons' }, '/collections'],
    ['an unknown collection', { ...SOURCE, collections: ['ships'] }, '/collections/0'],
    ['trust above one', { ...SOURCE, trust: { fullName: 2 } }, '/trust/fullName'],
    ['an unknown status', { ...SOURCE, status: 'asleep' }, '/status'],
  ])('refuses %s and stores nothing', async (_case, body, pointer) => {
    const answer = await put('refused', body);
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-request' } });
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ pointer }));
    expect(await get('refused')).toMatchObject({ status: 404, body: { code: 'source-not-found' } });
  });

  it.each(['UPPER', 'a%20b', '%00', 'a--b', encodeURIComponent('nguồn')])('refuses the code %s', async (code) => {
    expect(await put(code, SOURCE)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/code' }] } });
    expect(await get(code)).toMatchObject({ status: 404 });
  });

  it('keeps both of two changes at once', async () => {
    await put('raced', SOURCE);
    const changes = [{ owner: 'A' }, { titleEn: 'B' }, { legalBasis: 'C' }, { titleVi: 'D' }];
    await Promise.all(changes.map((change) => put('raced', change)));
    expect((await get('raced')).body).toMatchObject(Object.assign({}, ...changes));
  });

  it('takes in a new source once when two send it', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => put('raced-new', SOURCE)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
  });

  it('is listed page by page in order of the codes', async () => {
    for (const code of ['page-a', 'page-b', 'page-c']) await put(code, SOURCE);
    const seen: string[] = [];
    let query = '?pageSize=2';
    for (let more = true; more;) {
      const { body } = await api.call('GET', `/v1/sources${query}`, { key: operator });
      const { items, nextCursor } = body as { items: { code: string }[]; nextCursor?: string };
      expect(items.length).toBeLessThanOrEqual(2);
      seen.push(...items.map(({ code }) => code));
      more = nextCursor !== undefined;
      query = `?pageSize=2&cursor=${nextCursor}`;
    }
    expect(seen).toEqual([...seen].sort());
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(['page-a', 'page-b', 'page-c']));
  });

  it('is for operators; a source reads what is said of itself', async () => {
    await api.addSource('population', ['persons']);
    for (const wish of [{ role: 'steward' }, { role: 'consumer' }, { role: 'source', source: 'population' }] as const) {
      const key = await api.addKey(wish);
      expect(await get('population', key)).toMatchObject({ status: wish.role === 'source' ? 200 : 403 });
      expect(await get('merged', key)).toMatchObject({ status: 403 });
      expect(await put('population', { owner: 'me' }, key)).toMatchObject({ status: 403 });
    }
  });
});
