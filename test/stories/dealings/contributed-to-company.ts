import { BAO, holder, named, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const FIRM = { taxCode: '0303217354', name: 'Công ty TNHH Kho Lạnh Bình Điền' };
const RECEIVER = { taxCode: '0301452948', name: 'Công ty cổ phần Thủy sản Rạch Cát' };
const byFirm = (firm: typeof FIRM) => ({ scheme: 'tax-code', value: firm.taxCode, name: firm.name });
const GIVEN = { type: 'Góp vốn bằng quyền sử dụng đất', date: '2017-03-03', act: { number: '8/HĐGV' } };
const TAKEN = { type: 'Chuyển quyền do sáp nhập', date: '2022-06-01' };

/** A man put his plot into his company as capital; the company was merged into another, and the register followed a year later. */
export const contributedToCompany: Story = {
  title: 'A plot given to a company as capital, and after a merger the receiving company’s',
  events: [
    says('population/persons/bao', 1, '2010-01-01', BAO),
    says('business-registration/enterprises/firm', 1, '2016-01-01', {
      ...FIRM,
      status: 'active',
      legalRepresentatives: [named(BAO)],
    }),
    says('business-registration/enterprises/receiver', 1, '2016-01-01', { ...RECEIVER, status: 'active' }),
    says('land/land-parcels/p', 1, '2014-01-01', plot('31', { area: 700, holders: [holder(BAO)] })),
    says('land/land-parcels/p', 2, '2017-03-10', plot('31', { area: 700, holders: [byFirm(FIRM)], events: [GIVEN] })),
    says('hcm-land-management/land-parcels/p', 1, '2018-03-10', plot('31', { area: 700, holders: [byFirm(FIRM)] })),
    says('business-registration/enterprises/firm', 2, '2022-05-05', {
      ...FIRM,
      status: 'Đã giải thể, phá sản, chấm dứt tồn tại',
      successors: [{ ...RECEIVER, kind: 'Sáp nhập công ty', date: '2022-05-01' }],
    }),
    says(
      'land/land-parcels/p',
      3,
      '2023-06-10',
      plot('31', { area: 700, holders: [byFirm(RECEIVER)], events: [GIVEN, TAKEN] }),
    ),
  ],
  expected: async (registry) => {
    const ids = [
      await registry.idOf('population/persons/bao'),
      await registry.idOf('business-registration/enterprises/firm'),
      await registry.idOf('business-registration/enterprises/receiver'),
    ];
    const heldOn = async (day: string) =>
      (await registry.relations('land/land-parcels/p', `?type=holder&inForce=true&validAt=${day}`)).map(
        ({ goldenId }) => ids.indexOf(goldenId),
      );
    expect([await heldOn('2015-01-01'), await heldOn('2020-01-01'), await heldOn('2026-01-01')]).toEqual([
      [0],
      [1],
      [2],
    ]);
    expect(await registry.relations('population/persons/bao', '?type=holder')).toMatchObject([
      { inForce: false, outOfForceSince: '2017-03-03' },
    ]);
    expect(await registry.tasks()).toEqual([]);
  },
};
