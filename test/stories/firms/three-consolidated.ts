import { plot } from '../people-of-stories';
import { says, type Story } from '../story';

const OLD = {
  a: { taxCode: '0100684378', name: 'Công ty cổ phần Gạch Tân Uyên' },
  b: { taxCode: '0300741143', name: 'Công ty TNHH Ngói Đất Cuốc' },
  c: { taxCode: '0303576603', name: 'Công ty cổ phần Gốm Lái Thiêu' },
};
const NEW = { taxCode: '0301452948', name: 'Công ty cổ phần Vật liệu Sông Bé' };
const ACT = { number: '4/NQ-HN', date: '2022-12-01' };

/** Three companies became one new one (Law on Enterprises 59/2020/QH14 art. 200). The tax office still has two of them at work. */
export const threeConsolidated: Story = {
  title: 'Three companies consolidated into one that is none of them, and found by each',
  events: [
    ...Object.entries(OLD).flatMap(([key, firm]) => [
      says(`business-registration/enterprises/${key}`, 1, '2012-01-01', { ...firm, status: 'Đang hoạt động' }),
      says(`business-registration/enterprises/${key}`, 2, '2023-01-05', {
        ...firm,
        status: 'Đã giải thể, phá sản, chấm dứt tồn tại',
      }),
    ]),
    says('finance/enterprises/a', 1, '2014-01-01', { ...OLD.a, status: 'active' }),
    says('finance/enterprises/b', 1, '2014-01-01', { ...OLD.b, status: 'active' }),
    says(
      'land/land-parcels/p',
      1,
      '2016-01-10',
      plot('31', { holders: [{ scheme: 'tax-code', value: OLD.c.taxCode, name: OLD.c.name }] }),
    ),
    says('business-registration/enterprises/new', 1, '2023-01-05', {
      ...NEW,
      status: 'Đang hoạt động',
      foundedOn: '2023-01-01',
      predecessors: Object.values(OLD).map((firm) => ({
        ...firm,
        kind: 'Hợp nhất công ty',
        date: '2023-01-01',
        act: ACT,
      })),
    }),
  ],
  expected: async (registry) => {
    const ids = await Promise.all(
      ['a', 'b', 'c', 'new'].map((key) => registry.idOf(`business-registration/enterprises/${key}`)),
    );
    expect(new Set(ids).size).toBe(4);
    const [a, b, c, next] = ids;
    const came = await registry.relations('business-registration/enterprises/new', '?type=predecessor-enterprise');
    expect(came.map(({ goldenId, role }) => [goldenId, role]).sort()).toEqual(
      [a, b, c].map((id) => [id, 'consolidation']).sort(),
    );
    for (const id of [a, b, c]) {
      const { successors } = await registry.get(`enterprises/${id}/succession`);
      expect(successors.map(({ goldenId }: { goldenId: string }) => goldenId)).toEqual([next]);
    }
    expect(await registry.relations('land/land-parcels/p')).toMatchObject([
      { status: 'resolved', goldenId: c, marks: ['dissolved'] },
    ]);
  },
};
