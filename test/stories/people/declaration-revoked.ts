import { HAI } from '../people-of-stories';
import { says, type Story } from '../story';

const DEAD = { ...HAI, status: 'Bị Toà án tuyên bố là đã chết', deceasedOn: '2019-02-01' };

/** A man who had been declared dead came back; the court revoked its decision. Civil status has the declaration still. */
export const declarationRevoked: Story = {
  title: 'Whoever a court declared dead and took it back lives, and the office that lags is asked about',
  events: [
    says('population/persons/h', 1, '2019-04-01', DEAD),
    says('hcm-civil-status/persons/h', 1, '2019-03-01', DEAD),
    says('population/persons/h', 2, '2022-01-01', { ...HAI, status: 'Huỷ bỏ quyết định tuyên bố là đã chết' }),
  ],
  expected: async (registry) => {
    const { attributes } = await registry.golden('population/persons/h');
    expect(attributes).toMatchObject({ status: 'active' });
    expect(attributes).not.toHaveProperty('deceasedOn');
    expect(await registry.tasks()).toEqual(['value-conflict: said-to-have-ended']);
  },
};
