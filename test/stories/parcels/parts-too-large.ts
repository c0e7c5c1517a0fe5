import { place, plot } from '../people-of-stories';
import { says, type Story } from '../story';

/** The areas of what is left and of the part are more than there was. */
export const partsTooLarge: Story = {
  title: 'A plot that stays whole beside its part is a question',
  events: [
    says('land/land-parcels/whole', 1, '2024-03-01', plot('31', { area: 600, status: 'active' })),
    says(
      'land/land-parcels/part',
      1,
      '2024-03-01',
      plot('214', { area: 150, derivedFrom: [place('31', 600)], status: 'active' }),
    ),
  ],
  expected: async (registry) => {
    expect(await registry.tasks()).toEqual(['relation-superseded: in-force-beside-successor']);
  },
};
