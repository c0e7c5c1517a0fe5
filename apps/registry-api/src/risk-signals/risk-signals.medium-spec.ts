import { createTestDatabase, type TestDatabase } from '@sogoc/testing';

import { ApiUnderTest } from '../__tests__/api-under-test';
import { StoredRegistry } from '../golden-records/__tests__/stored-registry';

const NUMBER = '001180000123';

describe('signs that something is wrong across records', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  let registry: StoredRegistry;
  let lan: string;
  // Specs compare the members they know.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  const read = async (query: string, key = lan): Promise<any> => {
    const answer = await api.call('GET', `/v1/risk-signals?${query}`, { key });
    return { ...(answer.body as object), httpStatus: answer.status };
  };

  /** A golden record on one record, with numbers and features. */
  const add = async (
    entity: string,
    attributes: object,
    wish: { readonly ids?: readonly (readonly [string, string])[]; readonly features?: readonly object[] } = {},
  ): Promise<{ id: string; records: number[] }> => {
    const { ids = [], features = [{}] } = wish;
    const identifiers = ids.map(([scheme, value]) => ({ scheme, value, status: 'active' as const }));
    const records: number[] = [];
    for (const own of features) {
      const record = await registry.addRecord({ entity });
      await api.database.query('UPDATE resolved_record SET features = $2, identifiers = $3 WHERE record_no = $1', [
        record,
        JSON.stringify(own),
        JSON.stringify(identifiers),
      ]);
      records.push(record);
    }
    return {
      id: await registry.addGolden({ entity, members: records, attributes: { ...attributes }, identifiers }),
      records,
    };
  };
  const state = (record: number, type: string, entity: string, scheme: string, value: string) =>
    api.database.query(
      `INSERT INTO relation_statement (record_no, type, ordinal, entity, attribute, role, scheme, value)
       SELECT $1, $2::text, count(*), $3, 'x/0', 'r', $4, $5 FROM relation_statement WHERE record_no = $1 AND type = $2::text`,
      [record, type, entity, scheme, value],
    );
  /** An enterprise with a tax code that people represent, perhaps with a parent unit. */
  const addFirm = async (
    code: string,
    people: readonly string[],
    { parent, status = 'active' }: { readonly parent?: string; readonly status?: string } = {},
  ): Promise<{ id: string; records: number[] }> => {
    const firm = await add('enterprise', { name: `Hoa Sen ${code}`, status }, { ids: [['tax-code', code]] });
    for (const number of people)
      await state(firm.records[0]!, 'legal-representative', 'enterprise', 'national-id', number);
    if (parent !== undefined) await state(firm.records[0]!, 'parent-unit', 'enterprise', 'tax-code', parent);
    return firm;
  };

  beforeEach(async () => {
    database = await createTestDatabase();
    api = await ApiUnderTest.start(database.url);
    registry = new StoredRegistry(api.database);
    await registry.addSource('population', ['persons', 'enterprises', 'land-parcels']);
    lan = await api.addKey({ role: 'steward', view: 'masked' });
  });
  afterEach(async () => {
    await api.stop();
    await database.drop();
  });

  it('are numbers that several carry, each told once, with the records that state them, as far as the view shows', async () => {
    const people = [];
    for (const name of ['Đỗ Đức Hòa', 'Đỗ Văn Hòa', 'Đỗ Hòa'])
      people.push(await add('person', { fullName: name }, { ids: [['national-id', NUMBER]] }));
    await add('person', { fullName: 'Một mình' }, { ids: [['national-id', '001180000999']] });
    const { items, nextCursor } = await read('kind=shared-number');
    expect(nextCursor).toBeUndefined();
    expect(items).toMatchObject([
      {
        kind: 'shared-number',
        collection: 'persons',
        scheme: 'national-id',
        count: 3,
        goldenIds: people.map(({ id }) => id),
        records: people.map(({ id, records }) => ({
          recordId: String(records[0]),
          source: 'population',
          goldenId: id,
        })),
      },
    ]);
    expect(items[0].value).not.toBe(NUMBER);
    expect((await read('kind=shared-number&atLeast=4')).items).toEqual([]);
    const full = await read('kind=shared-number', await api.addKey({ role: 'steward' }));
    expect(full.items).toMatchObject([{ value: NUMBER, titles: [{ text: 'Đỗ Đức Hòa' }, {}, {}] }]);
    const ids = await api.addKey({ role: 'steward', view: 'ids' });
    for (const kind of ['shared-number', 'one-address', 'deceased-holder'])
      expect((await read(`kind=${kind}`, ids)).httpStatus).toBe(403);
  });

  it('come by pages, without a number in the cursor, also where one golden record shares several', async () => {
    const own = ['001180000111', '001180000222', '001180000333'];
    const ids = own.map((value) => ['national-id', value] as const);
    for (const name of ['An', 'Bình']) await add('person', { fullName: name }, { ids });
    const full = await api.addKey({ role: 'steward' });
    const values: string[] = [];
    let cursor = '';
    for (let pages = 0; pages < 5; pages++) {
      const { items, nextCursor } = await read(`kind=shared-number&pageSize=1&cursor=${cursor}`, full);
      values.push(...items.map(({ value }: { value: string }) => value));
      if (nextCursor === undefined) break;
      expect(Buffer.from(nextCursor, 'base64url').toString()).not.toMatch(/0011800/);
      cursor = nextCursor;
    }
    expect(values).toEqual(own);
    expect((await read(`kind=one-address&cursor=${cursor}`)).httpStatus).toBe(422);
    const place = ['shared-number', '01970000-0000-7000-8000-000000000000', 2 ** 40];
    const forged = Buffer.from(JSON.stringify(place)).toString('base64url');
    expect((await read(`kind=shared-number&cursor=${forged}`, full)).httpStatus).toBe(422);
  });

  it('are one representative and one address of many enterprises in business', async () => {
    const person = await add('person', { fullName: 'Phạm Thị Lan' }, { ids: [['national-id', NUMBER]] });
    const seat = { addressLine: '12 le loi', communes: ['26740'] };
    const firms = [];
    for (let n = 1; n <= 6; n++) {
      const attributes = {
        name: `Hoa Sen ${n}`,
        registeredAddress: { text: '12 Lê Lợi' },
        status: n === 6 ? 'dissolved' : 'active',
      };
      const firm = await add('enterprise', attributes, { features: [seat] });
      await state(firm.records[0]!, 'legal-representative', 'enterprise', 'national-id', NUMBER);
      firms.push(firm);
    }
    const inBusiness = firms.slice(0, 5);
    const [represented] = (await read('kind=one-representative')).items;
    expect(represented).toMatchObject({
      collection: 'enterprises',
      count: 5,
      goldenIds: inBusiness.map(({ id }) => id),
      titles: inBusiness.map(({ id }, n) => ({ goldenId: id, text: `Hoa Sen ${n + 1}` })),
      related: { collection: 'persons', goldenIds: [person.id] },
      scheme: 'national-id',
    });
    expect(represented.value).not.toBe(NUMBER);
    expect(represented.records).toHaveLength(5);
    expect((await read('kind=one-address')).items).toMatchObject([{ count: 5, value: '12 Lê Lợi' }]);
    expect((await read('kind=one-address&atLeast=6')).items).toEqual([]);
    expect(
      (await read('kind=one-representative', await api.addKey({ role: 'steward', collections: ['enterprises'] })))
        .httpStatus,
    ).toBe(403);
  });

  it('are holders of land who are gone, with the parcels that are in force', async () => {
    const dead = await add(
      'person',
      { fullName: 'Nguyễn Văn An', status: 'deceased' },
      { ids: [['national-id', NUMBER]] },
    );
    const closed = await add(
      'enterprise',
      { name: 'Hoa Sen', status: 'dissolved' },
      { ids: [['tax-code', '0100109106']] },
    );
    const [parcel, former, second] = [
      await add('land-parcel', { status: 'active' }),
      await add('land-parcel', { status: 'merged' }),
      await add('land-parcel', {}),
    ];
    for (const { records } of [parcel, former])
      await state(records[0]!, 'holder', 'land-parcel', 'national-id', NUMBER);
    await state(second.records[0]!, 'holder', 'land-parcel', 'tax-code', '0100109106');
    expect((await read('kind=deceased-holder')).items).toMatchObject([
      {
        collection: 'persons',
        count: 1,
        goldenIds: [dead.id],
        related: { collection: 'land-parcels', goldenIds: [parcel.id] },
        records: [{ recordId: String(parcel.records[0]), goldenId: parcel.id }],
      },
    ]);
    expect((await read('kind=dissolved-holder')).items).toMatchObject([
      { collection: 'enterprises', goldenIds: [closed.id], related: { goldenIds: [second.id] } },
    ]);
    const { rows } = await api.database.query<{ entry: string }>(
      'SELECT subjects::text AS entry FROM access_entry ORDER BY seq DESC LIMIT 2',
    );
    expect(rows.map(({ entry }) => entry).join()).toContain(dead.id);
  });

  it('are outlines of one parcel that lie farther apart than it is long', async () => {
    const at = (latitude: number, area = 100) => ({ position: [latitude, 106.7], area });
    const far = await add('land-parcel', {}, { features: [at(10.7801), at(10.78), at(10.797)] });
    await add('land-parcel', {}, { features: [at(10.78), at(10.783)] });
    await add('land-parcel', {}, { features: [at(10.78, 4_000_000), at(10.8)] });
    const { items } = await read('kind=outlines-apart');
    expect(items).toMatchObject([
      {
        collection: 'land-parcels',
        goldenIds: [far.id],
        count: 3,
        records: far.records.slice(1).map((record) => ({ recordId: String(record) })),
      },
    ]);
    expect(items[0].metres).toBeCloseTo(1_890, -2);
  });

  it('are shares of a parcel in force that come to more than the whole, with the sum and the records of it', async () => {
    const share = (value: string, part: number, more = {}) => ({ scheme: 'national-id', value, share: part, ...more });
    const cases: readonly (readonly object[])[] = [
      [share('001180000111', 0.75), { name: 'Trần Bình', share: 0.5 }],
      [share('001180000111', 0.5), share('001180000222', 0.5)],
      [share('001180000111', 0.334), share('001180000222', 0.334), share('001180000333', 0.334)],
      [share('001180000111', 1), share('001180000222', 1, { validTo: '2020-01-31' })],
      [share('001180000111', 1), share('001180000222', 1, { validFrom: '2999' })],
      [share('001180000111', 1), share('001180000222', 1, { role: 'representative' })],
      [share('001180000111', 1), { name: 'Trần Bình' }],
    ];
    const parcels = [];
    for (const holders of cases) parcels.push(await add('land-parcel', { holders }, { features: [{}, {}] }));
    await add('land-parcel', { mapSheet: '7' });
    const [over] = parcels;
    await state(over!.records[0]!, 'holder', 'land-parcel', 'national-id', '001180000111');
    await api.database.query('UPDATE relation_statement SET share = 0.75');
    const { items } = await read('kind=shares-over-whole');
    expect(items).toMatchObject([
      {
        collection: 'land-parcels',
        goldenIds: [over!.id],
        count: 2,
        shares: 1.25,
        records: [{ recordId: String(over!.records[0]), goldenId: over!.id }],
      },
    ]);
    expect(items[0]).not.toHaveProperty('metres');
    const ids = await api.addKey({ role: 'steward', view: 'ids' });
    expect((await read('kind=shares-over-whole', ids)).httpStatus).toBe(403);
  });

  it('are rings of enterprises and representatives, each once, with its people and its records', async () => {
    const [an, binh, chi, dung] = ['001180000111', '001180000222', '001180000333', '001180000444'] as const;
    const person = await add('person', { fullName: 'Phạm Thị An' }, { ids: [['national-id', an]] });
    const pair = [await addFirm('0100109106', [an, binh]), await addFirm('0100109107', [an, binh, chi])];
    await addFirm('0100109108', [chi]);
    const three = [
      await addFirm('0100109110', [dung, '001180000555']),
      await addFirm('0100109111', ['001180000555', '001180000666']),
      await addFirm('0100109112', ['001180000666', dung]),
    ];
    const parent = await addFirm('0100109120', ['001180000777']);
    const child = await addFirm('0100109121', ['001180000777'], { parent: '0100109120' });
    await addFirm('0100109122', ['001180000788', '001180000799']);
    await addFirm('0100109122-001', ['001180000788', '001180000799'], { parent: '0100109122' });
    await addFirm('0100109130', ['001180000888', '001180000999']);
    await addFirm('0100109131', ['001180000888', '001180000999'], { status: 'dissolved' });
    const former = await addFirm('0100109132', ['001180000888', '001180000999']);
    await api.database.query(`UPDATE relation_statement SET valid_to = '2020-01-31' WHERE record_no = $1`, [
      former.records[0],
    ]);
    const { items, nextCursor } = await read('kind=enterprise-ring');
    expect(nextCursor).toBeUndefined();
    expect(items).toMatchObject([
      {
        collection: 'enterprises',
        count: 2,
        goldenIds: pair.map(({ id }) => id),
        related: { collection: 'persons', goldenIds: [person.id] },
        records: pair.map(({ id, records }) => ({ recordId: String(records[0]), goldenId: id })),
      },
      { count: 3, goldenIds: three.map(({ id }) => id), related: { goldenIds: [] } },
      { count: 2, goldenIds: [parent.id, child.id] },
    ]);
    expect(JSON.stringify(items)).not.toMatch(/0011800/);
    expect((await read('kind=enterprise-ring&atLeast=3')).items).toHaveLength(1);
    const first = await read('kind=enterprise-ring&pageSize=2');
    const rest = await read(`kind=enterprise-ring&pageSize=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items]).toEqual(items);
    const alone = await api.addKey({ role: 'steward', collections: ['enterprises'] });
    expect((await read('kind=enterprise-ring', alone)).httpStatus).toBe(403);
  });

  it('are two rings at one enterprise on two pages', async () => {
    const [an, binh, chi, dung] = ['001180000111', '001180000222', '001180000333', '001180000444'] as const;
    const shared = await addFirm('0100109106', [an, binh, chi, dung]);
    const others = [await addFirm('0100109107', [an, binh]), await addFirm('0100109108', [chi, dung])];
    const first = await read('kind=enterprise-ring&pageSize=1');
    const second = await read(`kind=enterprise-ring&pageSize=1&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ goldenIds }) => goldenIds)).toEqual(
      others.map(({ id }) => [shared.id, id]),
    );
    expect(second.nextCursor).toBeUndefined();
  });
});
