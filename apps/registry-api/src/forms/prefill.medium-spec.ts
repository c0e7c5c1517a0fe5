import type { Answered } from '../decisions/__tests__/steward-desk';
import { AN, BINH, FamilyRegistry, HOA, PURPOSE } from './__tests__/family-registry';

const FIELDS = {
  hoTen: 'fullName',
  ngaySinh: 'dateOfBirth',
  dienThoai: 'phone',
  thuDienTu: 'email',
  xa: 'permanentAddress.communeCode',
  voChong: 'relative[spouse].persons.fullName',
  con: 'relative[child].persons[].fullName',
  thuaDat: 'holder.parcels[].parcelNumber',
  dienTich: 'holder.land-parcels[].area',
  nghiaVu: 'holder.land-parcels[].taxObligation',
  doanhNghiep: 'legal-representative.enterprises[].name',
};
const FORM = {
  titleVi: 'Đơn đăng ký biến động',
  purpose: PURPOSE,
  subject: 'persons',
  fields: Object.entries(FIELDS).map(([name, path]) => ({ name, path })),
};

interface Field {
  readonly name: string;
  readonly status: string;
  readonly value?: unknown;
  readonly items?: readonly { readonly value: unknown; readonly goldenId: string }[];
}

describe('forms', () => {
  let registry: FamilyRegistry;
  let consumer: string;

  const put = (code: string, form: object): Promise<Answered> =>
    registry.as(registry.operator, 'PUT', `/v1/forms/${code}`, form);
  const fill = (key: string, value: string, form = 'bien-dong', purpose?: string): Promise<Answered> =>
    registry.ask(key, '/v1/prefill', { form, subject: { scheme: 'national-id', value } }, purpose);
  /** Value, values or status by field. */
  const told = ({ body }: Answered): Record<string, unknown> =>
    Object.fromEntries(
      (body.fields as readonly Field[]).map(({ name, status, value, items }) => [
        name,
        status === 'known' ? (value ?? items?.map((item) => item.value)) : status,
      ]),
    );

  beforeAll(async () => {
    registry = await FamilyRegistry.open();
    await registry.pushFamily();
    await registry.pushTwoOfOneNumber();
    consumer = await registry.consumer();
    expect((await put('bien-dong', FORM)).status).toBe(201);
  });
  afterAll(() => registry.close());

  it('are put, listed and read, and refused with every fault', async () => {
    expect(await put('bien-dong', FORM)).toMatchObject({ status: 200, body: { code: 'bien-dong', ...FORM } });
    const { body } = await registry.desk.get('/v1/forms', consumer);
    expect(body.items).toEqual([{ code: 'bien-dong', ...FORM }]);
    expect((await registry.desk.get('/v1/forms/none', consumer)).body.code).toBe('form-not-found');
    const fields = [{ name: 'a', path: 'fullname' }];
    expect(await put('Bad Code', { ...FORM, purpose: 'none', fields })).toMatchObject({
      ...{
        status: 422,
        body: { errors: [{ pointer: '/code' }, { pointer: '/purpose' }, { pointer: '/fields/0/path' }] },
      },
    });
    expect(await registry.ask(consumer, '/v1/prefill', { form: 'none', subject: {} })).toMatchObject({ status: 422 });
  });

  it('are filled in with a person, the family, land and firms, in one call and one entry of all whom it showed', async () => {
    const answer = await fill(consumer, HOA.nationalId);
    expect(told(answer)).toEqual({
      ...{
        hoTen: HOA.fullName,
        ngaySinh: HOA.dateOfBirth,
        dienThoai: '+84903123456',
        thuDienTu: 'unknown',
        xa: '26740',
      },
      ...{ voChong: BINH.fullName, con: [AN.fullName], thuaDat: ['11', '12', '13'], dienTich: [100, 250.5, 77] },
      ...{ nghiaVu: ['paid', 'paid', 'paid'], doanhNghiep: ['Công ty TNHH Sông Hậu'] },
    });
    const first = answer.body.fields[0];
    expect(first).toMatchObject({ source: 'civil', observedAt: '2026-01-31T01:00:00.000Z', path: 'fullName' });
    const entries = await registry.entries('prefill');
    expect(entries).toHaveLength(1);
    const shown = new Set<string>(
      (answer.body.fields as { goldenId?: string; items?: { goldenId: string }[] }[]).flatMap(
        ({ goldenId, items = [] }) => [
          ...(goldenId === undefined ? [] : [goldenId]),
          ...items.map((item) => item.goldenId),
        ],
      ),
    );
    const onRecord = entries[0]!.subjects.map(({ goldenId }) => goldenId);
    expect(new Set(onRecord).size).toBe(onRecord.length);
    expect([...onRecord].sort()).toEqual([...shown].sort());
  });

  it('find relatives whichever side states them', async () => {
    await put('con', { ...FORM, fields: [{ name: 'me', path: 'relative[mother].persons.fullName' }] });
    expect(told(await fill(consumer, AN.nationalId, 'con'))).toEqual({ me: HOA.fullName });
    await put('cha-me', { ...FORM, fields: [{ name: 'x', path: 'relative[parent].persons[].nationalId' }] });
    expect(told(await fill(consumer, AN.nationalId, 'cha-me'))).toEqual({ x: [HOA.nationalId] });
    const path = 'relative[mother].persons.relative[husband].persons.fullName';
    await put('ba', { ...FORM, fields: [{ name: 'chong', path }] });
    expect(told(await fill(consumer, AN.nationalId, 'ba'))).toEqual({ chong: BINH.fullName });
  });

  it('are left to a steward where a representative is disputed, and tell that something is', async () => {
    const fields = [{ name: 'daiDien', path: 'legal-representative.persons.fullName' }];
    await put('firm', { ...FORM, subject: 'enterprises', fields });
    const ask = (value: string) =>
      registry.ask(consumer, '/v1/prefill', { form: 'firm', subject: { scheme: 'tax-code', value } });
    expect(told(await ask('0312345673'))).toEqual({ daiDien: HOA.fullName });
    const { body } = await ask('0300588569');
    expect(body.fields).toEqual([
      { name: 'daiDien', path: fields[0]!.path, status: 'under-review', underReview: true },
    ]);
    const land = (await fill(consumer, HOA.nationalId)).body.fields.find(({ name }: Field) => name === 'dienTich');
    expect(land).toMatchObject({ unsettled: 1, underReview: true });
    expect((land as { items: { value: unknown }[] }).items.map(({ value }) => value)).not.toContain(999);
  });

  it('choose nobody of two who have one number', async () => {
    const answer = await fill(consumer, '079190001234');
    expect(answer.body.subject).toEqual({ status: 'ambiguous', collection: 'persons' });
    expect(new Set(Object.values(told(answer)))).toEqual(new Set(['ambiguous']));
    const [entry] = await registry.entries('prefill');
    expect(entry!.subjects).toHaveLength(2);
    expect((await fill(consumer, '001099000987')).body.subject.status).toBe('unknown');
  });

  it('tell nobody by whom they find what a relation is to the person, who is not shown that', async () => {
    const paths = [
      'holder.land-parcels[].area',
      'holder[owner].land-parcels[].area',
      'holder[tenant].land-parcels[].area',
    ];
    await put('vai-tro', { ...FORM, fields: paths.map((path, at) => ({ name: `f${at}`, path })) });
    const subject = {
      ...{ scheme: 'national-id', value: HOA.nationalId },
      stated: { fullName: HOA.fullName, dateOfBirth: HOA.dateOfBirth },
    };
    const ask = async (key: string) => told(await registry.ask(key, '/v1/prefill', { form: 'vai-tro', subject }));
    expect(await ask(consumer)).toEqual({ f0: [100, 250.5, 77], f1: [100, 250.5, 77], f2: 'unknown' });
    const masked = await ask(await registry.consumer('masked'));
    expect(masked).toEqual({ f0: [100, 250.5, 77], f1: 'withheld', f2: 'withheld' });
  });

  it('show a system what it was granted, alike whether or not there is more', async () => {
    const office = await registry.landOffice();
    const answer = await fill(office, HOA.nationalId, 'bien-dong', PURPOSE);
    const withheld = ['dienThoai', 'thuDienTu', 'xa', 'voChong', 'con', 'nghiaVu', 'doanhNghiep'];
    expect(told(answer)).toEqual({
      ...Object.fromEntries(withheld.map((name) => [name, 'withheld'])),
      ...{ hoTen: HOA.fullName, ngaySinh: HOA.dateOfBirth, thuaDat: ['11', '12'], dienTich: [100, 250.5] },
    });
    const nobody = await fill(office, '001099000987', 'bien-dong', PURPOSE);
    const outside = await fill(office, BINH.nationalId, 'bien-dong', PURPOSE);
    expect(outside.body).toEqual(nobody.body);
    expect(withheld.map((name) => told(nobody)[name])).toEqual(withheld.map(() => 'withheld'));
    expect(await fill(office, HOA.nationalId)).toMatchObject({ status: 403, body: { code: 'purpose-missing' } });
    await put('khac', { ...FORM, purpose: 'khac' });
    expect(await fill(office, HOA.nationalId, 'khac', PURPOSE)).toMatchObject({
      ...{ status: 403, body: { code: 'purpose-not-granted' } },
    });
  });

  it('fill nothing in that a view shows in part', async () => {
    const masked = await registry.consumer('masked');
    const stated = { fullName: HOA.fullName, dateOfBirth: HOA.dateOfBirth };
    const subject = { scheme: 'national-id', value: HOA.nationalId, stated };
    const answer = await registry.ask(masked, '/v1/prefill', { form: 'bien-dong', subject });
    expect(answer.body.subject.status).toBe('found');
    expect(told(answer)).toMatchObject({ hoTen: 'withheld', voChong: 'withheld', dienTich: [100, 250.5, 77] });
  });
});
