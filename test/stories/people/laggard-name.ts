import { holder, LAN, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const RENAMED = { ...LAN, fullName: 'Phạm Bảo Châu' };

/** The same, but the only record with the old name is another office's. */
export const laggardName: Story = {
  title: 'A name that only a lagging office knows counts as well',
  events: [
    says('population/persons/l', 1, '2022-03-01', RENAMED),
    says('finance/persons/l', 1, '2018-03-01', { ...LAN, taxCode: LAN.nationalId }),
    says('land/land-parcels/p', 1, '2018-04-01', plot('31', { holders: [holder(LAN)] })),
  ],
  expected: async (registry) => {
    const id = await registry.idOf('population/persons/l');
    expect(await registry.idOf('finance/persons/l')).toBe(id);
    expect(await registry.relations('land/land-parcels/p')).toMatchObject([{ status: 'resolved', goldenId: id }]);
    expect(await registry.tasks()).toEqual([]);
  },
};
