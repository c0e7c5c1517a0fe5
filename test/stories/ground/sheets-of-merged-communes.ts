import { BAO, holder, LAN, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const OLD = { codeSet: 'NSO-2025-01' };
const NEW = { communeCode: '26710', codeSet: 'NSO-2025-07' };
const land = (person: typeof BAO, area: number, more: object) =>
  plot('31', { area, holders: [holder(person)], status: 'active', ...more });

/** Two wards became one; the sheets of the smaller were numbered on from a hundred. The planning office has the maps of before. */
export const sheetsOfMergedCommunes: Story = {
  title: 'Two plots of one number, of wards that became one, are not taken for each other',
  events: [
    says('population/persons/bao', 1, '2008-01-01', BAO),
    says('population/persons/lan', 1, '2008-01-01', LAN),
    says('land/land-parcels/kept', 1, '2015-01-01', land(BAO, 88, { ...OLD, communeCode: '26710' })),
    says('land/land-parcels/moved', 1, '2015-01-01', land(LAN, 140, { ...OLD, communeCode: '26707' })),
    says('hcm-gis/land-parcels/kept', 1, '2016-01-01', land(BAO, 88, { ...OLD, communeCode: '26710' })),
    says('hcm-gis/land-parcels/moved', 1, '2016-01-01', land(LAN, 140, { ...OLD, communeCode: '26707' })),
    says('land/land-parcels/kept', 2, '2025-08-01', land(BAO, 88, NEW)),
    says('land/land-parcels/moved', 2, '2025-08-01', land(LAN, 140, { ...NEW, mapSheet: '112' })),
  ],
  expected: async (registry) => {
    const [kept, moved] = [
      await registry.golden('land/land-parcels/kept'),
      await registry.golden('land/land-parcels/moved'),
    ];
    expect(kept.id).not.toBe(moved.id);
    expect(kept.attributes).toMatchObject({ ...NEW, mapSheet: '12', area: 88 });
    expect(moved.attributes).toMatchObject({ ...NEW, mapSheet: '112', area: 140 });
    expect(await registry.idOf('hcm-gis/land-parcels/kept')).toBe(kept.id);
    expect(await registry.idOf('hcm-gis/land-parcels/moved')).toBe(moved.id);
    const landOf = async (key: string) =>
      (await registry.relations(`population/persons/${key}`, '?type=holder&inForce=true')).map(
        ({ goldenId }) => goldenId,
      );
    expect([await landOf('bao'), await landOf('lan')]).toEqual([[kept.id], [moved.id]]);
    expect(await registry.tasks()).toEqual([]);
  },
};
