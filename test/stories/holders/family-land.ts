import { HAI, holder, LAN, MAI, named, plot } from '../people-of-stories';
import { says, type Story } from '../story';

/** An officer asks for all that a family holds or held. */
export const familyLand: Story = {
  title: 'All plots of a family in one call, in force or formerly',
  events: [
    says('population/persons/mai', 1, '2020-01-01', MAI),
    says('population/persons/lan', 1, '2020-01-01', LAN),
    says('population/persons/hai', 1, '2020-01-01', {
      ...HAI,
      relatives: [named(MAI, { relation: 'vợ' }), named(LAN, { relation: 'em gái' })],
    }),
    says('land/land-parcels/1', 1, '2020-02-01', plot('31', { area: 100.2, holders: [holder(MAI)] })),
    says(
      'land/land-parcels/2',
      1,
      '2020-02-01',
      plot('40', { area: 200.7, holders: [holder(HAI, { validTo: '2023-01-01' })] }),
    ),
    says('land/land-parcels/3', 1, '2020-02-01', plot('52', { area: 300.1, holders: [holder(LAN)] })),
  ],
  expected: async (registry) => {
    const id = await registry.idOf('population/persons/hai');
    const { items, relatives } = await registry.get(`persons/${id}/holdings?family=true`);
    expect(relatives).toHaveLength(2);
    const held = items.map(({ goldenId, relation }: { goldenId: string; relation: { inForce: boolean } }) => [
      goldenId,
      relation.inForce,
    ]);
    const [one, two, three] = [
      await registry.idOf('land/land-parcels/1'),
      await registry.idOf('land/land-parcels/2'),
      await registry.idOf('land/land-parcels/3'),
    ];
    expect(held.sort()).toEqual(
      [
        [one, true],
        [two, false],
        [three, true],
      ].sort(),
    );
    const own = await registry.get(`persons/${id}/holdings`);
    expect(own.items).toHaveLength(1);
  },
};
