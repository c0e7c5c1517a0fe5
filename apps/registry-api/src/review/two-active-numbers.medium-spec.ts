import { StewardDesk } from '../decisions/__tests__/steward-desk';

type Stated = Parameters<StewardDesk['push']>[1];

describe('two active personal numbers', () => {
  let desk: StewardDesk;
  beforeAll(async () => (desk = await StewardDesk.open()), 60_000);
  beforeEach(() => desk.empty());
  afterAll(() => desk.close());

  const push = (key: string, stated: Readonly<Record<string, unknown>>): Promise<void> =>
    desk.push(key, stated as Stated, 'persons');
  const tasks = async (): Promise<unknown[]> =>
    (await desk.tasks()).map(({ kind, reasons }: { kind: string; reasons: string[] }) => [kind, ...reasons]);

  const AN_HA = {
    fullName: 'Đèo An Hà',
    dateOfBirth: '2021-05-19',
    sex: 'Nữ',
    nationalId: '012321004187',
    fatherName: 'Đèo Văn Ín',
    motherName: 'Vàng Thị Pâng',
    permanentAddress: 'Bản Nà Ban, xã Mường So, huyện Phong Thổ, tỉnh Lai Châu',
  };

  it('keep twins apart whose names differ by a tone', async () => {
    await push('p1', AN_HA);
    await push('p2', { ...AN_HA, fullName: 'Đèo An Hạ', nationalId: '012321004188' });
    expect(await desk.partition()).toEqual([['p1'], ['p2']]);
  });

  it('keep namesakes of one queue apart', async () => {
    const queued = { fullName: 'Lò Thị Ón', sex: 'Nữ' };
    await push('p1', { ...queued, dateOfBirth: '1957-08-10', nationalId: '046157100007' });
    await push('p2', { ...queued, dateOfBirth: '1957-08-11', nationalId: '046157100507' });
    await push('p3', { ...queued, dateOfBirth: '1957-08-12', nationalId: '046157101007' });
    expect(await desk.partition()).toEqual([['p1'], ['p2'], ['p3']]);
  });

  it('are joined where all else shows a slip, and shown to a steward', async () => {
    await push('p1', AN_HA);
    await push('t2', { ...AN_HA, nationalId: '012321004178' });
    expect(await desk.partition()).toEqual([['p1', 't2']]);
    expect(await tasks()).toEqual([['value-conflict', 'two-active-values']]);
  });
});
