import { BAO, holder, place, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const HELD = { area: 120.4, holders: [holder(BAO)] };

/** Sheets were numbered anew. The land office has the new number, the city's office the old one, a part names the old one. */
export const renumbered: Story = {
  title: 'A plot that was numbered anew keeps its id, and answers to its old number',
  events: [
    says('land/land-parcels/p', 1, '2015-01-01', plot('31', HELD)),
    says('hcm-land-management/land-parcels/p', 1, '2016-01-01', plot('31', HELD)),
    says('land/land-parcels/part', 1, '2016-01-01', plot('90', { area: 60, derivedFrom: [place('31')] })),
    says('land/land-parcels/p', 2, '2025-08-01', { ...plot('7', HELD), mapSheet: '103', status: 'split' }),
  ],
  expected: async (registry) => {
    const { id, attributes } = await registry.golden('land/land-parcels/p');
    expect(attributes).toMatchObject({ mapSheet: '103', parcelNumber: '7' });
    expect(await registry.idOf('hcm-land-management/land-parcels/p')).toBe(id);
    expect(await registry.lookup('land-parcels', 'cadastral-triple', 'NSO-2025-01/26734//12/31')).toEqual([id]);
    expect(await registry.relations('land/land-parcels/part')).toMatchObject([{ status: 'resolved', goldenId: id }]);
  },
};
