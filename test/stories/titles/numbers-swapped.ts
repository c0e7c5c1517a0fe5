import { BAO, holder, LAN, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const A = { area: 81.4, holders: [holder(BAO)], certificates: [{ serial: 'CA 111111' }] };
const B = { area: 203.9, holders: [holder(LAN)], certificates: [{ serial: 'CB 222222' }] };

/** Two plots had each other's number in the maps; the map office put it right. The planning office has the old numbers. */
export const numbersSwapped: Story = {
  title: 'Two plots that changed numbers with one another stay what they were',
  events: [
    says('land/land-parcels/a', 1, '2015-01-01', plot('31', A)),
    says('land/land-parcels/b', 1, '2015-01-01', plot('32', B)),
    says('hcm-gis/land-parcels/a', 1, '2016-01-01', plot('31', A)),
    says('hcm-gis/land-parcels/b', 1, '2016-01-01', plot('32', B)),
    says('land/land-parcels/a', 2, '2024-01-01', plot('32', A)),
    says('land/land-parcels/b', 2, '2024-01-01', plot('31', B)),
  ],
  expected: async (registry) => {
    const [a, b] = [await registry.golden('land/land-parcels/a'), await registry.golden('land/land-parcels/b')];
    expect(a.id).not.toBe(b.id);
    expect(a.attributes).toMatchObject({ parcelNumber: '32', area: 81.4 });
    expect(await registry.idOf('hcm-gis/land-parcels/a')).toBe(a.id);
    expect(await registry.idOf('hcm-gis/land-parcels/b')).toBe(b.id);
  },
};
