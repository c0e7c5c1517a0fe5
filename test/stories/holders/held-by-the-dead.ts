import { HAI, holder, plot } from '../people-of-stories';
import { says, type Story } from '../story';

/** A man died and nobody has come to the land office. Land registers are full of it. */
export const heldByTheDead: Story = {
  title: 'A plot of somebody who died bears a mark and makes no task',
  events: [
    says('land/land-parcels/p', 1, '2020-03-02', plot('31', { holders: [holder(HAI)] })),
    says('population/persons/h', 1, '2020-01-01', HAI),
    says('population/persons/h', 2, '2023-06-01', { ...HAI, deceasedOn: '2023-05-04', status: 'Đã chết' }),
  ],
  expected: async (registry) => {
    expect(await registry.relations('land/land-parcels/p')).toMatchObject([
      { status: 'resolved', inForce: true, marks: ['deceased'] },
    ]);
    expect(await registry.tasks()).toEqual([]);
  },
};
