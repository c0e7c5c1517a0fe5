import { RegistryUnderTest } from '../registry-under-test';

type Json = Readonly<Record<string, unknown>>;

const membersOf = (from: Json, like: Json): Json =>
  Object.fromEntries(Object.keys(like).map((name) => [name, from[name]]));

/** Each case is pushed as an integrator would: `PUT …/{source}/{collection}/{key}` with `Prefer: wait=10`, and read back. */
describe('people, places and days as registers write them, over HTTP', () => {
  let registry: RegistryUnderTest;
  let next = 0;

  beforeAll(async () => {
    registry = await RegistryUnderTest.start();
    for (const source of ['civil', 'hospital']) await registry.addSource(source, ['persons', 'land-parcels']);
    await registry.startWorker();
  });
  afterAll(() => registry.stop());

  async function put(source: string, attributes: Json, more: Json = {}, collection = 'persons') {
    const path = `/v1/sources/${source}/${collection}/k-${++next}`;
    const key = await registry.key('source', source);
    const { status, body } = await registry.call('PUT', path, key, { attributes, ...more }, { prefer: 'wait=10' });
    const record = status < 300 ? (await registry.call('GET', path, key)).body : {};
    const goldenId = (
      await registry.database.query(
        `SELECT golden_id FROM link JOIN source_record USING (record_no) WHERE source = $1 AND record_key = $2`,
        [source, `k-${next}`],
      )
    ).rows[0]?.golden_id as string | undefined;
    const codes = ((record.findings ?? []) as readonly { readonly code: string }[]).map(({ code }) => code);
    return { status, body, standardised: (record.standardised ?? {}) as Json, codes, goldenId };
  }

  async function goldensOf(left: Json, right: Json): Promise<number> {
    const one = await put('civil', left);
    const other = await put('hospital', right);
    expect([one.status, other.status]).toEqual([200, 200]);
    return one.goldenId === other.goldenId ? 1 : 2;
  }

  it.each<[string, Json, Json]>([
    [
      'a dash in the name of the province',
      {
        fullName: 'Phan Thị Ngọc Diệp',
        dateOfBirth: '1990-03-14',
        permanentAddress: 'Phường Thắng Tam, TP Vũng Tàu, Bà Rịa - Vũng Tàu',
      },
      {
        fullName: 'PHAN THỊ NGỌC DIỆP',
        dateOfBirth: '14/03/1990',
        permanentAddress: 'Phường Thắng Tam, Thành phố Vũng Tàu, Tỉnh Bà Rịa – Vũng Tàu',
      },
    ],
    [
      'a foreign name, typed in capitals',
      { fullName: 'Nguyễn Max', dateOfBirth: '1987-09-05', phone: '0903187451' },
      { fullName: 'NGUYEN MAX', dateOfBirth: '1987-09-05', phone: '0903187451' },
    ],
    [
      'a minority name in three spellings',
      { fullName: "H'Hen Ayŭn", dateOfBirth: '1992-05-15', nationalId: '066192004711' },
      { fullName: 'H Hen Ayŭn', dateOfBirth: '1992-05-15', nationalId: '066192004711' },
    ],
    [
      'a form of address and a note',
      { fullName: 'Hộ ông Lò Văn Păn', dateOfBirth: '1958-11-02', idCard9: '050331247' },
      { fullName: 'Lò Văn Păn (chết)', dateOfBirth: '02/11/1958', idCard9: '050331247' },
    ],
  ])('%s makes no other person', async (_, left, right) => {
    expect(await goldensOf(left, right)).toBe(1);
  });

  it.each<[Json, Json, Json]>([
    [{ dateOfBirth: '1993-02-28T17:00:00.000Z' }, {}, { dateOfBirth: '1993-03-01' }],
    [
      { deceasedOn: '2026-10-12', status: 'deceased' },
      { observedAt: '2026-10-12T04:30:00+07:00' },
      { deceasedOn: '2026-10-12', status: 'deceased' },
    ],
    [{ dateOfBirth: '2026-10-12' }, { observedAt: '2026-10-12T04:30:00+07:00' }, { dateOfBirth: '2026-10-12' }],
    [{ dateOfBirth: '2026-10-12' }, { observedAt: '2026-10-12' }, { dateOfBirth: '2026-10-12' }],
    [{ fullName: 'Ông Ích Khiêm' }, {}, { fullName: 'Ông Ích Khiêm' }],
    [{ fullName: 'Nguyễn Hoàng Phuïc' }, {}, { fullName: 'Nguyễn Hoàng Phục' }],
    [{ fullName: 'Y Vinh Tơr' }, {}, { fullName: 'Y Vinh Tơr' }],
    [{ fullName: 'Phí Thị Lan Hà' }, {}, { fullName: 'Phí Thị Lan Hà' }],
    [{ phone: 'ĐT: 0243.825.1234-1235 (chị Lan)' }, {}, { phone: '+842438251234' }],
    [{ phone: '084-912345671' }, {}, { phone: '+84912345671' }],
    [{ email: 'khongco@gmail.com' }, {}, { email: undefined }],
    [{ taxCode: '0100233488-1' }, {}, { taxCode: '0100233488-001' }],
  ])('%j %j is read as %j', async (attributes, more, standardised) => {
    const read = await put('civil', { fullName: 'Lê Thị Bưởi', ...attributes }, more);
    expect(membersOf(read.standardised, standardised)).toEqual(standardised);
  });

  it.each([
    ['Cầu Giấy, Hà Nội', 'ADDRESS_COMMUNE_AMBIGUOUS'],
    ['Thôn 3 Xã Không Có, Cẩm Mỹ, Đồng Nai', 'ADDRESS_COMMUNE_UNKNOWN'],
    ['120 Phố Huế', 'ADDRESS_NO_UNIT'],
  ])('%s is not guessed: %s', async (permanentAddress, code) => {
    expect((await put('civil', { fullName: 'Lê Thị Bưởi', permanentAddress })).codes).toContain(code);
  });

  it('takes keys that differ in Unicode normalisation alone for one, as it was first received', async () => {
    const key = await registry.key('source', 'civil');
    const at = (recordKey: string) => `/v1/sources/civil/persons/${encodeURIComponent(recordKey)}`;
    const push = (recordKey: string, fullName: string) =>
      registry.call('PUT', at(recordKey), key, { attributes: { fullName } }, { prefer: 'wait=10' });
    const first = await push('Hoà-1'.normalize('NFD'), 'Lê Thị Đào');
    const second = await push('Hoà-1'.normalize('NFC'), 'Lê Thị Đào Hoa');
    expect(second.body.recordId).toBe(first.body.recordId);
    expect((await registry.call('GET', at('Hoà-1'.normalize('NFC')), key)).body.recordKey).toBe(
      'Hoà-1'.normalize('NFD'),
    );
  });

  it('finds a name by any of its spellings', async () => {
    await put('civil', { fullName: 'Trương Quý Mùi', dateOfBirth: '1969-01-09' });
    await put('civil', { fullName: "H'Hen Kbuôr", dateOfBirth: '1991-01-09' });
    await registry.settle();
    const steward = await registry.key('steward');
    const found = async (text: string): Promise<number> =>
      (await registry.call('POST', '/v1/persons/search', steward, { text })).body.items.length;
    for (const text of ['Trương Quí Mùi', 'truong qui mui', 'H Hen Kbuôr', 'HHen Kbuôr', "H'Hen Kbuôr"])
      expect([text, await found(text)]).toEqual([text, 1]);
  });

  it.each<[Json, Json]>([
    [{ area: '1.500 m²' }, { area: 1500 }],
    [{ area: '1.500' }, { area: undefined }],
    [
      {
        holders: [
          { name: 'Hộ ông Lò Văn Păn', share: '1/2' },
          { name: 'Bà Lò Thị Mai', share: '50%' },
        ],
      },
      {
        holders: [
          { name: 'Lò Văn Păn', share: 0.5 },
          { name: 'Lò Thị Mai', share: 0.5 },
        ],
      },
    ],
    [{ landUses: [{ code: 'RSM' }] }, { landUses: [expect.objectContaining({ code: 'RSX' })] }],
  ])('a parcel with %j has %j', async (attributes, standardised) => {
    const parcel = { communeCode: '26740', codeSet: 'NSO-2025-07', mapSheet: '7', parcelNumber: String(++next) };
    const read = await put('civil', { ...parcel, ...attributes }, {}, 'land-parcels');
    expect(membersOf(read.standardised, standardised)).toEqual(standardised);
  });
});
