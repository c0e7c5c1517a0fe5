import { says, type Story } from '../story';

const WRONG = { fullName: 'Mạc Thị Yến', dateOfBirth: '1990-05-12', sex: 'female', nationalId: '079190000111' };
const RIGHT = { ...WRONG, dateOfBirth: '1988-05-12', nationalId: '079188000222' };

/** A woman's year of birth was corrected, and with it her number (Law on Identification 26/2023/QH15). Tax and insurance lag. */
export const birthYearCorrected: Story = {
  title: 'A corrected year of birth brings a number of its own; who lags knows her still',
  events: [
    says('population/persons/y', 1, '2016-01-01', WRONG),
    says('finance/persons/y', 1, '2017-01-01', { ...WRONG, taxCode: '8412345671' }),
    says('social-insurance/persons/y', 1, '2017-02-01', WRONG),
    says('population/persons/y', 2, '2022-04-01', { ...RIGHT, formerNationalIds: [WRONG.nationalId] }),
    says('hcm-residence/persons/y', 1, '2022-06-01', RIGHT),
  ],
  expected: async (registry) => {
    const { id, attributes } = await registry.golden('population/persons/y');
    for (const source of ['finance', 'social-insurance', 'hcm-residence'])
      expect(await registry.idOf(`${source}/persons/y`)).toBe(id);
    expect(attributes).toMatchObject({ dateOfBirth: RIGHT.dateOfBirth, nationalId: RIGHT.nationalId });
    expect(await registry.lookup('persons', 'national-id', WRONG.nationalId)).toEqual([id]);
    expect(await registry.tasks()).toEqual([]);
  },
};
