import { says, type Story } from '../story';

const ELDER = { fullName: 'Hoàng Gia Bách', dateOfBirth: '2015-03-08', sex: 'male', nationalId: '079215000301' };
const OTHER = { fullName: 'Ngô Minh Châu', dateOfBirth: '2015-03-09', sex: 'male', nationalId: '079215000301' };
const RIGHT = '079215000302';

/** Two children of one hospital were registered under one number; the second was given another (Circular 59/2021/TT-BCA art. 9). */
export const oneNumberTwoChildren: Story = {
  title: 'One number on two children: two people throughout, and the records of each follow',
  events: [
    says('population/persons/1', 1, '2015-05-01', ELDER),
    says('population/persons/2', 1, '2015-05-02', OTHER),
    says('social-insurance/persons/1', 1, '2015-06-01', ELDER),
    says('social-insurance/persons/2', 1, '2015-06-02', OTHER),
    says('population/persons/2', 2, '2019-01-10', {
      ...OTHER,
      nationalId: RIGHT,
      formerNationalIds: [OTHER.nationalId],
    }),
  ],
  expected: async (registry) => {
    const [elder, other] = [
      await registry.golden('population/persons/1'),
      await registry.golden('population/persons/2'),
    ];
    expect(elder.id).not.toBe(other.id);
    expect([elder.attributes.nationalId, other.attributes.nationalId]).toEqual([ELDER.nationalId, RIGHT]);
    expect(await registry.idOf('social-insurance/persons/1')).toBe(elder.id);
    expect(await registry.idOf('social-insurance/persons/2')).toBe(other.id);
    expect(await registry.lookup('persons', 'national-id', RIGHT)).toEqual([other.id]);
    expect(await registry.lookup('persons', 'national-id', ELDER.nationalId)).toContain(elder.id);
  },
};
