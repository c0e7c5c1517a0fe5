import { MAI } from '../people-of-stories';
import { says, type Story } from '../story';

const shop = (name: string, more: Readonly<Record<string, unknown>> = {}) => ({
  taxCode: MAI.nationalId,
  name,
  legalForm: 'Hộ kinh doanh',
  registeredAddress: '12 Lê Lợi, phường Bến Nghé, quận 1, thành phố Hồ Chí Minh',
  legalRepresentatives: [{ fullName: MAI.fullName, nationalId: MAI.nationalId }],
  ...more,
});

/** Since July 2025 a household business has its owner's number as tax code. An owner may have two shops, and a next one. */
export const secondShop: Story = {
  title: 'A second shop of one owner is another household business',
  events: [
    says('population/persons/mai', 1, '2020-01-01', MAI),
    says(
      'business-registration/enterprises/1',
      1,
      '2025-08-01',
      shop('Hộ kinh doanh Mai Tạp Hoá', { foundedOn: '2025-07-20' }),
    ),
    says('finance/enterprises/1', 1, '2025-08-05', shop('HKD Mai Tạp Hoá', { foundedOn: '2025-07-20' })),
    says(
      'business-registration/enterprises/2',
      1,
      '2025-10-01',
      shop('Hộ kinh doanh Quán Cơm Bà Mai', { foundedOn: '2025-09-15' }),
    ),
  ],
  expected: async (registry) => {
    const [one, two] = [1, 2].map((key) => registry.idOf(`business-registration/enterprises/${key}`));
    expect(await one).not.toBe(await two);
    expect(await registry.idOf('finance/enterprises/1')).toBe(await one);
    expect((await registry.lookup('enterprises', 'tax-code', MAI.nationalId)).sort()).toEqual(
      [await one, await two].sort(),
    );
    expect(await registry.tasks()).toEqual([]);
  },
};
