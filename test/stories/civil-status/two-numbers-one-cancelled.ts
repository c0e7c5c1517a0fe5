import { holder, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const MAN = { fullName: 'Cao Xuân Thịnh', dateOfBirth: '1969-01-28', sex: 'male' };
const [HANOI, SAIGON] = ['001069000901', '079069000902'];

/** A man was registered in two provinces with a number each; the authority cancelled one (Circular 59/2021/TT-BCA). */
export const twoNumbersOneCancelled: Story = {
  title: 'A man with two numbers of which the authority cancelled one is one man, by either',
  events: [
    says('population/persons/n', 1, '2016-01-01', { ...MAN, nationalId: HANOI }),
    says('population/persons/s', 1, '2016-02-01', { ...MAN, nationalId: SAIGON }),
    says('finance/persons/n', 1, '2017-01-01', { ...MAN, nationalId: HANOI }),
    says('land/land-parcels/p', 1, '2018-01-01', plot('31', { holders: [holder({ ...MAN, nationalId: HANOI })] })),
    says('population/persons/n', 2, '2023-05-01', { ...MAN, nationalId: HANOI, status: 'Đã hủy số định danh' }),
    says('population/persons/s', 2, '2023-05-01', { ...MAN, nationalId: SAIGON, formerNationalIds: [HANOI] }),
  ],
  expected: async (registry) => {
    const { id, attributes, identifiers } = await registry.golden('population/persons/s');
    expect(await registry.idOf('population/persons/n')).toBe(id);
    expect(await registry.idOf('finance/persons/n')).toBe(id);
    expect(attributes.nationalId).toBe(SAIGON);
    expect(identifiers).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ value: SAIGON, status: 'active' }),
        expect.objectContaining({ value: HANOI, status: expect.not.stringMatching('active') }),
      ]),
    );
    expect(await registry.lookup('persons', 'national-id', HANOI)).toEqual([id]);
    expect(await registry.relations('land/land-parcels/p')).toMatchObject([{ status: 'resolved', goldenId: id }]);
    expect(await registry.tasks()).toEqual([]);
  },
};
