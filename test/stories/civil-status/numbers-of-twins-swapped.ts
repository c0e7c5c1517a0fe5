import { says, type Story } from '../story';

const BORN = {
  dateOfBirth: '2012-02-14',
  sex: 'female',
  fatherName: 'Khúc Thừa Bảo',
  motherName: 'Ninh Thị Dậu',
  permanentAddress: { communeCode: '26734', codeSet: 'NSO-2025-01', line: '8 Trần Quý Khoách' },
};
const HA = { ...BORN, fullName: 'Khúc An Hạ' };
const GRACE = { ...BORN, fullName: 'Khúc An Hà' };
const [FIRST, SECOND] = ['079312000101', '079312000102'];

/** Twins were given each other's number, and the authority put it right. The insurance has them as they were. */
export const numbersOfTwinsSwapped: Story = {
  title: 'Twins who had each other’s number stay two, and the records of each follow her',
  events: [
    says('population/persons/a', 1, '2012-04-01', { ...HA, nationalId: SECOND }),
    says('population/persons/b', 1, '2012-04-01', { ...GRACE, nationalId: FIRST }),
    says('social-insurance/persons/a', 1, '2012-05-01', { ...HA, nationalId: SECOND }),
    says('social-insurance/persons/b', 1, '2012-05-01', { ...GRACE, nationalId: FIRST }),
    says('population/persons/a', 2, '2016-01-01', { ...HA, nationalId: FIRST, formerNationalIds: [SECOND] }),
    says('population/persons/b', 2, '2016-01-01', { ...GRACE, nationalId: SECOND, formerNationalIds: [FIRST] }),
  ],
  expected: async (registry) => {
    const [a, b] = [await registry.golden('population/persons/a'), await registry.golden('population/persons/b')];
    expect(a.id).not.toBe(b.id);
    expect([a.attributes.nationalId, b.attributes.nationalId]).toEqual([FIRST, SECOND]);
    expect(await registry.idOf('social-insurance/persons/a')).toBe(a.id);
    expect(await registry.idOf('social-insurance/persons/b')).toBe(b.id);
    expect(await registry.lookup('persons', 'national-id', FIRST)).toContain(a.id);
  },
};
