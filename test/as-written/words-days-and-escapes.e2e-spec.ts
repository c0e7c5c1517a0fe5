import { RegistryUnderTest } from '../registry-under-test';

type Json = Readonly<Record<string, unknown>>;

const RING = [
  [106.698, 10.7725],
  [106.6981, 10.7725],
  [106.6981, 10.7726],
  [106.698, 10.7726],
  [106.698, 10.7725],
];
const SQUARE = { type: 'Polygon', coordinates: [RING] };

/** What programs, forms and clerks write around the values: two sources, each by `PUT` with `Prefer: wait=10`. */
describe('words, days and escaped letters as registers write them, over HTTP', () => {
  let registry: RegistryUnderTest;
  let next = 0;

  beforeAll(async () => {
    registry = await RegistryUnderTest.start();
    for (const source of ['civil', 'hospital'])
      await registry.addSource(source, ['persons', 'land-parcels', 'enterprises']);
    await registry.startWorker();
  });
  afterAll(() => registry.stop());

  async function put(source: string, collection: string, attributes: Json) {
    const path = `/v1/sources/${source}/${collection}/w-${++next}`;
    const key = await registry.key('source', source);
    const { status } = await registry.call('PUT', path, key, { attributes }, { prefer: 'wait=10' });
    expect(status).toBe(200);
    const { body } = await registry.call('GET', path, key);
    const codes = ((body.findings ?? []) as readonly { readonly code: string }[]).map(({ code }) => code);
    return { goldenId: body.goldenId as string | undefined, standardised: body.standardised as Json, codes };
  }

  it.each<[string, string, Json, Json]>([
    [
      'months by their names',
      'persons',
      { fullName: 'Phan Thị Ngọc Diệp', dateOfBirth: '15 thg 3, 1990', phone: '0903271846' },
      { fullName: 'PHAN THỊ NGỌC DIỆP', dateOfBirth: '15-Mar-1990', phone: 'ĐT/Zalo: 0903271846' },
    ],
    [
      'letters as a page writes them',
      'persons',
      { fullName: 'Tr&#7847;n Th&#7883; B&iacute;ch H&#7841;nh', dateOfBirth: '1987-09-05', phone: '0903187451' },
      { fullName: 'Trần Thị Bích Hạnh', dateOfBirth: '05/09/1987', phone: '0903187451' },
    ],
    [
      'two numbers in one field',
      'persons',
      { fullName: 'Vừ Mí Kẻ', dateOfBirth: '1992-05-15', nationalId: '002092004711' },
      {
        fullName: 'Ông Vừ Mí Kẻ',
        dateOfBirth: '15/05/1992 (theo GKS)',
        nationalId: 'CCCD:002092004711/CMND:073145286',
      },
    ],
    [
      'a label in front of a name',
      'enterprises',
      { name: 'Công ty TNHH Thiết bị Y tế Sao Khuê', taxCode: '0100109106' },
      { name: '1. Cty TNHH TBYT Sao Khuê', taxCode: 'Mã ĐTNT 0100109106' },
    ],
    [
      'an outline in a collection',
      'land-parcels',
      { communeCode: '26740', codeSet: 'NSO-2025-07', mapSheet: '7', parcelNumber: '145.', geometry: SQUARE },
      {
        communeCode: '26740',
        codeSet: 'NSO-2025-07',
        mapSheet: 'Tờ bản đồ địa chính số 7',
        parcelNumber: '145',
        geometry: { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry: SQUARE }] },
      },
    ],
  ])('%s make no other thing', async (_, collection, left, right) => {
    const one = await put('civil', collection, left);
    const other = await put('hospital', collection, right);
    expect(one.goldenId).toBeDefined();
    expect(other.goldenId).toBe(one.goldenId);
  });

  it.each<[string, string, Json, Json]>([
    [
      'a child without a name',
      'persons',
      { fullName: 'Bé của Lừu Thị Dê', dateOfBirth: '2026-10-02', sex: 'Giới tính: Nữ' },
      { fullName: 'Bé của Trịnh Ngọc Ánh', dateOfBirth: '2026-10-02', sex: 'Con gái' },
    ],
    [
      'a buyer without a name',
      'enterprises',
      { name: 'Khách lẻ', registeredAddress: '12 Lê Lợi, Phường Sài Gòn, TP. Hồ Chí Minh' },
      { name: 'Khách lẻ', registeredAddress: '12 Lê Lợi, Phường Sài Gòn, TP. Hồ Chí Minh' },
    ],
  ])('%s is nobody', async (_, collection, left, right) => {
    const one = await put('civil', collection, left);
    const other = await put('hospital', collection, right);
    expect([one.codes, other.codes]).toEqual([
      expect.arrayContaining(['PLACEHOLDER_VALUE']),
      expect.arrayContaining(['PLACEHOLDER_VALUE']),
    ]);
    expect(other.goldenId).not.toBe(one.goldenId);
  });

  it.each<[Json, Json]>([
    [{ status: 'Đã chết ngày 12/03/2020' }, { status: 'deceased' }],
    [{ status: 'Mất CCCD' }, {}],
    [{ maritalStatus: 'Tình trạng hôn nhân: Chưa lập gia đình' }, { maritalStatus: 'single' }],
    [{ dateOfBirth: '15/3/1971 (ÂL)' }, {}],
  ])('%j is read as %j', async (attributes, standardised) => {
    const read = await put('civil', 'persons', { fullName: 'Lê Thị Bưởi', ...attributes });
    const [name = ''] = Object.keys(attributes);
    expect(read.standardised[name]).toEqual(standardised[name]);
  });
});
