import { BAO } from '../people-of-stories';
import { says, type Story } from '../story';

const SHOP = {
  name: 'Hộ kinh doanh Bảo Sửa Xe',
  registeredAddress: '90 Võ Văn Kiệt, phường 6, quận 5, thành phố Hồ Chí Minh',
  legalRepresentatives: [{ fullName: BAO.fullName, nationalId: BAO.nationalId }],
  foundedOn: '2012-06-01',
};

/** Since July 2025 the owner's number takes the place of the code of ten digits. The city's tax list has the old code. */
export const tenDigitsBecameTwelve: Story = {
  title: "A shop whose code of ten digits became its owner's number",
  events: [
    says('finance/enterprises/s', 1, '2013-01-01', { ...SHOP, taxCode: '0300741143' }),
    says('hcm-taxpayers/enterprises/s', 1, '2014-01-01', { ...SHOP, taxCode: '0300741143' }),
    says('finance/enterprises/s', 2, '2025-07-15', { ...SHOP, taxCode: BAO.nationalId }),
    says('business-registration/enterprises/s', 1, '2025-09-15', { ...SHOP, taxCode: BAO.nationalId }),
  ],
  expected: async (registry) => {
    const { id } = await registry.golden('finance/enterprises/s');
    expect(await registry.idOf('hcm-taxpayers/enterprises/s')).toBe(id);
    expect(await registry.idOf('business-registration/enterprises/s')).toBe(id);
    expect(await registry.lookup('enterprises', 'tax-code', '0300741143')).toEqual([id]);
    expect(await registry.tasks()).toEqual([]);
  },
};
