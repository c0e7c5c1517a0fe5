import { LAN } from '../people-of-stories';
import { says, type Story } from '../story';

const PLACE = '27 Trần Phú, phường 4, quận 5, thành phố Hồ Chí Minh';
const representatives = [{ fullName: LAN.fullName, nationalId: LAN.nationalId }];
const SHOP = {
  taxCode: LAN.nationalId,
  registrationNumber: '41E8012345',
  name: 'Hộ kinh doanh Lan Thêu Tay',
  registeredAddress: PLACE,
  legalRepresentatives: representatives,
  foundedOn: '2014-03-01',
};

/** A household business becomes a company: another code, of the same name, place and person. */
export const householdToCompany: Story = {
  title: 'A household business that became a company is its predecessor, not the company',
  events: [
    says('population/persons/lan', 1, '2014-01-01', LAN),
    says('business-registration/enterprises/shop', 1, '2025-08-01', SHOP),
    says('finance/enterprises/shop', 1, '2025-08-11', SHOP),
    says('business-registration/enterprises/shop', 2, '2026-03-01', {
      ...SHOP,
      status: 'Đã giải thể, phá sản, chấm dứt tồn tại',
    }),
    says('business-registration/enterprises/company', 1, '2026-03-01', {
      taxCode: '0303576603',
      name: 'Công ty TNHH Lan Thêu Tay',
      registeredAddress: PLACE,
      legalRepresentatives: representatives,
      foundedOn: '2026-02-20',
      predecessors: [{ kind: 'Chuyển đổi từ hộ kinh doanh', registrationNumber: '41E8012345', date: '2026-02-20' }],
    }),
  ],
  expected: async (registry) => {
    const [shop, company] = [
      await registry.idOf('business-registration/enterprises/shop'),
      await registry.idOf('business-registration/enterprises/company'),
    ];
    expect(company).not.toBe(shop);
    expect(await registry.idOf('finance/enterprises/shop')).toBe(shop);
    expect(
      await registry.relations('business-registration/enterprises/company', '?type=predecessor-enterprise'),
    ).toMatchObject([{ role: 'household-to-enterprise', status: 'resolved', goldenId: shop, validFrom: '2026-02-20' }]);
    const firms = await registry.relations('population/persons/lan', '?type=legal-representative&direction=in');
    expect(firms.map(({ goldenId }) => goldenId).sort()).toEqual([shop, company].sort());
    expect(await registry.tasks()).toEqual([]);
  },
};
