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
  t1: { ...AN, phone: '0912000111', ghiChu: 'cột của riêng nguồn' },
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
  /** As if what was counted and resolved lay longer back than figures stand. */
  const forgetTime = (): Promise<unknown> =>
    desk.api.database.query(`UPDATE quality_daily SET counted_at = counted_at - interval '1 minute'`);
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

  it('is not lowered by a column that the registry does not know', async () => {
    const { attributes } = await figures('tax');
    expect(attributes.map(({ attribute }) => attribute)).toEqual(['dateOfBirth', 'fullName', 'nationalId', 'phone']);
  });

  it('is counted anew when the source corrects, and a source is told of itself only', async () => {
    await desk.push('p2', { fullName: 'Lê Thị Bình', nationalId: '001175000789' } as never, 'persons');
    expect(countsOf(await figures('police'), 'nationalId')).toMatchObject({ dung: '3/3', du: '3/4' });
    const { body } = await get('/v1/quality?source=tax', police);
    expect((body.items as Item[]).map(({ source }) => source)).toEqual(['police']);
    expect((await get('/v1/quality?day=2020-01-01', operator)).body.items).toEqual([]);
  });

  it.each(['hom-nay', '2026-02-30', '2026-13-01', '0000-01-01', ''])('is of no day %j', async (day) => {
    const { status, body } = await get(`/v1/quality?day=${day}`, operator);
    expect([status, body.errors]).toEqual([
      422,
      expect.arrayContaining([expect.objectContaining({ pointer: '/day' })]),
    ]);
  });

  it('is of a collection that there is', async () => {
    expect((await get('/v1/quality?collection=person', operator)).body.code).toBe('collection-not-found');
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
    expect(lines[0]).toBe('\uFEFFrecordKey,attribute,code,severity,suggestion,dueBy,messageVi,reopened');
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

  it('counts what changed to the same figures as all anew', async () => {
    const counted = async (): Promise<unknown> =>
      (
        await desk.api.database.query(
          'SELECT source, entity, day, attribute, criterion, passed, total FROM quality_daily ORDER BY 1, 2, 3, 4, 5',
        )
      ).rows;
    const changes: (readonly [string, object])[] = [
      ['p6', { fullName: 'Vũ Thị Giang', phone: '0908 111 222' }],
      ['t1', { ...AN, phone: '0903123456' }],
      ['t6', { fullName: 'Vũ Thị Giang', dateOfBirth: '1990-13-45' }],
      ['p3', { fullName: 'Trần Văn Cường' }],
    ];
    for (const [key, attributes] of changes) {
      await desk.push(key, attributes as never, 'persons');
      await forgetTime();
      expect(await qualities.refresh()).toBeGreaterThan(0);
      const stepwise = await counted();
      await qualities.count();
      expect(stepwise).toEqual(await counted());
    }
    await desk.remove('p6', 'persons');
    await forgetTime();
    await qualities.refresh('police', 'person');
    const stepwise = await counted();
    await qualities.count();
    expect(stepwise).toEqual(await counted());
  });

  it('tells whether what was corrected stays corrected', async () => {
    const storyOf = async () => {
      await forgetTime();
      const { body } = await get('/v1/sources/police/persons/findings', police);
      const story = (body.corrections as { attribute: string }[]).find(({ attribute }) => attribute === 'phone');
      return { story, reopened: (body.records as { reopened?: number }[]).map(({ reopened }) => reopened ?? 0) };
    };
    const [WRONG, RIGHT] = ['12', '0908111333'];
    const push = (phone: string) => desk.push('p7', { fullName: 'Bùi Văn Hải', phone } as never, 'persons');
    await push(WRONG);
    const before = await storyOf();
    await push(RIGHT);
    const corrected = await storyOf();
    const countsIn = ({ story }: typeof before) => story as unknown as Record<string, number>;
    expect(countsIn(corrected).corrected! - (countsIn(before).corrected ?? 0)).toBe(1);
    await push(WRONG);
    const back = await storyOf();
    expect(countsIn(back)).toMatchObject({ cameBack: 1, corrected: countsIn(before).corrected });
    expect(Math.max(...back.reopened)).toBe(1);
  });
});
