import { says, type Story } from '../story';

const HOME = { communeCode: '26734', codeSet: 'NSO-2025-01', line: '3 Đặng Dung' };

/** A man of thirty whose birth was never registered; offices knew him by name and year. Then he was (Law on Civil Status 60/2014/QH13 art. 16). */
export const lateBirth: Story = {
  title: 'A birth registered at thirty: what offices knew of him before is his',
  events: [
    says('social-insurance/persons/a', 1, '2019-04-01', {
      fullName: 'Danh Sóc Phol',
      dateOfBirth: '1994',
      sex: 'Nam',
      healthInsuranceNumber: 'HN2797912345678',
      permanentAddress: HOME,
    }),
    says('healthcare/persons/a', 1, '2020-02-01', {
      fullName: 'DANH SOC PHOL',
      dateOfBirth: '01/01/1994',
      healthInsuranceNumber: 'HN2797912345678',
    }),
    says('hcm-civil-status/persons/a', 1, '2024-09-01', {
      fullName: 'Danh Sóc Phol',
      dateOfBirth: '1994-07-16',
      sex: 'Nam',
      nationalId: '095094000701',
      motherName: 'Thạch Thị Sa',
      permanentAddress: HOME,
    }),
    says('population/persons/a', 1, '2024-09-20', {
      fullName: 'Danh Sóc Phol',
      dateOfBirth: '1994-07-16',
      sex: 'Nam',
      nationalId: '095094000701',
      motherName: 'Thạch Thị Sa',
      permanentAddress: HOME,
    }),
    says('social-insurance/persons/a', 2, '2024-10-01', {
      fullName: 'Danh Sóc Phol',
      dateOfBirth: '1994-07-16',
      sex: 'Nam',
      nationalId: '095094000701',
      healthInsuranceNumber: 'HN2797912345678',
      permanentAddress: HOME,
    }),
  ],
  expected: async (registry) => {
    const { id, attributes } = await registry.golden('population/persons/a');
    for (const source of ['social-insurance', 'healthcare', 'hcm-civil-status'])
      expect(await registry.idOf(`${source}/persons/a`)).toBe(id);
    expect(attributes).toMatchObject({ dateOfBirth: '1994-07-16', nationalId: '095094000701' });
    expect(await registry.tasks()).toEqual([]);
  },
};
