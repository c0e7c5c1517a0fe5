import { DataSource } from 'typeorm';

import { RelatedRegistry } from './__tests__/related-registry';

const HOA = { fullName: 'Nguyễn Thị Hoà', dateOfBirth: '1980-02-01', sex: 'female', nationalId: '001180000123' };
const LAN = { fullName: 'Trần Ngọc Lan', dateOfBirth: '1975-06-11', sex: 'female', nationalId: '079175004567' };
const SON = { fullName: 'Lê Văn Sơn', dateOfBirth: '2005-09-02', sex: 'male', nationalId: '001205007890' };
const COMPANY = { name: 'Công ty TNHH Minh Phát', taxCode: '0100109106' };

const held = (number: string, ...holders: readonly unknown[]): Record<string, unknown> => ({
  communeCode: '26734',
  codeSet: 'NSO-2025-01',
  mapSheet: '12',
  parcelNumber: number,
  area: 100 + Number(number),
  holders,
});
const byId = ({ nationalId, fullName }: typeof HOA): Record<string, unknown> => ({
  scheme: 'national-id',
  value: nationalId,
  name: fullName,
  role: 'owner',
  share: 0.5,
});

describe('the relations of a golden record', () => {
  let registry: RelatedRegistry;
  beforeEach(async () => (registry = await RelatedRegistry.start()));
  afterEach(() => registry.stop());

  it('are open until the other side arrives, and are then seen from both ends', async () => {
    const parcel = await registry.push('land/land-parcels/P1', held('31', byId(HOA)));
    const waiting = await registry.relations(`land-parcels/${parcel}`);
    expect(waiting.items).toEqual([
      {
        type: 'holder',
        direction: 'out',
        collection: 'persons',
        role: 'owner',
        share: 0.5,
        stated: { scheme: 'national-id', value: HOA.nationalId, name: HOA.fullName },
        statedBy: [
          { source: 'land', recordId: expect.any(String), recordKey: 'P1', observedAt: expect.stringMatching(/Z$/) },
        ],
        status: 'open',
        inForce: true,
        validity: 'valid',
      },
    ]);

    const person = await registry.push('population/persons/HT-77', HOA);
    expect((await registry.relations(`land-parcels/${parcel}`)).items).toEqual([
      { ...waiting.items[0], status: 'resolved', goldenId: person },
    ]);
    expect((await registry.relations(`persons/${person}`)).items).toEqual([
      { ...waiting.items[0], direction: 'in', collection: 'land-parcels', status: 'resolved', goldenId: parcel },
    ]);
    await registry.remove('population/persons/HT-77');
    expect(await registry.lines(`land-parcels/${parcel}`)).toEqual(['out holder open -']);
    await registry.remove('land/land-parcels/P1');
    expect(await registry.dataSource.query('SELECT * FROM relation_statement')).toEqual([]);
  });

  it('are ambiguous, with candidates, when two carry the number and no name tells them apart', async () => {
    const one = await registry.push('population/persons/A', HOA);
    const other = await registry.push('tax/persons/B', { ...LAN, nationalId: HOA.nationalId });
    expect(other).not.toBe(one);
    const nameless = { scheme: 'national-id', value: HOA.nationalId };
    const parcel = await registry.push('land/land-parcels/P1', held('31', nameless));
    const [relation] = (await registry.relations(`land-parcels/${parcel}?expand=golden`)).items;
    const candidates = [one, other].sort().map((goldenId) => ({ collection: 'persons', goldenId }));
    expect(relation).toMatchObject({ status: 'ambiguous', candidates });
    expect(relation).not.toHaveProperty('goldenId');
    expect(relation).not.toHaveProperty('golden');
    for (const person of [one, other]) {
      const [seen] = (await registry.relations(`persons/${person}`)).items;
      expect(seen).toMatchObject({
        status: 'ambiguous',
        candidates: [{ collection: 'land-parcels', goldenId: parcel }],
      });
      expect(seen).not.toHaveProperty('goldenId');
    }

    await registry.push('land/land-parcels/P1', held('31', { ...nameless, name: 'TRAN NGOC LAN' }));
    expect(await registry.lines(`land-parcels/${parcel}`)).toEqual([`out holder resolved ${other}`]);
    expect(await registry.lines(`persons/${one}`)).toEqual([]);
  });

  it('are disputed when the name speaks against all that carry the number, and are then nobody’s land', async () => {
    const person = await registry.push('population/persons/A', HOA);
    const parcel = await registry.push('land/land-parcels/P1', held('31', { ...byId(HOA), name: 'Phạm Quốc Bảo' }));
    const [relation] = (await registry.relations(`land-parcels/${parcel}`)).items;
    expect(relation).toMatchObject({ status: 'disputed', collection: 'persons' });
    expect(relation).not.toHaveProperty('goldenId');
    expect(relation).not.toHaveProperty('candidates');
    expect(await registry.lines(`persons/${person}`)).toEqual([]);
  });

  it('lead to an enterprise by its code whatever name is stated, and a tax code is sought among persons too', async () => {
    const company = await registry.push('business/enterprises/E1', COMPANY);
    const holder = { scheme: 'tax-code', value: COMPANY.taxCode, name: 'Một tên khác' };
    const parcel = await registry.push('land/land-parcels/P1', held('31', holder));
    expect(await registry.lines(`land-parcels/${parcel}`)).toEqual([`out holder resolved ${company}`]);
    await registry.push('population/persons/A', { ...HOA, taxCode: COMPANY.taxCode });
    expect(await registry.lines(`land-parcels/${parcel}`)).toEqual([`out holder resolved ${company}`]);
    await registry.push('land/land-parcels/P1', held('31', { ...holder, name: HOA.fullName }));
    expect(await registry.lines(`land-parcels/${parcel}`)).toEqual(['out holder ambiguous -']);
  });

  it('are one when two sources state it, in either way', async () => {
    const person = await registry.push('population/persons/A', { ...HOA, idCard9: '025123987' });
    const parcel = await registry.push('land/land-parcels/P1', {
      ...held('31', byId(HOA)),
      parcelCode: 'W3GV7CP477MZ',
    });
    const card = { scheme: 'id-card-9', value: '025123987', name: 'NGUYEN THI HOA' };
    const same = await registry.push('tax/land-parcels/T1', { ...held('31', card), parcelCode: 'W3GV7CP477MZ' });
    expect(same).toBe(parcel);
    const { items } = await registry.relations(`land-parcels/${parcel}`);
    expect(items).toMatchObject([{ goldenId: person, role: 'owner', share: 0.5, status: 'resolved' }]);
    expect(items[0]?.statedBy.map(({ source }) => source)).toEqual(['land', 'tax']);
    expect((await registry.relations(`persons/${person}`)).items).toHaveLength(1);
  });

  it('find a predecessor by code, and by sheet and number on any map series', async () => {
    const coded = await registry.push('land/land-parcels/OLD1', { parcelCode: 'W3GV7CP477MZ', status: 'split' });
    const mapped = await registry.push('land/land-parcels/OLD2', { ...held('40'), mapSeries: 'DC-1', status: 'split' });
    const triple = { communeCode: '26734', codeSet: 'NSO-2025-01', mapSheet: '12', parcelNumber: '40' };
    const parcel = await registry.push('land/land-parcels/NEW', {
      ...held('41'),
      derivedFrom: ['W3GV7CP477MZ', triple],
    });
    expect(await registry.lines(`land-parcels/${parcel}`)).toEqual(
      [coded, mapped].map((id) => `out predecessor-parcel resolved ${id}`).sort(),
    );
    for (const old of [coded, mapped])
      expect(await registry.lines(`land-parcels/${old}`)).toEqual([`in predecessor-parcel resolved ${parcel}`]);
  });

  it('can be read with all golden records in one call: family, parcels and enterprises of a person', async () => {
    const relatives = [{ relation: 'con', nationalId: SON.nationalId, fullName: SON.fullName }];
    const son = await registry.push('population/persons/SON', SON);
    const person = await registry.push('population/persons/HOA', { ...HOA, relatives });
    const old = await registry.push('land/land-parcels/OLD', { parcelCode: 'W3GV7CP477MZ', status: 'split' });
    const parcel = await registry.push('land/land-parcels/P1', {
      ...held('31', byId(HOA), byId(LAN)),
      planningStatus: 'Đất ở đô thị',
      taxObligation: 'Đã hoàn thành',
      derivedFrom: ['W3GV7CP477MZ'],
    });
    const legalRepresentatives = [{ fullName: HOA.fullName, nationalId: HOA.nationalId, title: 'Giám đốc' }];
    const company = await registry.push('business/enterprises/E1', { ...COMPANY, legalRepresentatives });

    const seen = await registry.relations(`persons/${person}?expand=golden`);
    expect(seen.golden).toMatchObject({ id: person, attributes: { fullName: HOA.fullName } });
    const summary = seen.items.map(({ type, role, direction, golden }) => [
      type,
      role,
      direction,
      golden?.id,
      golden?.entity,
    ]);
    expect(summary).toEqual([
      ['relative', 'child', 'out', son, 'person'],
      ['holder', 'owner', 'in', parcel, 'land-parcel'],
      ['legal-representative', 'Giám đốc', 'in', company, 'enterprise'],
    ]);
    const land = await registry.relations(`land-parcels/${parcel}?expand=golden`);
    expect(land.golden?.attributes).toMatchObject({ planningStatus: 'Đất ở đô thị', taxObligation: 'Đã hoàn thành' });
    expect(land.items.map(({ status, golden }) => [status, golden?.id])).toEqual([
      ['resolved', person],
      ['open', undefined],
      ['resolved', old],
    ]);
    const plain = await registry.relations(`persons/${person}`);
    expect(plain).not.toHaveProperty('golden');
    expect(plain.items.filter((item) => 'golden' in item)).toEqual([]);
  });

  it('come in pages that hold each once', async () => {
    const person = await registry.push('population/persons/A', HOA);
    const numbers = ['31', '32', '33', '34', '35'];
    for (const number of numbers) await registry.push(`land/land-parcels/P${number}`, held(number, byId(HOA)));
    const relatives = [SON, LAN].map(({ nationalId, fullName }) => ({ relation: 'con', nationalId, fullName }));
    await registry.push('population/persons/A', { ...HOA, relatives });
    const all = (await registry.relations(`persons/${person}`)).items;
    expect(all).toHaveLength(numbers.length + relatives.length);
    for (const pageSize of [1, 2, 3, 5, 7, 10]) {
      const seen: unknown[] = [];
      let query = `pageSize=${pageSize}`;
      for (let pages = 0; pages < 10; pages++) {
        const page = await registry.relations(`persons/${person}?${query}`);
        seen.push(...page.items);
        expect(page.items.length).toBeLessThanOrEqual(pageSize);
        if (page.nextCursor === undefined) break;
        query = `pageSize=${pageSize}&cursor=${page.nextCursor}`;
      }
      expect(seen).toEqual(all);
    }
  });

  it('take the same few statements however many there are', async () => {
    const person = await registry.push('population/persons/A', HOA);
    const count = async (): Promise<number> => {
      // Once before: the calls that a key may make are taken from the database some at a time.
      await registry.relations(`persons/${person}?expand=golden`);
      let queries = 0;
      const log = registry.api.app.get(DataSource);
      const original = log.createQueryRunner.bind(log);
      const spy = jest.spyOn(log, 'createQueryRunner').mockImplementation((mode) => {
        const runner = original(mode);
        const query = runner.query.bind(runner) as (...args: unknown[]) => Promise<unknown>;
        runner.query = ((...args: unknown[]) => (queries++, query(...args))) as typeof runner.query;
        return runner;
      });
      await registry.relations(`persons/${person}?expand=golden`);
      spy.mockRestore();
      return queries;
    };
    await registry.push('land/land-parcels/P31', held('31', byId(HOA)));
    const few = await count();
    for (const number of ['32', '33', '34', '35', '36'])
      await registry.push(`land/land-parcels/P${number}`, held(number, byId(HOA), byId(LAN)));
    expect(await count()).toBe(few);
    expect(few).toBeLessThanOrEqual(10);
  });
});

