import { says, type Story } from '../story';

/** Foreigners' names stand in either order, with hyphens or without, in capitals or not. One passport is one person's. */
export const foreignName: Story = {
  title: 'One passport, and the name in either order',
  events: [
    says('immigration/persons/m', 1, '2019-01-01', {
      fullName: 'MOREAU JEAN LUC',
      dateOfBirth: '1970-02-03',
      passportNumber: '18AB12345',
    }),
    says('finance/persons/m', 1, '2019-05-01', {
      fullName: 'Jean-Luc Moreau',
      dateOfBirth: '1970-02-03',
      passportNumber: '18AB12345',
    }),
    says('immigration/persons/k', 1, '2019-01-01', {
      fullName: 'KIM MIN JUN',
      dateOfBirth: '1988-10-30',
      passportNumber: 'M12345678',
    }),
    says('finance/persons/k', 1, '2019-05-01', {
      fullName: 'Min Jun Kim',
      dateOfBirth: '1988-10-30',
      passportNumber: 'M12345678',
    }),
  ],
  expected: async (registry) => {
    for (const key of ['m', 'k'])
      expect(await registry.idOf(`finance/persons/${key}`)).toBe(await registry.idOf(`immigration/persons/${key}`));
    expect(await registry.tasks()).toEqual([]);
  },
};
