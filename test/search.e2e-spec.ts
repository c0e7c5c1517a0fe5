import { createHash } from 'node:crypto';

import { buildEntityRegistry, coreEntities } from '@sogoc/core-entities';
import { vehicle } from '@sogoc/testing';

import { RegistryUnderTest } from './registry-under-test';

type Json = Readonly<Record<string, unknown>>;
const NAMES = [
  'Nguyen Van Duc',
  'Nguyễn Văn Đức Anh',
  'Đức Văn Nguyễn',
  'Nguyễn Văn Đức',
  'Trần Thị Hoà',
  'Trần Thị Hòa',
  'Trần Thị Hóa',
  'Lê Minh Đứ',
];

describe('searching golden records', () => {
  let registry: RegistryUnderTest;
  let consumer: string;
  let masked: string;
  let ids: string;
  const search = (body: unknown, key = consumer, collection = 'persons') =>
    registry.call('POST', `/v1/${collection}/search`, key, body);
  const namesOf = ({ body }: { body: { items: { attributes: Json }[] } }): unknown[] =>
    body.items.map(({ attributes }) => attributes.fullName ?? attributes.name);
  const named = async (body: unknown, key = consumer, collection = 'persons') =>
    namesOf(await search(body, key, collection));

  async function keyOf(view: string, collections?: readonly string[]): Promise<string> {
    const key = `sg_${view}_${collections?.join('_') ?? ''}`;
    await registry.database.query(
      `INSERT INTO api_key (id, key_hash, role, label, view, collections) VALUES (gen_random_uuid(), $1, 'consumer', 'spec', $2, $3)`,
      [createHash('sha256').update(key).digest(), view, collections ?? null],
    );
    return key;
  }
  const person = (recordKey: string, attributes: Json) => ({ recordKey, sourceVersion: 1, attributes });

  beforeAll(async () => {
    registry = await RegistryUnderTest.start({ entities: buildEntityRegistry([...coreEntities, vehicle]) });
    await registry.addSource('population', ['persons', 'vehicles'], 0.9);
    await registry.addSource('tax', ['persons', 'enterprises', 'land-parcels'], 0.5);
    await registry.startWorker();
    consumer = await registry.key('consumer');
    masked = await keyOf('masked');
    ids = await keyOf('ids');
    for (const [index, fullName] of NAMES.entries()) {
      const dateOfBirth = `198${index}-0${index + 1}-1${index}`;
      await registry.push('population', 'persons', [
        person(`p-${index}`, {
          fullName,
          dateOfBirth,
          sex: index % 2 ? 'Nữ' : 'Nam',
          nationalId: `00108${index}00012${index}`,
        }),
      ]);
      await registry.settle();
    }
    await registry.push('tax', 'enterprises', [
      person('e-1', { name: 'Công ty TNHH Hoàng Đức', taxCode: '0100109106', status: 'active' }),
      person('e-2', { name: 'Công ty Cổ phần Nguyễn Văn', status: 'dissolved' }),
    ]);
    await registry.push('population', 'vehicles', [
      person('v-1', { plate: '30A-1', owner: 'Lê Văn Đức', colour: 'red' }),
    ]);
    await registry.settle();
  });
  afterAll(() => registry.stop());

  it('finds words without diacritics in any order, what equals the text first', async () => {
    const same = ['Nguyen Van Duc', 'Nguyễn Văn Đức'];
    const others = ['Nguyễn Văn Đức Anh', 'Đức Văn Nguyễn'];
    expect(await named({ text: 'nguyen van duc' })).toEqual([...same, ...others]);
    expect(await named({ text: 'Nguyễn Văn Đức' })).toEqual([same[1], same[0], ...others]);
    expect(await named({ text: '  NGUYỄN,  văn đức ' })).toEqual([same[1], same[0], ...others]);
    expect(await named({ text: 'duc nguyen' })).toEqual([same[0], others[0], others[1], same[1]]);
  });

  it('takes the place of a tone mark for nothing and the tone itself for much', async () => {
    const found = await named({ text: 'Trần Thị Hòa' });
    expect(found.slice(0, 2).sort()).toEqual(['Trần Thị Hoà', 'Trần Thị Hòa'].sort());
    expect(found.slice(2)).toEqual(['Trần Thị Hóa']);
    expect(await named({ text: 'Trần Thị Hóa' })).toEqual(['Trần Thị Hóa', ...NAMES.slice(4, 6)]);
  });

  it('takes the last word as unfinished, no other', async () => {
    expect(await named({ text: 'le minh d' })).toEqual(['Lê Minh Đứ']);
    expect(await named({ text: 'le mi' })).toEqual(['Lê Minh Đứ']);
    expect(await named({ text: 'mi le' })).toEqual([]);
  });

  it.each(["' | 'x", "a\\'b & !c:*", '%', '_', '()', '🙂', "'':*"])(
    'takes %j for text, not for a command',
    async (text) => {
      expect(await search({ text })).toMatchObject({ status: 200, body: { items: [] } });
    },
  );

  it('finds by an identifier in any form', async () => {
    expect(await named({ text: '001083000123' })).toEqual(['Nguyễn Văn Đức']);
    expect(await named({ text: '001 083 000123' })).toEqual(['Nguyễn Văn Đức']);
    expect(await named({ text: '0010830001' })).toEqual([]);
    expect(await named({ text: '0100109106' }, consumer, 'enterprises')).toEqual(['Công ty TNHH Hoàng Đức']);
  });

  it('filters by canonical values, written as a source may write them', async () => {
    expect(await named({ filters: { sex: 'Nam' }, text: 'tran thi' })).toHaveLength(2);
    expect(await named({ filters: { dateOfBirth: '1983-04-13' } })).toEqual(['Nguyễn Văn Đức']);
    expect(await named({ filters: { dateOfBirth: '13/04/1983' } })).toEqual(['Nguyễn Văn Đức']);
    expect(await named({ filters: { dateOfBirth: '1983' } })).toEqual(['Nguyễn Văn Đức']);
    expect(await named({ filters: { nationalId: '001083000123', sex: 'female' } })).toEqual(['Nguyễn Văn Đức']);
    expect(await named({ filters: { nationalId: '001083000123', sex: 'male' } })).toEqual([]);
    expect(await named({ filters: { 'national-id': '001083000123' } })).toEqual(['Nguyễn Văn Đức']);
    expect(await named({ filters: { status: 'dissolved' } }, consumer, 'enterprises')).toHaveLength(1);
    expect((await search({ text: 'duc', filters: { colour: 'red' } }, consumer, 'vehicles')).body.items).toHaveLength(
      1,
    );
  });

  it.each([
    ['an attribute that is not there', { shoeSize: '41' }, '/filters'],
    ['an attribute that search does not read', { phone: '0903123456' }, '/filters/phone'],
    ['a value of no form', { nationalId: 'x' }, '/filters/nationalId'],
    ['an object for a number', { sex: { a: 1 } }, '/filters/sex'],
  ])('refuses %s', async (_case, filters, pointer) => {
    const answer = await search({ filters });
    expect(answer).toMatchObject({ status: 422, body: { code: 'search-refused', errors: [{ pointer }] } });
  });

  it.each([
    [{ text: 1 }],
    [{ text: 'a'.repeat(201) }],
    [{ text: 'a\u0000b' }],
    [{ filters: [] }],
    [{ filters: 'x' }],
    [{ cursor: 'x' }],
  ])('refuses %j', async (body) => {
    expect(await search(body)).toMatchObject({ status: 422, body: { code: 'invalid-request' } });
  });

  it('gives all in order of creation without a text, page by page while others are added', async () => {
    const seen: unknown[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < 20; page++) {
      const { body } = await search({ pageSize: 3, ...(cursor && { cursor }) });
      seen.push(...namesOf({ body }));
      if (page === 0) {
        await registry.push('tax', 'persons', [
          person('late', { fullName: 'Phan Thị Mới', dateOfBirth: '1970-01-01' }),
        ]);
        await registry.settle();
      }
      cursor = body.nextCursor;
      if (!cursor) break;
    }
    expect(seen).toHaveLength(NAMES.length + 1);
    expect(seen.slice(0, 4)).toEqual(NAMES.slice(0, 4));
    expect(seen.at(-1)).toBe('Phan Thị Mới');
  });

  it('turns pages over what was found in several ways, once each', async () => {
    const all = (await search({ text: 'nguyen van duc' })).body.items.map(({ id }: { id: string }) => id);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const { body }: { body: { items: { id: string }[]; nextCursor?: string } } = await search({
        text: 'nguyen van duc',
        pageSize: 1,
        ...(cursor && { cursor }),
      });
      paged.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
    } while (cursor);
    expect(paged).toEqual(all);
  });

  it('follows changes, merges and deletions', async () => {
    const key = await registry.key('source', 'population');
    await registry.push('population', 'persons', [
      person('m-1', { fullName: 'Vũ Đình Cũ', nationalId: '001090004444', dateOfBirth: '1990-05-05' }),
    ]);
    await registry.settle();
    await registry.push('tax', 'persons', [
      person('m-2', { fullName: 'Vũ Đình Cũ', nationalId: '001090004444', dateOfBirth: '1990-05-05' }),
    ]);
    await registry.settle();
    expect(await named({ text: 'vu dinh cu' })).toHaveLength(1);
    await registry.push('population', 'persons', [
      {
        ...person('m-1', { fullName: 'Vũ Đình Tân', nationalId: '001090004444', dateOfBirth: '1990-05-05' }),
        sourceVersion: 2,
      },
    ]);
    await registry.settle();
    expect(await named({ text: 'vu dinh tan' })).toEqual(['Vũ Đình Tân']);
    await registry.call('DELETE', '/v1/sources/population/persons/m-1?sourceVersion=3', key);
    await registry.call('DELETE', '/v1/sources/tax/persons/m-2?sourceVersion=3', await registry.key('source', 'tax'));
    await registry.settle();
    expect(await named({ text: 'vu dinh' })).toEqual([]);
    const { rows } = await registry.database.query(
      `SELECT (SELECT count(*)::int FROM golden_search) AS found, (SELECT count(*)::int FROM golden_record WHERE status = 'active') AS active`,
    );
    expect(rows[0].found).toBe(rows[0].active);
  });

  it('finds what the view shows in part by its whole value only, and filters by nothing of it', async () => {
    const found = await search({ text: 'nguyen van duc' }, masked);
    expect(found.body.items).toHaveLength(2);
    expect(JSON.stringify(found.body)).not.toMatch(/Nguy|Đức|Duc/);
    for (const text of ['nguyen', 'nguyen van', 'van duc nguyen', 'nguyen van d', 'nguyen van duc a']) {
      expect(await search({ text }, masked)).toMatchObject({ status: 200, body: { items: [] } });
    }
    for (const dateOfBirth of ['1983-04-13', '1983-04-14', 'x']) {
      expect((await search({ filters: { dateOfBirth } }, masked)).body).toMatchObject({
        code: 'search-refused',
        errors: [{ pointer: '/filters/dateOfBirth', code: 'unknown-filter' }],
      });
    }
    expect(await named({ text: 'cong ty hoang d' }, masked, 'enterprises')).toEqual(['Công ty TNHH Hoàng Đức']);
    expect(await named({ filters: { status: 'dissolved' } }, masked, 'enterprises')).toHaveLength(1);
  });

  it('gives a key that sees ids a list of ids, and searches nothing for it', async () => {
    const { body } = await search({ pageSize: 2 }, ids);
    expect(body.items).toMatchObject([
      { attributes: {}, identifiers: [] },
      { attributes: {}, identifiers: [] },
    ]);
    expect(await search({ text: 'nguyen van duc' }, ids)).toMatchObject({
      status: 422,
      body: { code: 'search-refused' },
    });
    expect(await search({ filters: { sex: 'male' } }, ids)).toMatchObject({
      status: 422,
      body: { code: 'search-refused' },
    });
  });

  it('keeps to the collections and roles of the key', async () => {
    const narrow = await keyOf('full', ['enterprises']);
    expect((await search({}, narrow, 'enterprises')).status).toBe(200);
    for (const collection of ['persons', 'nothings']) expect((await search({}, narrow, collection)).status).toBe(403);
    expect((await search({}, consumer, 'nothings')).status).toBe(404);
    expect((await search({}, await registry.key('source', 'tax'))).status).toBe(403);
    expect((await search({}, await registry.key('operator'))).status).toBe(403);
    expect((await search({}, await registry.key('steward'))).status).toBe(200);
  });

  it('takes a final i for y, and a letter before a name for apart or not', async () => {
    const names = ['Phan Quý', "H'Hen Niê", 'HHen Êban'];
    const people = names.map((fullName, index) => person(`w-${index}`, { fullName, dateOfBirth: `197${index}-05-05` }));
    await registry.push('population', 'persons', people);
    await registry.settle();
    expect(await named({ text: 'Quí' })).toEqual(['Phan Quý']);
    expect(await named({ text: 'phan qui' })).toEqual(['Phan Quý']);
    for (const text of ["H'Hen", 'H Hen', 'HHen', 'h hen'])
      expect([...(await named({ text }))].sort()).toEqual([...names.slice(1)].sort());
  });
});
