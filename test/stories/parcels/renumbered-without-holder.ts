import { plot } from '../people-of-stories';
import { says, type Story } from '../story';

/** The map office numbers a plot anew and names nobody. All that stays is the commune and an area measured to a tenth. */
export const renumberedWithoutHolder: Story = {
  title: 'A plot without code, outline or holder keeps its id when its number changes',
  events: [
    says('hcm-land-management/land-parcels/p', 1, '2016-01-01', plot('31', { area: 120.4 })),
    says('land/land-parcels/p', 1, '2015-01-01', plot('31', { area: 120.4 })),
    says('land/land-parcels/p', 2, '2025-08-01', { ...plot('7', { area: 120.4 }), mapSheet: '103' }),
  ],
  expected: async (registry) => {
    const { id, attributes } = await registry.golden('land/land-parcels/p');
    expect(attributes).toMatchObject({ mapSheet: '103', parcelNumber: '7' });
    expect(await registry.idOf('hcm-land-management/land-parcels/p')).toBe(id);
    expect(await registry.lookup('land-parcels', 'cadastral-triple', 'NSO-2025-01/26734//12/31')).toEqual([id]);
  },
};
