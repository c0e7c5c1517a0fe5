import { RegistryUnderTest } from '../registry-under-test';

type Json = Readonly<Record<string, unknown>>;

const ADDRESS = { text: '12 Lê Lợi', communeCode: '26740', codeSet: 'NSO-2025-07' };
const METRE = 1 / 111_195;

/** A square of ten metres, so many metres north of a point. */
function outline(metresNorth: number): Json {
  const [west, south] = [106.698, 10.7725 + metresNorth * METRE];
  const side = 10 * METRE;
  const ring = [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ];
  return { type: 'MultiPolygon', coordinates: [[], [ring]] };
}

const PARCEL = {
  communeCode: '26740',
  codeSet: 'NSO-2025-07',
  mapSeries: 'BĐĐC-2025',
  mapSheet: '7',
  parcelNumber: '12',
  certificates: [{ serial: 'CU 123456' }],
  holders: [{ name: 'Lò Văn Páo' }],
};

describe('enterprises and parcels as registers write them', () => {
  let registry: RegistryUnderTest;
  let next = 0;

  beforeAll(async () => {
    registry = await RegistryUnderTest.start();
    await registry.addSource('registration', ['enterprises', 'land-parcels'], 0.9);
    await registry.addSource('tax', ['enterprises', 'land-parcels'], 0.5);
    await registry.startWorker();
  });
  afterAll(() => registry.stop());

  /** How many golden records two records of two sources become, and the open tasks about them. */
  async function resolve(collection: string, left: Json, right: Json): Promise<{ goldens: number; tasks: number }> {
    const keys = [`l-${++next}`, `r-${next}`] as const;
    await registry.push('registration', collection, [{ recordKey: keys[0], attributes: left }]);
    await registry.push('tax', collection, [{ recordKey: keys[1], attributes: right }]);
    await registry.settle();
    const { rows } = await registry.database.query<{ goldens: number; tasks: number }>(
      `WITH mine AS (SELECT DISTINCT l.golden_id FROM link l JOIN source_record s USING (record_no) WHERE s.record_key = ANY ($1))
       SELECT (SELECT count(*)::int FROM mine) AS goldens,
         (SELECT count(*)::int FROM review_task t WHERE t.status = 'open' AND t.golden_ids && ARRAY(SELECT golden_id FROM mine)) AS tasks`,
      [keys],
    );
    return rows[0] ?? { goldens: NaN, tasks: NaN };
  }

  it.each([
    ['Công ty TNHH Cẩm Vi', 'CÔNG TY TNHH CẨM VI'],
    ['Công ty TNHH một thành viên Sao Khuê', 'CTY TNHH 01 THÀNH VIÊN SAO KHUÊ'],
    ['Ngân hàng TMCP Á Âu', 'Ngân hàng Thương mại Cổ phần Á Âu'],
    ['Công ty TNHH A.B.K', 'Công ty TNHH ABK'],
    ['Công ty TNHH Thương mại và Dịch vụ Bình Long', 'CONG TY TNHH TM & DV BINH LONG'],
    ['Công ty cổ phần Thép Hải Vân', 'Thép Hải Vân (CTCP) (tên cũ: Công ty TNHH Minh Tâm)'],
    ['Công ty cổ phần Tập đoàn Hòa An', 'Tập đoàn Hoà An'],
  ])('%s = %s', async (left, right) => {
    const phone = `09123${String(10_000 + next).slice(-5)}`;
    const rest = { registeredAddress: { ...ADDRESS, text: `${next + 1} Lê Lợi` }, phone };
    expect(await resolve('enterprises', { name: left, ...rest }, { name: right, ...rest })).toEqual({
      goldens: 1,
      tasks: 0,
    });
  });

  it.each([
    ['Công ty TNHH Đông Giang', 'Công ty TNHH Đông Giang - CN Hà Nội'],
    ['cong ty tnhh tay giang', 'cong ty tnhh tay giang - chi nhanh da nang'],
  ])('%s ≠ %s', async (left, right) => {
    const rest = {
      registeredAddress: { ...ADDRESS, text: `${next + 1} Lê Lợi` },
      phone: `09124${String(10_000 + next).slice(-5)}`,
    };
    const { goldens } = await resolve('enterprises', { name: left, ...rest }, { name: right, ...rest });
    expect(goldens).toBe(2);
  });

  it('closes the code of an enterprise that the tax office says is closed', async () => {
    await registry.push('tax', 'enterprises', [
      {
        recordKey: 'closed',
        attributes: { name: 'DNTN Bến Sen', taxCode: '0100109106', status: 'NNT ngừng hoạt động và đã đóng MST' },
      },
    ]);
    await registry.settle();
    const { rows } = await registry.database.query<{ status: string }>(
      `SELECT i.status FROM golden_identifier i WHERE i.scheme = 'tax-code' AND i.value = '0100109106'`,
    );
    expect(rows).toEqual([{ status: 'cancelled' }]);
  });

  it('asks about one cadastral number at two places, and joins what lies at one, empty parts or not', async () => {
    const at = (metres: number) => ({ ...PARCEL, geometry: outline(metres) });
    expect(await resolve('land-parcels', at(0), at(6_000))).toEqual({ goldens: 2, tasks: 1 });
    const other = (metres: number) => ({ ...at(metres), parcelNumber: '31', certificates: [{ serial: 'CU 777777' }] });
    expect(await resolve('land-parcels', other(20_000), other(20_000))).toEqual({ goldens: 1, tasks: 0 });
  });

  it('joins no parcels by the number 0', async () => {
    const zero = (metres: number) => ({
      communeCode: '26740',
      codeSet: 'NSO-2025-07',
      mapSheet: '0',
      parcelNumber: '0',
      geometry: outline(metres),
    });
    expect(await resolve('land-parcels', zero(40_000), zero(45_000))).toEqual({ goldens: 2, tasks: 0 });
  });
});
