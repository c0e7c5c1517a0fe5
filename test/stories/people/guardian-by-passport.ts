import { says, type Story } from '../story';

const GUARDIAN = { fullName: 'MOREAU JEAN LUC', dateOfBirth: '1970-02-03', sex: 'male', passportNumber: '18AB12345' };
const WARD = { fullName: 'Nguyễn Tố Uyên', dateOfBirth: '2014-08-09', sex: 'female', nationalId: '079314000777' };

/** A foreigner is guardian of a child; he has a passport and no personal number. */
export const guardianByPassport: Story = {
  title: 'A guardian is named by his passport, until the guardianship ends',
  events: [
    says('immigration/persons/g', 1, '2019-01-01', GUARDIAN),
    says('population/persons/w', 1, '2021-01-01', {
      ...WARD,
      relatives: [
        {
          relation: 'người giám hộ',
          scheme: 'passport',
          value: '18AB12345',
          fullName: 'Jean-Luc Moreau',
          validFrom: '2019',
          validTo: '2023-06-30',
        },
      ],
    }),
  ],
  expected: async (registry) => {
    const guardian = await registry.idOf('immigration/persons/g');
    expect(await registry.relations('population/persons/w')).toMatchObject([
      { role: 'guardian', status: 'resolved', goldenId: guardian, inForce: false, outOfForceSince: '2023-06-30' },
    ]);
    const then = await registry.relations('immigration/persons/g', '?validAt=2022-06-01');
    expect(then).toMatchObject([{ direction: 'in', inForce: true }]);
  },
};
