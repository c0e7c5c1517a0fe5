import { HAI, holder, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const SECOND = { ...HAI, fullName: 'Đỗ Minh Hà', sex: 'female', nationalId: '079176000445' };

/** A man's sex was determined anew with another number, and a court set that aside: he has his first name and number again. */
export const redeterminationSetAside: Story = {
  title: 'A number given up and given back: one man by both, and his first is the current one',
  events: [
    says('population/persons/h', 1, '2016-03-01', HAI),
    says('finance/persons/h', 1, '2017-03-01', HAI),
    says('land/land-parcels/p', 1, '2018-04-01', plot('31', { area: 64, holders: [holder(HAI)] })),
    says('population/persons/h', 2, '2022-03-01', {
      ...SECOND,
      formerNationalIds: [HAI.nationalId],
      formerNames: [{ name: HAI.fullName, validTo: '2022-02-20' }],
    }),
    says('hcm-residence/persons/h', 1, '2022-06-01', SECOND),
    says('population/persons/h', 3, '2024-03-01', {
      ...HAI,
      formerNationalIds: [SECOND.nationalId],
      formerNames: [{ name: SECOND.fullName, validFrom: '2022-02-20', validTo: '2024-02-10' }],
    }),
  ],
  expected: async (registry) => {
    const { id, attributes, identifiers } = await registry.golden('population/persons/h');
    for (const source of ['finance', 'hcm-residence']) expect(await registry.idOf(`${source}/persons/h`)).toBe(id);
    expect(attributes).toMatchObject({ fullName: HAI.fullName, sex: 'male', nationalId: HAI.nationalId });
    expect(identifiers).toMatchObject([
      { value: HAI.nationalId, status: 'active' },
      { value: SECOND.nationalId, status: 'superseded' },
    ]);
    for (const number of [HAI.nationalId, SECOND.nationalId])
      expect(await registry.lookup('persons', 'national-id', number)).toEqual([id]);
    expect(await registry.relations('population/persons/h')).toMatchObject([{ type: 'holder', inForce: true }]);
    expect(await registry.tasks()).toEqual([]);
  },
};
