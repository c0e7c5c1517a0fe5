import { HAI, holder, LAN, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const HELD = { area: 318.7, holders: [holder(HAI)] };

/** New maps gave a plot new numbers, then the sheets were numbered anew. Then it was sold. */
export const numberedTwiceAnew: Story = {
  title: 'A plot numbered anew twice and sold after',
  events: [
    says('population/persons/hai', 1, '2005-01-01', HAI),
    says('population/persons/lan', 1, '2005-01-01', LAN),
    says('land/land-parcels/p', 1, '2006-01-01', { ...plot('31', HELD) }),
    says('land/land-parcels/p', 2, '2014-01-01', { ...plot('118', HELD), mapSheet: '40' }),
    says('land/land-parcels/p', 3, '2025-09-01', { ...plot('118', HELD), mapSheet: '140' }),
    says('land/land-parcels/p', 4, '2026-05-01', {
      ...plot('118', { ...HELD, holders: [holder(LAN, { validFrom: '2026-04-20' })] }),
      mapSheet: '140',
    }),
    says('hcm-land-management/land-parcels/p', 1, '2007-01-01', plot('31', HELD)),
  ],
  expected: async (registry) => {
    const { id } = await registry.golden('land/land-parcels/p');
    expect(await registry.idOf('hcm-land-management/land-parcels/p')).toBe(id);
    for (const number of ['12/31', '40/118', '140/118'])
      expect(await registry.lookup('land-parcels', 'cadastral-triple', `NSO-2025-01/26734//${number}`)).toEqual([id]);
    const lan = await registry.idOf('population/persons/lan');
    expect(
      (await registry.relations('land/land-parcels/p', '?type=holder&inForce=true')).map(({ goldenId }) => goldenId),
    ).toEqual([lan]);
    expect(await registry.relations('population/persons/hai')).toMatchObject([
      { inForce: false, outOfForceSince: '2026-04-20' },
    ]);
    expect(await registry.tasks()).toEqual([]);
  },
};
