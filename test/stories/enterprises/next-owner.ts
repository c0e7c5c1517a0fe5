import { HAI, MAI, named } from '../people-of-stories';
import { says, type Story } from '../story';

const shopOf = (owner: typeof HAI, more: object) => ({
  taxCode: owner.nationalId,
  name: 'Hộ kinh doanh Quán Hải',
  registeredAddress: '5 Trần Phú, phường 4, quận 5, TP.HCM',
  legalRepresentatives: [named(owner)],
  ...more,
});

/** A man died; his shop was closed, and his widow opened one of the same name at the same place under her own number. */
export const nextOwner: Story = {
  title: 'A shop that the widow opened where her husband had closed his is another one',
  events: [
    says('population/persons/hai', 1, '2010-01-01', HAI),
    says('population/persons/mai', 1, '2010-01-01', MAI),
    says(
      'business-registration/enterprises/1',
      1,
      '2025-08-01',
      shopOf(HAI, { foundedOn: '2025-07-20', status: 'active' }),
    ),
    says('population/persons/hai', 2, '2026-02-01', { ...HAI, status: 'Đã chết', deceasedOn: '2026-01-30' }),
    says(
      'business-registration/enterprises/1',
      2,
      '2026-03-01',
      shopOf(HAI, { foundedOn: '2025-07-20', status: 'dissolved' }),
    ),
    says(
      'business-registration/enterprises/2',
      1,
      '2026-03-05',
      shopOf(MAI, { foundedOn: '2026-03-02', status: 'active' }),
    ),
  ],
  expected: async (registry) => {
    const [his, hers] = await Promise.all(
      ['1', '2'].map((key) => registry.idOf(`business-registration/enterprises/${key}`)),
    );
    expect(his).not.toBe(hers);
    expect(await registry.lookup('enterprises', 'tax-code', MAI.nationalId)).toEqual([hers]);
    const represented = await registry.relations('population/persons/mai', '?direction=in&inForce=true');
    expect(represented.map(({ goldenId }) => goldenId)).toEqual([hers]);
  },
};
