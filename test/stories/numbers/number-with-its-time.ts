import { says, type Story } from '../story';

const HAN = { fullName: 'Ngô Thị Hàn', dateOfBirth: '1988-01-09', sex: 'Nữ', nationalId: '079188000135' };

/** Border guards look at the days of a passport, the bank at the act by which a number was given anew. */
export const numberWithItsTime: Story = {
  title: 'Numbers with their days and acts, current and former',
  inOrderTold: true,
  events: [
    says('immigration/persons/h', 1, '2025-02-01', {
      ...HAN,
      passportNumber: 'K7654321',
      identifierPeriods: [
        {
          scheme: 'passport',
          value: 'K7654321',
          validFrom: '2024-05-20',
          validTo: '2034-05-20',
          act: { authority: 'Cục QLXNC' },
        },
      ],
      formerIdentifiers: [{ scheme: 'passport', value: 'B1234567', validFrom: '2014-05-21', validTo: '2024-05-19' }],
    }),
    says('population/persons/h', 1, '2022-01-01', HAN),
    says('hcm-residence/persons/h', 1, '2018-01-01', { ...HAN, passportNumber: 'B1234567' }),
  ],
  expected: async (registry) => {
    const { identifiers } = await registry.golden('population/persons/h');
    expect(identifiers).toEqual([
      { scheme: 'national-id', value: HAN.nationalId, status: 'active' },
      { scheme: 'passport', value: 'B1234567', status: 'superseded', validFrom: '2014-05-21', validTo: '2024-05-19' },
      {
        scheme: 'passport',
        value: 'K7654321',
        status: 'active',
        validFrom: '2024-05-20',
        validTo: '2034-05-20',
        act: { authority: 'Cục QLXNC' },
      },
    ]);
    expect(await registry.tasks()).toEqual([]);
  },
};
