import { BAO, HAI, holder, LAN, place, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const HEIRS = [BAO, LAN, HAI];
const SPLIT = {
  type: 'Tách thửa',
  date: '2023-12-20',
  act: { number: '12/HĐPC' },
  inputs: [place('31')],
  outputs: [place('201'), place('202'), place('203')],
};
const whole = (more: object) =>
  plot('31', { area: 300.6, holders: HEIRS.map((heir) => holder(heir, { share: '1/3' })), ...more });

/** Brothers and sister shared out what they had inherited. The closed plot is in the register with its last holders. */
export const sharedOut: Story = {
  title: 'Heirs hold their parts, and the closed plot no more',
  events: [
    ...HEIRS.map((heir, at) => says(`population/persons/${at}`, 1, '2010-01-01', heir)),
    says('land/land-parcels/w', 1, '2015-01-01', whole({ status: 'active' })),
    says('land/land-parcels/w', 2, '2024-01-01', whole({ status: 'Đã tách thửa', events: [SPLIT] })),
    ...HEIRS.map((heir, at) =>
      says(
        `land/land-parcels/${at}`,
        1,
        '2024-01-01',
        plot(`20${at + 1}`, { area: 100.2, status: 'active', holders: [holder(heir)], events: [SPLIT] }),
      ),
    ),
  ],
  expected: async (registry) => {
    const closed = await registry.idOf('land/land-parcels/w');
    const held = await registry.relations('population/persons/1', '?type=holder');
    expect(held.map(({ goldenId, inForce }) => [goldenId === closed, inForce]).sort()).toEqual([
      [false, true],
      [true, false],
    ]);
    expect(held.find(({ goldenId }) => goldenId === closed)).toMatchObject({ outOfForceSince: '2023-12-20' });
    const on = (day: string) => registry.relations('land/land-parcels/w', `?type=holder&inForce=true&validAt=${day}`);
    expect(await on('2020-01-01')).toHaveLength(3);
    expect(await on('2024-06-01')).toEqual([]);
    const { validity } = await registry.get(`land-parcels/${closed}?validAt=2024-06-01`);
    expect(validity.attributes.holders).toEqual(['ended', 'ended', 'ended']);
    expect(await registry.tasks()).toEqual([]);
  },
};
