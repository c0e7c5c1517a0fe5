import { MAI, plot } from '../people-of-stories';
import { says, type Story } from '../story';

/** The land register names a holder by a tax code of twelve digits. There is no such business: it is the person's number. */
export const holderByTaxCode: Story = {
  title: 'Twelve digits as the tax code of a holder mean the person, unless a household business has them',
  events: [
    says(
      'land/land-parcels/p',
      1,
      '2025-09-01',
      plot('31', { holders: [{ scheme: 'tax-code', value: MAI.nationalId, name: MAI.fullName }] }),
    ),
    says('population/persons/mai', 1, '2020-01-01', MAI),
  ],
  expected: async (registry) => {
    const mai = await registry.idOf('population/persons/mai');
    expect(await registry.relations('land/land-parcels/p')).toMatchObject([
      { status: 'resolved', collection: 'persons', goldenId: mai },
    ]);
    expect(await registry.relations('population/persons/mai')).toMatchObject([{ type: 'holder', direction: 'in' }]);
    await registry.send(
      says('business-registration/enterprises/1', 1, '2025-08-01', {
        taxCode: MAI.nationalId,
        name: 'Hộ kinh doanh Mai',
      }),
    );
    await registry.work();
    expect(await registry.relations('land/land-parcels/p')).toMatchObject([{ collection: 'enterprises' }]);
    expect(await registry.relations('population/persons/mai')).toEqual([]);
  },
};
