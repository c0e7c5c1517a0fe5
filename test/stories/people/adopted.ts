import { HAI, MAI, named } from '../people-of-stories';
import { says, type Story } from '../story';

const CHILD = { fullName: 'Đỗ Gia Hân', dateOfBirth: '2015-08-09', sex: 'female', nationalId: '079315000666' };

/** A child was adopted. Her mother by birth stays her mother by birth. */
export const adopted: Story = {
  title: 'An adopted child has a father by adoption beside her mother',
  events: [
    says('population/persons/mai', 1, '2016-01-01', MAI),
    says('population/persons/hai', 1, '2016-01-01', HAI),
    says('population/persons/child', 1, '2021-01-01', {
      ...CHILD,
      relatives: [
        named(MAI, { relation: 'mẹ đẻ' }),
        named(HAI, {
          relation: 'cha nuôi',
          validFrom: '2020-11-02',
          act: { number: '12/QĐ-UBND', date: '2020-11-02' },
        }),
      ],
    }),
  ],
  expected: async (registry) => {
    const [mai, hai] = [await registry.idOf('population/persons/mai'), await registry.idOf('population/persons/hai')];
    expect(await registry.relations('population/persons/child')).toMatchObject([
      { role: 'mother', goldenId: mai, inForce: true },
      { role: 'adoptive-father', goldenId: hai, inForce: true, validFrom: '2020-11-02', act: { number: '12/QĐ-UBND' } },
    ]);
    const before = await registry.relations('population/persons/child', '?validAt=2019-01-01');
    expect(before.map(({ role, validity }) => [role, validity])).toEqual([
      ['mother', 'unknown'],
      ['adoptive-father', 'not-yet'],
    ]);
  },
};
