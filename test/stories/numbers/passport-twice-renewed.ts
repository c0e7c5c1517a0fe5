import { holder, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const MOREAU = { dateOfBirth: '1970-02-03', sex: 'male', nationality: 'Pháp' };
const firm = (value: string) => ({
  taxCode: '0303217354',
  name: 'Công ty TNHH Bánh Mì Lyon',
  legalRepresentatives: [{ fullName: 'Jean-Luc Moreau', scheme: 'passport', value }],
});

/** Two renewals; a firm names its representative by the first passport, another register the second. */
export const passportTwiceRenewed: Story = {
  title: 'A passport renewed twice: firms that name the first or the second still name its bearer',
  events: [
    says('immigration/persons/m', 1, '2010-01-01', {
      ...MOREAU,
      fullName: 'MOREAU JEAN LUC',
      passportNumber: '08AA11111',
    }),
    says('business-registration/enterprises/f', 1, '2012-01-01', firm('08AA11111')),
    says('immigration/persons/m', 2, '2018-01-01', {
      ...MOREAU,
      fullName: 'MOREAU JEAN LUC',
      passportNumber: '18AB12345',
    }),
    says('finance/enterprises/f', 1, '2019-01-01', firm('18AB12345')),
    says('immigration/persons/m', 3, '2025-01-01', {
      ...MOREAU,
      fullName: 'Jean-Luc MOREAU',
      passportNumber: '25AC99999',
    }),
    says('finance/persons/m', 1, '2012-05-01', { ...MOREAU, fullName: 'Jean Luc Moreau', passportNumber: '08AA11111' }),
    says(
      'land/land-parcels/p',
      1,
      '2019-04-01',
      plot('31', {
        holders: [
          {
            ...holder({ fullName: 'Jean-Luc Moreau', dateOfBirth: '', sex: '', nationalId: '18AB12345' }),
            scheme: 'passport',
          },
        ],
      }),
    ),
  ],
  expected: async (registry) => {
    const { id } = await registry.golden('immigration/persons/m');
    expect(await registry.idOf('finance/persons/m')).toBe(id);
    for (const number of ['08AA11111', '18AB12345', '25AC99999'])
      expect(await registry.lookup('persons', 'passport', number)).toEqual([id]);
    const relations = await registry.relations('immigration/persons/m', '?direction=in&inForce=true');
    expect(relations.map(({ type }) => type).sort()).toEqual(['holder', 'legal-representative']);
    expect(await registry.tasks()).toEqual([]);
  },
};
