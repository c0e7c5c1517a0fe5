import type { Answered } from '../decisions/__tests__/steward-desk';
import { AN, BINH, FamilyRegistry, HOA, PURPOSE } from '../forms/__tests__/family-registry';

interface Tie {
  readonly role: string;
  readonly status: string;
  readonly goldenId?: string;
  readonly golden?: { readonly attributes: Readonly<Record<string, unknown>> };
  readonly relations?: readonly { readonly direction: string; readonly marks?: readonly string[] }[];
}

describe('the portrait of a person', () => {
  let registry: FamilyRegistry;
  let consumer: string;

  const portray = async (recordKey: string, key = consumer, purpose?: string): Promise<Answered> =>
    registry.ask(key, `/v1/persons/${await registry.goldenOf(recordKey)}/portrait`, undefined, purpose);
  const told = (ties: readonly Tie[], attribute: string) =>
    ties.map(({ role, status, golden }) => [role, status, golden?.attributes[attribute]]);

  beforeAll(async () => {
    registry = await FamilyRegistry.open();
    await registry.pushFamily();
    await registry.pushTwoOfOneNumber();
    consumer = await registry.consumer();
  });
  afterAll(() => registry.close());

  it('has identity, family, land and firms, each link with its status, on record once', async () => {
    const { status, body } = await portray('hoa');
    expect(status).toBe(200);
    expect(body.person.attributes.fullName).toBe(HOA.fullName);
    expect(told(body.relatives, 'fullName')).toEqual([
      ['husband', 'resolved', BINH.fullName],
      ['son', 'resolved', AN.fullName],
    ]);
    expect(told(body.parcels, 'area')).toEqual([
      ['owner', 'resolved', 100],
      ['owner', 'resolved', 250.5],
      ['owner', 'resolved', 77],
      ['holder', 'disputed', undefined],
    ]);
    expect(body.parcels[0].golden.attributes).toMatchObject({ planningStatus: 'stable', taxObligation: 'paid' });
    expect(told(body.enterprises, 'name')).toEqual([
      [expect.any(String), 'resolved', 'Công ty TNHH Sông Hậu'],
      ['legal-representative', 'disputed', undefined],
    ]);
    expect(body.withheld).toEqual([]);
    const [entry] = await registry.entries('read');
    const shown = [
      body.person.id,
      ...[...body.relatives, ...body.parcels, ...body.enterprises].map((tie: Tie) => tie.goldenId),
    ];
    const onRecord = entry!.subjects.map(({ goldenId }) => goldenId);
    expect(new Set(onRecord).size).toBe(onRecord.length);
    expect([...onRecord].sort()).toEqual(shown.filter((id) => id !== undefined).sort());
  });

  it('has relatives whom only the other side states, by what they are to the person', async () => {
    const { body } = await portray('an');
    expect(told(body.relatives, 'fullName')).toEqual([['mother', 'resolved', HOA.fullName]]);
    expect(body.relatives[0].relations).toMatchObject([{ direction: 'in' }]);
  });

  it('never shows land of which it is not settled whose it is', async () => {
    for (const one of ['lan', 'cuc']) {
      const { body } = await portray(one);
      expect(body.parcels).toEqual([
        { type: 'holder', role: 'holder', status: 'ambiguous', collection: 'land-parcels', underReview: true },
      ]);
    }
    const disputed = (await portray('hoa')).body;
    expect(JSON.stringify(disputed)).not.toContain(await registry.goldenOf('disputed'));
    expect(JSON.stringify(disputed)).not.toContain('Phạm Quốc Khánh');
  });

  it('keeps to the grants of a system: fields, rows and kinds of links', async () => {
    const office = await registry.landOffice();
    const { body } = await portray('hoa', office, PURPOSE);
    expect(Object.keys(body.person.attributes).sort()).toEqual(['dateOfBirth', 'fullName', 'nationalId']);
    expect(told(body.parcels, 'parcelNumber').map(([, status, number]) => [status, number])).toEqual([
      ['resolved', '11'],
      ['resolved', '12'],
      ['disputed', undefined],
    ]);
    expect(JSON.stringify(body)).not.toContain('taxObligation":"');
    expect([body.relatives, body.enterprises]).toEqual([[], []]);
    expect(body.withheld).toEqual([
      { collection: 'persons', type: 'relative', code: 'not-granted' },
      { collection: 'land-parcels', type: 'restriction', code: 'not-granted' },
      { collection: 'enterprises', type: 'legal-representative', code: 'not-granted' },
    ]);
    expect((await portray('binh', office, PURPOSE)).status).toBe(404);
    expect((await portray('hoa', office)).body.code).toBe('purpose-missing');
  });

  it('has land that is held by the number as a tax code, and by what a steward pinned', async () => {
    const written = { scheme: 'tax-code', value: BINH.nationalId, name: BINH.fullName, role: 'owner' };
    const place = { codeSet: 'NSO-2026-04', communeCode: '26740', mapSheet: '9' };
    await registry.push('land', 'land-parcels', 'written', { ...place, parcelNumber: '1', holders: [written] });
    await registry.push('land', 'land-parcels', 'pinned', { ...place, parcelNumber: '2' });
    const { desk } = registry;
    const path = `/v1/land-parcels/${await registry.goldenOf('pinned')}`;
    const { headers } = await desk.get(path);
    const value = [{ ...written, scheme: 'national-id' }];
    const pin = { key: desk.lan, body: { value, reason: 'spec' }, headers: { 'if-match': String(headers.etag) } };
    expect((await desk.api.call('PUT', `${path}/pins/holders`, pin)).status).toBe(200);
    await desk.resolve();
    const numbers = told((await portray('binh')).body.parcels, 'parcelNumber');
    expect(numbers).toEqual([
      ['owner', 'resolved', '2'],
      ['owner', 'resolved', '1'],
    ]);
  });

  it('tells that a relative is dead only to whom his status is shown', async () => {
    const grandfather = { fullName: 'Trần Văn Lâu', dateOfBirth: '1940-02-03', sex: 'Nam', nationalId: '001040000123' };
    const relatives = [{ relation: 'son', nationalId: AN.nationalId, fullName: AN.fullName }];
    await registry.push('civil', 'persons', 'lau', { ...grandfather, status: 'deceased', relatives });
    const marks = async (key: string): Promise<readonly unknown[]> =>
      ((await portray('an', key)).body.relatives as readonly Tie[]).map(({ relations = [] }) => relations[0]?.marks);
    expect(await marks(consumer)).toEqual(expect.arrayContaining([undefined, ['deceased']]));
    expect(await marks(await registry.consumer('masked'))).toEqual([undefined, undefined]);
  });

  it('has no relatives, as no other call has, whom the person keeps from being shown', async () => {
    const { desk, lead } = registry;
    const subject = { scheme: 'national-id', value: HOA.nationalId };
    const asked = await registry.as(lead, 'POST', '/v1/subject-requests', {
      ...{ subject, kind: 'restrict', attributes: ['relatives'] },
    });
    const path = `/v1/subject-requests/${String(asked.body.id)}/steps`;
    expect((await registry.as(lead, 'POST', path, { step: 'accept' })).body).toMatchObject({ restricts: true });
    await new Promise((resolve) => setTimeout(resolve, 2_200));
    const [hoa, an] = [await registry.goldenOf('hoa'), await registry.goldenOf('an')];
    const relativesOf = async (key: string) => told((await portray(key)).body.relatives, 'fullName');
    // The grandfather says so himself.
    expect([await relativesOf('hoa'), await relativesOf('an')]).toEqual([[], [['father', 'resolved', 'Trần Văn Lâu']]]);
    const kin = async (key: string, id: string) => {
      const { body } = await desk.get(`/v1/persons/${id}/relations?type=relative`, key);
      return (body.items as unknown[]).length;
    };
    const seen = [await kin(consumer, hoa), await kin(consumer, an), await kin(desk.lan, hoa), await kin(desk.lan, an)];
    expect(seen).toEqual([0, 1, 2, 2]);
    const holdings = await desk.get(`/v1/persons/${hoa}/holdings?family=true`, consumer);
    expect(holdings.body).toMatchObject({ relatives: [], items: expect.arrayContaining([expect.anything()]) });
    await registry.as(lead, 'POST', path, { step: 'lift', reason: 'Đã rút' });
  });

  it('is of a day', async () => {
    const id = await registry.goldenOf('hoa');
    const asked = await registry.ask(consumer, `/v1/persons/${id}/portrait`, { validAt: '2026-03-01' });
    expect(asked.body.at).toBe('2026-03-01');
    for (const asked of [{ validAt: 'x' }, { validat: '2026-01-01' }])
      expect(await registry.ask(consumer, `/v1/persons/${id}/portrait`, asked)).toMatchObject({ status: 422 });
  });
});
