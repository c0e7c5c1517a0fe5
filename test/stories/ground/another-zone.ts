import { plot } from '../people-of-stories';
import { says, type Story } from '../story';

const outlined = (crs: string, corners: readonly (readonly [number, number])[]) =>
  plot('31', {
    area: 120,
    geometry: { type: 'Polygon', crs, coordinates: [[...corners, corners[0]]] },
  });

/** A plot of ten metres by twelve in the zones of 105°45' and of 105°30'. */
const IN_105_45 = outlined('EPSG:9210', [
  [603480, 1191454],
  [603490, 1191454],
  [603490, 1191466],
  [603480, 1191466],
]);
const IN_105_30 = outlined('EPSG:9209', [
  [630824.296, 1191549.574],
  [630834.297, 1191549.582],
  [630834.287, 1191561.583],
  [630824.286, 1191561.575],
]);

/** The map office redrew its sheets in the next zone; the land register has the outline of before. */
export const anotherZone: Story = {
  title: 'An outline drawn anew in the next zone is the same ground',
  events: [
    says('land/land-parcels/p', 1, '2015-01-01', IN_105_45),
    says('hcm-cadastral-map/land-parcels/p', 1, '2016-01-01', IN_105_45),
    says('hcm-cadastral-map/land-parcels/p', 2, '2026-02-01', IN_105_30),
  ],
  expected: async (registry) => {
    const { id, attributes } = await registry.golden('land/land-parcels/p');
    expect(await registry.idOf('hcm-cadastral-map/land-parcels/p')).toBe(id);
    expect(attributes).toMatchObject({ area: 120, geometry: { type: 'Polygon' } });
    expect(await registry.tasks()).toEqual([]);
  },
};
