import { holder, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const BEFORE = { fullName: 'Võ Thị Thu Hà', dateOfBirth: '1992-06-01', sex: 'Nữ', nationalId: '048192000321' };
const AFTER = { fullName: 'Võ Thu Hà', dateOfBirth: '1992-06-01', sex: 'Nam', nationalId: '048092000654' };

/** Sex was determined anew, so the number was cancelled and another established; the tax office and the land register have the old one. */
export const sexRedetermined: Story = {
  title: 'Name, sex and number change at once with a word of it: one person',
  events: [
    says('finance/persons/h', 1, '2015-01-01', BEFORE),
    says('population/persons/h', 1, '2014-01-01', BEFORE),
    says('land/land-parcels/p', 1, '2016-04-01', plot('31', { holders: [holder(BEFORE)] })),
    says('population/persons/h', 2, '2024-05-01', {
      ...AFTER,
      formerIdentifiers: [
        {
          scheme: 'national-id',
          value: BEFORE.nationalId,
          validTo: '2024-04-20',
          act: { number: '7/QĐ-CA', date: '2024-04-20' },
        },
      ],
      formerNames: [{ name: BEFORE.fullName, validTo: '2024-04-20' }],
    }),
  ],
  expected: async (registry) => {
    const { id, attributes } = await registry.golden('population/persons/h');
    expect(attributes).toMatchObject({ fullName: AFTER.fullName, sex: 'male', nationalId: AFTER.nationalId });
    expect(await registry.idOf('finance/persons/h')).toBe(id);
    expect(await registry.lookup('persons', 'national-id', BEFORE.nationalId)).toEqual([id]);
    expect(await registry.relations('land/land-parcels/p')).toMatchObject([
      { status: 'resolved', goldenId: id, inForce: true },
    ]);
    expect(await registry.tasks()).toEqual([]);
  },
};
