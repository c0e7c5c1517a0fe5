import { says, type Story } from '../story';

const person = (fullName: string, passportNumber: string, dateOfBirth: string) => ({
  fullName,
  passportNumber,
  dateOfBirth,
});

/** Syllables joined or apart, either order, marks lost: offices copy the visa page, the contract or the business card. */
export const koreanName: Story = {
  title: 'Foreigners whose names are written together or without marks',
  inOrderTold: true,
  events: [
    says('immigration/persons/1', 1, '2019-01-01', person('PARK JIHOON', 'M23456789', '1985-03-09')),
    says('social-insurance/persons/1', 1, '2019-05-01', person('Ji-hoon Park', 'M23456789', '1985-03-09')),
    says('immigration/persons/2', 1, '2019-01-01', person('LEFEVRE FRANCOIS', '19CV98765', '1961-11-30')),
    says('finance/persons/2', 1, '2019-05-01', person('François Lefèvre', '19CV98765', '1961-11-30')),
  ],
  expected: async (registry) => {
    expect(await registry.idOf('social-insurance/persons/1')).toBe(await registry.idOf('immigration/persons/1'));
    expect(await registry.idOf('finance/persons/2')).toBe(await registry.idOf('immigration/persons/2'));
    expect(await registry.tasks()).toEqual([]);
  },
};
