import { HAI } from '../people-of-stories';
import { says, type Story } from '../story';

const DEAD = { ...HAI, status: 'Đã chết', deceasedOn: '2023-05-04' };

/** A court set a declaration of death aside. The tax office has not heard. */
export const deathRevoked: Story = {
  title: 'Whoever is alive by the authority has no day of death by another source',
  events: [
    says('population/persons/h', 1, '2023-06-01', DEAD),
    says('finance/persons/h', 1, '2023-07-01', DEAD),
    says('population/persons/h', 2, '2024-02-01', { ...HAI, status: 'Còn sống' }),
  ],
  expected: async (registry) => {
    const { attributes, underReview } = await registry.golden('population/persons/h');
    expect(attributes).toMatchObject({ status: 'active' });
    expect(attributes).not.toHaveProperty('deceasedOn');
    expect(underReview).toBe(true);
    expect(await registry.tasks()).toEqual(['value-conflict: said-to-have-ended']);
  },
};
