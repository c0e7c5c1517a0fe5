import { HAI, holder, LAN, MAI, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const TITLE = { certificates: [{ serial: 'BK 345678' }], area: 88.8 };

/** A man died; wife and sister inherited in equal parts. The city's office still has him. */
export const inherited: Story = {
  title: 'Heirs hold in parts; the dead man held till then, whoever still writes him',
  inOrderTold: true,
  events: [
    says('population/persons/hai', 1, '2018-01-01', HAI),
    says('population/persons/mai', 1, '2018-01-01', MAI),
    says('population/persons/lan', 1, '2018-01-01', LAN),
    says('land/land-parcels/p', 1, '2018-02-01', plot('31', { ...TITLE, holders: [holder(HAI)] })),
    says('hcm-land-management/land-parcels/p', 1, '2018-03-01', plot('31', { ...TITLE, holders: [holder(HAI)] })),
    says('population/persons/hai', 2, '2022-02-01', { ...HAI, status: 'Đã tử vong', deceasedOn: '2022-01-20' }),
    says(
      'land/land-parcels/p',
      2,
      '2023-06-01',
      plot('31', {
        ...TITLE,
        holders: [MAI, LAN].map((heir) =>
          holder(heir, { role: 'Đồng sử dụng', share: '1/2', validFrom: '2023-05-15', act: { number: '210/VBTK' } }),
        ),
      }),
    ),
  ],
  expected: async (registry) => {
    const [mai, lan] = await Promise.all(['mai', 'lan'].map((key) => registry.idOf(`population/persons/${key}`)));
    const heldOn = async (day: string) =>
      (await registry.relations('land/land-parcels/p', `?type=holder&inForce=true&validAt=${day}`))
        .map(({ goldenId, share }) => [goldenId, share])
        .sort();
    expect(await heldOn('2026-01-01')).toEqual(
      [
        [mai, 0.5],
        [lan, 0.5],
      ].sort(),
    );
    const hai = await registry.idOf('population/persons/hai');
    expect((await heldOn('2018-06-01')).map(([goldenId]) => goldenId)).toEqual([hai]);
    expect(await heldOn('2017-06-01')).toEqual([]);
    expect(await registry.relations('population/persons/hai')).toMatchObject([
      { inForce: false, outOfForceSince: '2023-05-15' },
    ]);
    expect(await registry.tasks()).toEqual([]);
  },
};
