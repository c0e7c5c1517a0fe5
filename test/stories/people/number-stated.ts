import { HAI } from '../people-of-stories';
import { says, type Story } from '../story';

const NEW_NUMBER = '079076000555';

/** The same, and the source says that the number was established anew. */
export const numberStated: Story = {
  title: 'A personal number established anew is no question when its source says so',
  events: [
    says('population/persons/h', 1, '2016-03-01', HAI),
    says('finance/persons/h', 1, '2017-03-01', HAI),
    says('population/persons/h', 2, '2024-03-01', {
      ...HAI,
      nationalId: NEW_NUMBER,
      formerNationalIds: [HAI.nationalId],
    }),
  ],
  expected: async (registry) => {
    const { id } = await registry.golden('population/persons/h');
    expect(await registry.idOf('finance/persons/h')).toBe(id);
    expect(await registry.lookup('persons', 'national-id', HAI.nationalId)).toEqual([id]);
    expect(await registry.tasks()).toEqual([]);
  },
};
