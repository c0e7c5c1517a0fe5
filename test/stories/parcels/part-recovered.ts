import { BAO, holder, place, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const KEPT = { holders: [holder(BAO)], certificates: [{ serial: 'CU 123456' }], status: 'active' };

/** The State recovered 150 of 600 square metres for a road. The rest keeps number and certificate. */
export const partRecovered: Story = {
  title: 'A part was recovered: what remains is the same plot, and nobody is asked',
  events: [
    says('population/persons/bao', 1, '2018-01-01', BAO),
    says('land/land-parcels/whole', 1, '2019-01-01', plot('31', { ...KEPT, area: 600 })),
    says('land/land-parcels/whole', 2, '2024-03-01', plot('31', { ...KEPT, area: 450 })),
    says(
      'land/land-parcels/part',
      1,
      '2024-03-01',
      plot('214', { area: 150, derivedFrom: [place('31', 600)], status: 'recovered' }),
    ),
  ],
  expected: async (registry) => {
    const { id, attributes } = await registry.golden('land/land-parcels/whole');
    expect(attributes).toMatchObject({ area: 450, status: 'active' });
    expect(await registry.lookup('land-parcels', 'certificate', 'CU 123456')).toEqual([id]);
    expect(await registry.relations('land/land-parcels/part')).toMatchObject([
      { type: 'predecessor-parcel', goldenId: id },
    ]);
    expect(await registry.tasks()).toEqual([]);
  },
};
