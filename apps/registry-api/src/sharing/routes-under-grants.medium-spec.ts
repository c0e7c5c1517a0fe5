import { IN_WARD, INSIDE, OUTSIDE, type SharingClient, SharingDesk } from './__tests__/sharing-desk';

const UNKNOWN = '0197c3f0-6f1e-7c40-9a53-1d2e3f405162';
const SUFFIXES = [
  '',
  '?validAt=2026-01-01',
  '/records',
  '/history',
  '/explanation',
  '/relations',
  '/relations?expand=golden',
  '/holdings',
  '/holdings?family=true',
  '/succession',
];

const HOA = {
  fullName: 'Nguyễn Thị Hoà',
  dateOfBirth: '1980-02-01',
  sex: 'Nữ',
  nationalId: '001180000123',
  phone: '0903123456',
  ethnicity: 'Kinh',
  permanentAddress: INSIDE,
};
const SON = {
  fullName: 'Lê Văn Sơn',
  dateOfBirth: '1975-06-05',
  sex: 'Nam',
  nationalId: '001075000456',
  permanentAddress: OUTSIDE,
};
const plot = (number: string, place: object, ...holders: readonly (typeof HOA | typeof SON)[]) => ({
  ...place,
  mapSheet: '12',
  parcelNumber: number,
  area: 100 + Number(number),
  holders: holders.map(({ nationalId: value, fullName: name }) => ({
    ...{ scheme: 'national-id', value, name },
    role: 'owner',
    share: 0.5,
  })),
});

