import { plot } from '../people-of-stories';
import { says, type Story } from '../story';

const square = (east: number, north: number) => [
  [
    [east, north],
    [east + 10, north],
    [east + 10, north + 12],
    [east, north + 12],
    [east, north],
  ],
];

/** Coordinates of one province's zone were sent as those of another. */
export const wrongZone: Story = {
  title: 'Coordinates in the zone of another province are found, and are no evidence',
  events: [
    says(
      'land/land-parcels/right',
      1,
      '2020-01-01',
      plot('31', { area: 120, geometry: { type: 'Polygon', crs: 'EPSG:9210', coordinates: square(603480, 1191454) } }),
    ),
    says(
      'land/land-parcels/wrong',
      1,
      '2020-01-01',
      plot('32', { area: 120, geometry: { type: 'Polygon', crs: 'EPSG:5899', coordinates: square(603480, 1191480) } }),
    ),
  ],
  expected: async (registry) => {
    const findings = async (key: string): Promise<string[]> => {
      const { items } = await registry.get(`land-parcels/${await registry.idOf(`land/land-parcels/${key}`)}/records`);
      return items[0].findings.map(({ code }: { code: string }) => code);
    };
    expect(await findings('wrong')).toContain('ZONE_OF_OTHER_PROVINCE');
    expect(await findings('right')).not.toContain('ZONE_OF_OTHER_PROVINCE');
  },
};
