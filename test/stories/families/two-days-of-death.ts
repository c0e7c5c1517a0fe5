import { HAI } from '../people-of-stories';
import { says, type Story } from '../story';

/** Two authorities have the same death on two days. */
export const twoDaysOfDeath: Story = {
  title: 'Two days of one death are one question, not two',
  events: [
    says('population/persons/h', 1, '2022-01-01', { ...HAI, status: 'Đã chết', deceasedOn: '2021-12-30' }),
    says('hcm-civil-status/persons/h', 1, '2022-01-05', { ...HAI, deceasedOn: '2021-12-31' }),
  ],
  expected: async (registry) => {
    const { attributes } = await registry.golden('population/persons/h');
    expect(attributes).toMatchObject({ status: 'deceased' });
    expect(await registry.tasks()).toEqual(['value-conflict: authorities-disagree']);
  },
};
