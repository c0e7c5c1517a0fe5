import { HAI } from '../people-of-stories';
import { says, type Story } from '../story';

/** A man died. Offices that keep him as living are no question: registers lag. */
export const deathAndLaggard: Story = {
  title: 'A death is no question while other offices lag',
  events: [
    says('finance/persons/h', 1, '2020-07-01', { ...HAI, status: 'active' }),
    says('population/persons/h', 1, '2020-01-01', { ...HAI, status: 'active' }),
    says('hcm-civil-status/persons/h', 1, '2023-06-01', { ...HAI, deceasedOn: '2023-05-04' }),
  ],
  expected: async (registry) => {
    const { attributes } = await registry.golden('population/persons/h');
    expect(attributes).toMatchObject({ status: 'deceased', deceasedOn: '2023-05-04' });
    expect(await registry.tasks()).toEqual([]);
  },
};