describe('who may see which relations', () => {
  let registry: RelatedRegistry;
  let person: string;
  let parcel: string;
  beforeAll(async () => {
    registry = await RelatedRegistry.start();
    person = await registry.push('population/persons/SECRET-A', HOA);
    parcel = await registry.push('land/land-parcels/SECRET-P', held('31', byId(HOA)));
    const collections = ['persons', 'enterprises'];
    await registry.addKey('limited', { role: 'consumer', collections });
    await registry.addKey('masked', { role: 'consumer' });
    await registry.addKey('ids', { role: 'consumer' });
    for (const view of ['masked', 'ids'] as const) await registry.setView(view);
  });
  afterAll(() => registry.stop());

  it('shows consumers record ids and no keys of sources, stewards both', async () => {
    const shown = await registry.relations(`land-parcels/${parcel}?expand=golden`, 'consumer');
    expect(shown.items[0]).toMatchObject({ goldenId: person, statedBy: [{ source: 'land' }] });
    expect(shown.items[0]?.statedBy[0]).not.toHaveProperty('recordKey');
    expect(JSON.stringify(shown)).not.toContain('SECRET');
    const steward = await registry.relations(`land-parcels/${parcel}?expand=golden`);
    expect(steward.items[0]?.statedBy[0]?.recordKey).toBe('SECRET-P');
    expect(steward.items[0]?.golden?.provenance.fullName?.recordKey).toBe('SECRET-A');
  });

  it.each(['masked', 'ids'])('shows no personal data under the %s view', async (view) => {
    for (const path of [`land-parcels/${parcel}`, `persons/${person}`]) {
      const shown = await registry.relations(`${path}?expand=golden`, view);
      expect(shown.items).toMatchObject([
        { type: 'holder', role: 'holder', status: 'resolved', golden: { version: 1 } },
      ]);
      expect(shown.items[0]).not.toHaveProperty('stated');
      expect(JSON.stringify(shown)).not.toMatch(/001180000123|Hoà|SECRET|owner/);
    }
  });

  it('shows a key for some collections only relations into those', async () => {
    expect((await registry.relations(`persons/${person}`, 'limited')).items).toEqual([]);
    const company = { ...COMPANY, legalRepresentatives: [{ fullName: HOA.fullName, nationalId: HOA.nationalId }] };
    const id = await registry.push('business/enterprises/E1', company);
    const { items } = await registry.relations(`persons/${person}`, 'limited');
    expect(items.map(({ goldenId }) => goldenId)).toEqual([id]);
    const refused = await registry.api.call('GET', `/v1/land-parcels/${parcel}/relations`, {
      key: registry.keys.limited,
    });
    expect(refused).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });

  it('shows a key for some collections no candidates of another', async () => {
    await registry.addKey('noEnterprises', { role: 'consumer', collections: ['persons', 'land-parcels'] });
    const company = await registry.push('business/enterprises/E2', COMPANY);
    const owner = await registry.push('population/persons/B', { ...LAN, taxCode: COMPANY.taxCode });
    const holder = { scheme: 'tax-code', value: COMPANY.taxCode };
    const land = await registry.push('land/land-parcels/P2', held('47', holder));
    const [all] = (await registry.relations(`land-parcels/${land}`)).items;
    expect(all?.candidates?.map(({ goldenId }) => goldenId).sort()).toEqual([company, owner].sort());
    const [seen] = (await registry.relations(`land-parcels/${land}`, 'noEnterprises')).items;
    const candidates = [{ collection: 'persons', goldenId: owner }];
    expect(seen).toMatchObject({ status: 'ambiguous', collection: 'persons', candidates });
  });

  it('answers 404 for no id, 422 for what cannot be expanded or no cursor, 403 for a source', async () => {
    const get = (path: string, key = 'steward') => registry.api.call('GET', path, { key: registry.keys[key] });
    expect(await get('/v1/persons/none/relations')).toMatchObject({
      status: 404,
      body: { code: 'golden-record-not-found' },
    });
    expect(await get(`/v1/persons/${parcel}/relations`)).toMatchObject({ status: 404 });
    expect(await get(`/v1/persons/${person}/relations?expand=all`)).toMatchObject({ status: 422 });
    expect(await get(`/v1/persons/${person}/relations?cursor=x`)).toMatchObject({ status: 422 });
    expect(await get(`/v1/persons/${person}/relations`, 'land')).toMatchObject({ status: 403 });
  });
});
