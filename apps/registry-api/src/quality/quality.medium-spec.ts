import { QualityService } from '@sogoc/registry';

import { StewardDesk } from '../decisions/__tests__/steward-desk';

/**
 * Of the police, four records (all but An's phone read, one national id without sense); of the tax office one, which is the same person as the
 * first and says another phone. Observed on 2026-01-31.
 */
const AN = { fullName: 'Nguyễn Văn An', dateOfBirth: '1980-02-01', nationalId: '001080000123', phone: '0903123456' };
const RECORDS: Readonly<Record<string, object>> = {
  p1: AN,
  p2: { fullName: 'Lê Thị Bình', nationalId: '12' },
  p3: { fullName: 'Trần Văn Cường', nationalId: '001075000456' },
  p4: { fullName: 'Phạm Thị Dung' },
  t1: { ...AN, phone: '0912000111' },
};

interface Criterion {
  readonly criterion: string;
  readonly passed: number;
  readonly total: number;
}
interface Item {
  readonly source: string;
  readonly score: number;
  readonly attributes: readonly { readonly attribute: string; readonly criteria: readonly Criterion[] }[];
  readonly faultyIdentifiers: readonly string[];
}

describe('the quality of sources', () => {
  let desk: StewardDesk;
  let operator: string;
  let police: string;
  let qualities: QualityService;

  const get = (path: string, key: string) => desk.api.call('GET', path, { key });
  async function figures(source: string): Promise<Item> {
    await qualities.count();
    const { body } = await get(`/v1/quality?source=${source}&collection=persons`, operator);
    return (body.items as Item[])[0]!;
  }
  const countsOf = ({ attributes }: Item, name: string): Record<string, string> =>
    Object.fromEntries(
      attributes
        .find(({ attribute }) => attribute === name)!
        .criteria.map(({ criterion, passed, total }) => [criterion, `${passed}/${total}`]),
    );

  beforeAll(async () => {
    desk = await StewardDesk.open();
    operator = await desk.api.addKey({ role: 'operator' });
    police = await desk.api.addKey({ role: 'source', source: 'police' });
    qualities = desk.services.get(QualityService);
    for (const [key, attributes] of Object.entries(RECORDS)) await desk.accept(key, attributes as never, 'persons');
    await desk.resolve();
  }, 60_000);
  afterAll(() => desk.close());

  it('is counted when it is asked for', async () => {
    const { body } = await get('/v1/quality?source=police', operator);
    expect((body.items as Item[]).map(({ score }) => score)).toEqual([86.67]);
    expect((await get('/v1/quality?source=nobody', operator)).body.items).toEqual([]);
  });

  it('is what comes out by hand', async () => {
    const item = await figures('police');
    expect(countsOf(item, 'fullName')).toEqual({
      ...{ dung: '4/4', du: '4/4', sach: '4/4', song: '4/4', 'thong-nhat': '1/1' },
    });
    // Of three that are stated one cannot be read; of four records two have a value.
    expect(countsOf(item, 'nationalId')).toEqual({
      ...{ dung: '2/3', du: '2/4', sach: '2/3', song: '2/2', 'thong-nhat': '1/1' },
    });
    expect(countsOf(item, 'phone')).toMatchObject({ dung: '1/1', du: '1/4', 'thong-nhat': '1/1' });
    expect(item.faultyIdentifiers).toEqual(['nationalId']);
    // fullName 100; nationalId (66.67 + 50 + 66.67 + 100 + 100) / 5 = 76.67; phone and dateOfBirth (100 + 25 + 100 + 100 + 100) / 5 = 85.
    expect(item.score).toBe(86.67);
    expect(countsOf(await figures('tax'), 'phone')).toMatchObject({ 'thong-nhat': '0/1' });
  });

  it('is counted anew when the source corrects, and a source is told of itself only', async () => {
    await desk.push('p2', { fullName: 'Lê Thị Bình', nationalId: '001175000789' } as never, 'persons');
    expect(countsOf(await figures('police'), 'nationalId')).toMatchObject({ dung: '3/3', du: '3/4' });
    const { body } = await get('/v1/quality?source=tax', police);
    expect((body.items as Item[]).map(({ source }) => source)).toEqual(['police']);
    expect((await get('/v1/quality?day=2020-01-01', operator)).body.items).toEqual([]);
    for (const day of ['hom-nay', '2026-02-30'])
      expect((await get(`/v1/quality?day=${day}`, operator)).status).toBe(422);
  });

  it('comes with the records to correct, also as a file', async () => {
    await desk.push('p5', { fullName: 'Đỗ Văn Em', phone: '0168 123 4567', nationalId: '99' } as never, 'persons');
    const { body } = await get('/v1/sources/police/persons/findings', police);
    const groups = body.groups as { code: string; attribute: string; count: number }[];
    const records = body.records as { recordKey: string; attribute: string; code: string }[];
    expect(groups.length).toBeGreaterThan(0);
    expect(records.every(({ recordKey }) => recordKey === 'p5')).toBe(true);
    expect(records.map(({ attribute }) => attribute)).toContain('nationalId');
    const [{ code } = { code: '' }] = groups;
    const some = await get(`/v1/sources/police/persons/findings?code=${code}`, police);
    expect((some.body.records as { code: string }[]).every((record) => record.code === code)).toBe(true);
    const file = await get('/v1/sources/police/persons/findings.csv', police);
    expect(String(file.headers['content-type'])).toContain('text/csv');
    const lines = String(file.body.text).split('\r\n');
    expect(lines[0]).toBe('\uFEFFrecordKey,attribute,code,severity,suggestion,dueBy,messageVi');
    expect(lines).toHaveLength(records.length + 2);
    expect((await get('/v1/sources/tax/persons/findings', police)).status).toBe(403);
  });

  it('stands on the board of onboarding beside what is left to do', async () => {
    await desk.api.addSource('land', ['land-parcels']);
    const put = await desk.api.call('PUT', '/v1/onboarding/police', {
      key: operator,
      body: { agreement: '15/QC-STP', agreedOn: '2026-02-10' },
    });
    expect(put).toMatchObject({ status: 200, body: { agreement: '15/QC-STP', agreedOn: '2026-02-10' } });
    const wrong = { key: operator, body: { agreement: '15/QC-STP' } };
    expect((await desk.api.call('PUT', '/v1/onboarding/police', wrong)).status).toBe(422);
    expect((await desk.api.call('PUT', '/v1/onboarding/nobody', { key: operator, body: {} })).status).toBe(404);
    const { body } = await get('/v1/onboarding', operator);
    const items = body.items as { source: string }[];
    expect(items.find(({ source }) => source === 'police')).toMatchObject({
      agreement: { state: 'done', document: '15/QC-STP', on: '2026-02-10' },
      connection: { state: 'done' },
      firstLoad: { state: 'done', records: 5 },
      mapping: { state: 'done', unmapped: 0 },
      quality: [{ collection: 'persons' }],
    });
    expect(items.find(({ source }) => source === 'land')).toMatchObject({
      agreement: { state: 'none' },
      connection: { state: 'none', keys: 0 },
      firstLoad: { state: 'none', records: 0 },
      quality: [],
    });
    expect(body.legalDates).toMatchObject([{ code: 'connection', day: '2026-12-31' }]);
  });
});
