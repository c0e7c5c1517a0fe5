import { plot } from '../people-of-stories';
import { says, type Story } from '../story';

const at = (crs: string, east: number, north: number) => ({
  type: 'Polygon',
  crs,
  coordinates: [
    [
      [east, north],
      [east + 20, north],
      [east + 20, north + 9],
      [east, north + 9],
      [east, north],
    ],
  ],
});

/** A contractor sent a plot of Ho Chi Minh City with northing first, another in the zone of Hà Nội. */
export const wrongZoneByCode: Story = {
  title: 'Outlines far from their commune are found and tell nothing of the plot',
  inOrderTold: true,
  events: [
    says(
      'hcm-cadastral-map/land-parcels/1',
      1,
      '2021-01-01',
      plot('61', { area: 180, geometry: at('EPSG:9210', 603700, 1191400) }),
    ),
    says(
      'hcm-gis/land-parcels/1',
      1,
      '2021-02-01',
      plot('61', { area: 180, geometry: at('EPSG:5897', 603700, 1191400) }),
    ),
    says(
      'hcm-gis/land-parcels/2',
      1,
      '2021-02-01',
      plot('62', { area: 180, geometry: at('EPSG:9217', 603700, 1191400) }),
    ),
  ],
  expected: async (registry) => {
    const id = await registry.idOf('hcm-cadastral-map/land-parcels/1');
    expect(await registry.idOf('hcm-gis/land-parcels/1')).toBe(id);
    const { items } = await registry.get(`land-parcels/${id}/records`);
    const codes = items.flatMap(({ findings }: { findings: { code: string }[] }) => findings.map(({ code }) => code));
    expect(codes.filter((code: string) => code === 'ZONE_OF_OTHER_PROVINCE')).toHaveLength(1);
    const two = await registry.get(`land-parcels/${await registry.idOf('hcm-gis/land-parcels/2')}/records`);
    expect(two.items[0].findings.map(({ code }: { code: string }) => code)).toContain('ZONE_OF_OTHER_PROVINCE');
    expect(await registry.tasks()).toEqual([]);
  },
};
