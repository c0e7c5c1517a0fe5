import { HAI, LAN, MAI, named, holder, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const CHILD = { fullName: 'Đỗ Minh Quân', dateOfBirth: '2009-02-11', sex: 'male', nationalId: '079209000888' };

/** Parents parted; the land is the mother's by the judgement. The child keeps both. */
export const childOfTheDivorced: Story = {
  title: 'Land of a family whose parents parted, asked from the child, and on a day before',
  inOrderTold: true,
  events: [
    says('population/persons/mai', 1, '2005-01-01', { ...MAI, relatives: [named(HAI, { relation: 'chồng' })] }),
    says('population/persons/hai', 1, '2005-01-01', { ...HAI, relatives: [named(MAI, { relation: 'vợ' })] }),
    says('population/persons/lan', 1, '2005-01-01', LAN),
    says('population/persons/child', 1, '2009-03-01', {
      ...CHILD,
      relatives: [named(MAI, { relation: 'mẹ' }), named(HAI, { relation: 'bố' })],
    }),
    says(
      'land/land-parcels/p',
      1,
      '2008-02-01',
      plot('31', { holders: [holder(MAI, { role: 'vợ' }), holder(HAI, { role: 'chồng' })] }),
    ),
    says('population/persons/mai', 2, '2021-06-01', { ...MAI, maritalStatus: 'Đã ly hôn' }),
    says('population/persons/hai', 2, '2021-06-01', { ...HAI, maritalStatus: 'Đã ly hôn' }),
    says(
      'land/land-parcels/p',
      2,
      '2021-08-01',
      plot('31', { holders: [holder(MAI, { validFrom: '2021-07-15', act: '14/2021/HNGĐ-ST' })] }),
    ),
  ],
  expected: async (registry) => {
    const [mai, hai] = [await registry.idOf('population/persons/mai'), await registry.idOf('population/persons/hai')];
    const parents = await registry.relations('population/persons/child', '?inForce=true');
    expect(parents.map(({ goldenId }) => goldenId).sort()).toEqual([mai, hai].sort());
    expect(await registry.relations('population/persons/hai', '?type=relative&direction=out')).toMatchObject([
      { goldenId: mai, inForce: false },
    ]);
    const child = await registry.idOf('population/persons/child');
    const { items } = await registry.get(`persons/${child}/holdings?family=true`);
    const held = (items as { relation: { inForce: boolean; outOfForceSince?: string } }[]).map(({ relation }) => [
      relation.inForce,
      relation.outOfForceSince,
    ]);
    expect(held).toEqual(
      expect.arrayContaining([
        [true, undefined],
        [false, '2021-07-15'],
      ]),
    );
    expect(await registry.tasks()).toEqual([]);
  },
};
