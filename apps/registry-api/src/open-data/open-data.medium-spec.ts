import { StewardDesk } from '../decisions/__tests__/steward-desk';

const WARD = { codeSet: 'NSO-2026-04', communeCode: '26740' };
const OTHER_WARD = { codeSet: 'NSO-2026-04', communeCode: '26743' };
const LEAST = 10;

/** Names and numbers that nobody else has, so that nobody is taken for another. */
const SYLLABLES = ['An', 'Bình', 'Cường', 'Dung', 'Giang', 'Hà', 'Khánh', 'Lâm', 'Minh', 'Nga', 'Oanh', 'Phúc', 'Quân'];
const SURNAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi'];

type Cells = ReadonlyMap<string, number>;

describe('open data', () => {
  let desk: StewardDesk;
  let operator: string;
  let made = 0;

  async function people(count: number, sex: 'Nam' | 'Nữ', year: number, place = WARD): Promise<void> {
    for (let index = 0; index < count; index += 1) {
      const number = (made += 1);
      const fullName = `${SURNAMES[number % 8]} ${SYLLABLES[Math.floor(number / 8) % 13]} ${SYLLABLES[(number * 5) % 13]}`;
      const day = String(1 + (number % 28)).padStart(2, '0');
      const nationalId = `001${sex === 'Nam' ? 0 : 1}${String(year).slice(2)}${String(100_000 + number * 617)}`;
      const attributes = { fullName, sex, dateOfBirth: `${year}-03-${day}`, nationalId, permanentAddress: place };
      await desk.accept(`p${number}`, attributes as never, 'persons');
    }
    await desk.resolve();
  }
  const publish = (dataSet = 'people-by-commune', key = operator) =>
    desk.api.call('POST', `/v1/open-data/${dataSet}`, { key });
  async function cellsOf(version: number | string): Promise<Cells> {
    const { status, body } = await desk.api.call('GET', `/v1/open-data/people-by-commune/${version}`);
    expect(status).toBe(200);
    const [head, ...lines] = String(body.text).trimEnd().split('\r\n');
    expect(head).toBe('commune_code,commune_name,age_band,sex,count');
    return new Map(
      lines.map((line) => {
        const [commune, , band, sex, count] = line.split(',');
        return [[commune, band, sex].join('|'), Number(count)];
      }),
    );
  }

  beforeAll(async () => {
    desk = await StewardDesk.open();
    operator = await desk.api.addKey({ role: 'operator' });
    await people(24, 'Nam', 1982);
    await people(14, 'Nữ', 1984);
    await people(4, 'Nữ', 1950);
    await people(3, 'Nam', 1982, OTHER_WARD);
  }, 120_000);
  afterAll(() => desk.close());

  it('is published by an operator, and read by everybody', async () => {
    expect((await publish('people-by-commune', desk.lan)).status).toBe(403);
    expect(await publish('nothing')).toMatchObject({ status: 404, body: { code: 'open-data-not-found' } });
    expect(await publish()).toMatchObject({ status: 201, body: { dataSet: 'people-by-commune', version: 1 } });
    const file = await desk.api.call('GET', '/v1/open-data/people-by-commune/1');
    expect(file.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'cache-control': expect.stringContaining('immutable'),
    });
    for (const version of ['0', '99', 'x', '-1'])
      expect((await desk.api.call('GET', `/v1/open-data/people-by-commune/${version}`)).status).toBe(404);
  });

  it('keeps back who is few, with whom else would tell of them', async () => {
    const cells = await cellsOf(1);
    // Four women over seventy are few; so the fourteen in their forties are kept back with them.
    expect(Object.fromEntries(cells)).toEqual({ '26740|*|*': 42, '26740|40-49|male': 24 });
  });

  it('is described as DCAT-AP, with the hash of every file', async () => {
    const { status, body, headers } = await desk.api.call('GET', '/v1/open-data');
    expect(status).toBe(200);
    expect(String(headers['content-type'])).toContain('application/ld+json');
    const dataSets = body['dcat:dataset'] as { 'dct:identifier': string; 'dcat:distribution': object[] }[];
    expect(dataSets.map((dataSet) => dataSet['dct:identifier'])).toEqual([
      'people-by-commune',
      'parcels-by-commune',
      'enterprises-by-commune',
    ]);
    expect(dataSets[0]!['dcat:distribution']).toEqual([
      expect.objectContaining({
        '@type': 'dcat:Distribution',
        'dcat:downloadURL': { '@id': '/v1/open-data/people-by-commune/1' },
        'spdx:checksum': expect.objectContaining({ 'spdx:checksumValue': expect.stringMatching(/^[0-9a-f]{64}$/) }),
      }),
    ]);
  });

  it('tells of nobody over three versions, and moves where enough did', async () => {
    await people(1, 'Nam', 1982);
    expect((await publish()).body.version).toBe(2);
    await people(11, 'Nam', 1985);
    expect((await publish()).body.version).toBe(3);
    const versions = [await cellsOf(1), await cellsOf(2), await cellsOf('latest')];
    expect(Object.fromEntries(versions[1]!)).toEqual(Object.fromEntries(versions[0]!));
    expect(versions[2]!.get('26740|40-49|male')).toBe(36);
    for (const cells of versions) {
      const rest =
        cells.get('26740|*|*')! -
        [...cells].reduce((sum, [name, count]) => (name.endsWith('*') ? sum : sum + count), 0);
      expect(rest === 0 || rest >= LEAST).toBe(true);
      expect([...cells.values()].every((count) => count >= LEAST)).toBe(true);
    }
    for (const left of versions)
      for (const right of versions)
        for (const [name, count] of left) {
          const difference = Math.abs(count - (right.get(name) ?? count));
          expect(difference === 0 || difference >= LEAST).toBe(true);
        }
  });

  it('stays as it was published', async () => {
    const { sha256 } = (
      await desk.api.database.query<{ sha256: string }>('SELECT sha256 FROM open_data_version WHERE version = 1')
    ).rows[0]!;
    expect((await desk.api.call('GET', '/v1/open-data/people-by-commune/1')).headers.etag).toBe(`"${sha256}"`);
    for (const dataSet of ['parcels-by-commune', 'enterprises-by-commune'])
      expect(await publish(dataSet)).toMatchObject({ status: 201, body: { version: 1 } });
  });
});
