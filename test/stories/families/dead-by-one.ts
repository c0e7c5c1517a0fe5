import { HAI, holder, plot } from '../people-of-stories';
import { says, type Story } from '../story';

/** The health register wrote a death; the residence office registered the man's stay after it. Neither is the authority. */
export const deadByOne: Story = {
  title: 'Offices that disagree on whether a holder lives are asked about, once',
  events: [
    says('healthcare/persons/h', 1, '2023-02-01', { ...HAI, status: 'Tử vong', deceasedOn: '2023-01-20' }),
    says('hcm-residence/persons/h', 1, '2024-05-01', { ...HAI, status: 'Đang cư trú' }),
    says('land/land-parcels/p', 1, '2020-02-01', plot('31', { holders: [holder(HAI)] })),
  ],
  expected: async (registry) => {
    expect(await registry.relations('land/land-parcels/p')).toMatchObject([{ status: 'resolved', inForce: true }]);
    expect(await registry.tasks()).toEqual(['value-conflict: said-to-have-ended']);
  },
};
