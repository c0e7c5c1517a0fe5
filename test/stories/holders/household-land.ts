import { BAO, holder, plot } from '../people-of-stories';
import { says, type Story } from '../story';

/** Land of a household, managed by a commune, under words that registers use. */
export const householdLand: Story = {
  title: 'Households, communities and bodies of the State hold and manage land',
  events: [
    says(
      'land/land-parcels/1',
      1,
      '2020-03-02',
      plot('31', { area: 10.5, holders: [holder(BAO, { kind: 'hộ gia đình' })] }),
    ),
    says(
      'land/land-parcels/2',
      1,
      '2020-03-02',
      plot('44', { area: 99.5, holders: [{ name: 'UBND xã Tân Phú', kind: 'Nhà nước', role: 'quản lý' }] }),
    ),
    says(
      'land/land-parcels/3',
      1,
      '2020-03-02',
      plot('58', { area: 77.5, holders: [{ name: 'Cộng đồng dân cư ấp 3', kind: 'cộng đồng dân cư' }] }),
    ),
  ],
  expected: async (registry) => {
    const holdersOf = async (key: number) => (await registry.golden(`land/land-parcels/${key}`)).attributes.holders;
    expect(await holdersOf(1)).toMatchObject([{ kind: 'household', name: BAO.fullName }]);
    expect(await holdersOf(2)).toMatchObject([{ kind: 'state', role: 'manager' }]);
    expect(await holdersOf(3)).toMatchObject([{ kind: 'community' }]);
  },
};