describe('a system that sees one ward', () => {
  let sharing: SharingDesk;
  let land: SharingClient;
  let tax: SharingClient;
  let [hoa, son, near, far] = ['', '', '', ''];

  beforeAll(async () => {
    sharing = await SharingDesk.open();
    land = await sharing.client('land-office', 'dang-ky-bien-dong');
    tax = await sharing.client('tax-department', 'quan-ly-thue');
    await sharing.grant({
      ...land,
      collection: 'persons',
      attributes: ['fullName', 'dateOfBirth', 'nationalId', 'permanentAddress'],
      schemes: ['national-id'],
      rows: IN_WARD,
    });
    await sharing.grant({ ...land, collection: 'land-parcels', attributes: ['holders'], rows: IN_WARD });
    await sharing.grant({ ...tax, collection: 'persons', attributes: ['fullName'] });
    await sharing.grant({ ...tax, collection: 'land-parcels', attributes: [] });
    hoa = await sharing.push('hoa', 'persons', { ...HOA, permanentAddress: OUTSIDE });
    await sharing.push('hoa', 'persons', HOA);
    const { phone: _, ...others } = HOA;
    await sharing.push('t-hoa', 'persons', {
      ...others,
      fullName: 'Nguyễn Thị Hòa',
      phone: '0987654321',
      ethnicity: 'Tày',
    });
    son = await sharing.push('son', 'persons', SON);
    near = await sharing.push('near', 'land-parcels', plot('31', INSIDE, HOA, SON));
    far = await sharing.push('far', 'land-parcels', plot('47', OUTSIDE, HOA));
  });
  afterAll(() => sharing.close());

  it.each(SUFFIXES)(
    'is told of what lies elsewhere as of what is not there: /v1/{collection}/{id}%s',
    async (suffix) => {
      for (const [collection, id] of [
        ['persons', son],
        ['land-parcels', far],
      ] as const) {
        const [there, nowhere] = [
          await sharing.answer(land, `/v1/${collection}/${id}${suffix}`),
          await sharing.answer(land, `/v1/${collection}/${UNKNOWN}${suffix}`),
        ];
        expect(nowhere).toMatchObject({ status: 404 });
        expect(there).toEqual(nowhere);
      }
    },
  );

  it('is shown records, versions and reasons by what is granted, with the names of the rest', async () => {
    for (const suffix of ['/records', '/history', '/explanation']) {
      const { status, body } = await sharing.call(land, 'GET', `/v1/persons/${hoa}${suffix}`);
      const said = JSON.stringify(body);
      expect({ suffix, status }).toEqual({ suffix, status: 200 });
      expect(said).toContain(HOA.fullName);
      expect(said).not.toMatch(/0903123456|0987654321|Kinh|Tày|"hoa"|t-hoa|RECALL|weight|comparisons/);
      expect(said).toContain('{"name":"ethnicity","code":"sensitive"}');
    }
    const { body } = await sharing.call(land, 'GET', `/v1/persons/${hoa}/explanation`);
    const names = (body.values as { attribute: string; losers: { value: unknown }[] }[]).find(
      ({ attribute }) => attribute === 'fullName',
    );
    expect(names!.losers).toMatchObject([{ value: 'Nguyễn Thị Hòa', source: 'tax' }]);
  });

  it('is not shown what lay elsewhere when it did', async () => {
    const { body } = await sharing.call(land, 'GET', `/v1/persons/${hoa}/history`);
    const [first] = body.items as { version: number; attributes: { permanentAddress: object } }[];
    expect(first).toMatchObject({ version: 2, attributes: { permanentAddress: { communeCode: INSIDE.communeCode } } });
    const whole = await sharing.call(tax, 'GET', `/v1/persons/${hoa}/history`);
    expect((whole.body.items as { version: number }[])[0]).toMatchObject({ version: 1 });
  });

  it('is shown relations as if there were nobody elsewhere', async () => {
    const { body } = await sharing.call(land, 'GET', `/v1/land-parcels/${near}/relations?expand=golden`);
    expect(body.items).toMatchObject([{ status: 'resolved', goldenId: hoa, golden: { id: hoa } }, { status: 'open' }]);
    expect(JSON.stringify(body)).not.toContain(son);
    expect(body.items[0].golden.attributes).not.toHaveProperty('phone');
    const seen = await sharing.call(land, 'GET', `/v1/persons/${hoa}/relations?pageSize=1`);
    expect(seen.body.items).toMatchObject([{ direction: 'in', goldenId: near }]);
    expect(seen.body).not.toHaveProperty('nextCursor');
    const held = await sharing.call(land, 'GET', `/v1/persons/${hoa}/holdings`);
    expect((held.body.items as { goldenId: string }[]).map(({ goldenId }) => goldenId)).toEqual([near]);
  });

  it('is shown no relation that an attribute states which is withheld', async () => {
    for (const path of [
      `land-parcels/${near}/relations`,
      `persons/${hoa}/relations?pageSize=1`,
      `persons/${hoa}/holdings`,
    ]) {
      const { status, body } = await sharing.call(tax, 'GET', `/v1/${path}`);
      expect({ path, status, items: body.items }).toEqual({ path, status: 200, items: [] });
      expect(body).not.toHaveProperty('nextCursor');
    }
  });

  it('finds by match whom it may see, by what it may see', async () => {
    const match = (attributes: object, client = land) =>
      sharing.call(client, 'POST', '/v1/persons/match', { attributes });
    const { body } = await match(HOA);
    expect(body).toMatchObject({ items: [{ golden: { id: hoa }, outcome: 'match' }], cut: false });
    expect(body.items[0]).not.toHaveProperty('weight');
    const left = (body.findings as { code: string; attribute: string }[]).filter(({ code }) => code === 'NOT_COMPARED');
    expect(left.map(({ attribute }) => attribute)).toEqual(expect.arrayContaining(['sex', 'phone', 'ethnicity']));
    expect((await match(SON)).body.items).toEqual([]);
    const { fullName, dateOfBirth } = HOA;
    const byName = await match({ fullName, nationalId: HOA.nationalId, dateOfBirth }, tax);
    expect(byName.body).toEqual((await match({ fullName, nationalId: SON.nationalId, dateOfBirth }, tax)).body);
  });

  it('follows what changes in the ward, and is told what left it', async () => {
    const changed = async (since: string) =>
      (await sharing.call(land, 'GET', `/v1/persons/changed?since=${since}`)).body as {
        items: { id: string; status: string }[];
        nextCursor: string;
        more: boolean;
      };
    const first = await changed('');
    expect(first).toMatchObject({ items: [{ id: hoa, status: 'changed' }], more: false });
    expect(await changed(first.nextCursor)).toEqual({ ...first, items: [] });
    await sharing.push('son', 'persons', { ...SON, phone: '0911222333' });
    const quiet = await changed(first.nextCursor);
    expect(quiet.items).toEqual([]);
    await sharing.push('son', 'persons', { ...SON, permanentAddress: INSIDE });
    const came = await changed(quiet.nextCursor);
    expect(came.items).toMatchObject([{ id: son, status: 'changed' }]);
    await sharing.push('son', 'persons', SON);
    const left = await changed(came.nextCursor);
    expect(left.items).toEqual([{ id: son, status: 'gone' }]);
    await sharing.push('son', 'persons', { ...SON, phone: '0911222444' });
    expect((await changed(left.nextCursor)).items).toEqual([]);
    expect((await changed(first.nextCursor)).items).toEqual([{ id: son, status: 'gone' }]);
    expect(await sharing.call(land, 'GET', '/v1/persons/changed?since=x')).toMatchObject({ status: 422 });
  });

  it('is told what one of the ward was merged into, a change at a time as well', async () => {
    const { nextCursor } = (await sharing.call(land, 'GET', '/v1/persons/changed?since=latest')).body;
    const mai = { ...HOA, fullName: 'Trần Mai', dateOfBirth: '1990-01-01', nationalId: '001190000777', phone: '0907' };
    const one = await sharing.push('mai', 'persons', mai);
    const { nationalId: _, ...nameless } = mai;
    const other = await sharing.push('t-mai', 'persons', { ...nameless, fullName: 'Trần Thị Khác' });
    expect(other).not.toBe(one);
    await sharing.push('t-mai', 'persons', mai);
    const seen: object[] = [];
    let [since, more] = [String(nextCursor), true];
    while (more) {
      const { body } = await sharing.call(land, 'GET', `/v1/persons/changed?since=${since}&limit=1`);
      seen.push(...body.items);
      [since, more] = [body.nextCursor, body.more];
    }
    expect(seen.slice(-2)).toContainEqual({ id: one, status: 'changed', version: expect.any(Number) });
    expect(seen).toContainEqual({ id: other, status: 'gone', mergedInto: one });
  });
});
