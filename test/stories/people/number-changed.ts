import { HAI, holder, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const NEW_NUMBER = '079076000555';

/** The population database gave a man another personal number and did not say why. The tax office has the old one. */
export const numberChanged: Story = {
  title: 'A personal number that changes without a word keeps its person and is a question',
  events: [
    says('population/persons/h', 1, '2016-03-01', HAI),
    says('finance/persons/h', 1, '2017-03-01', HAI),
    says('land/land-parcels/p', 1, '2018-04-01', plot('31', { holders: [holder(HAI)] })),
    says('population/persons/h', 2, '2024-03-01', { ...HAI, nationalId: NEW_NUMBER }),
  ],
  expected: async (registry) => {
    const { id, identifiers } = await registry.golden('population/persons/h');
    expect(await registry.idOf('finance/persons/h')).toBe(id);
    expect(identifiers).toEqual([
      { scheme: 'national-id', value: HAI.nationalId, status: 'superseded' },
      { scheme: 'national-id', value: NEW_NUMBER, status: 'active' },
    ]);
    expect(await registry.lookup('persons', 'national-id', HAI.nationalId)).toEqual([id]);
    expect(await registry.relations('land/land-parcels/p')).toMatchObject([{ status: 'resolved', goldenId: id }]);
    expect(await registry.tasks()).toEqual(['value-conflict: number-changed-without-statement']);
  },
};
