import { LAN } from '../people-of-stories';
import { says, type Story } from '../story';

const shop = (more: object) => ({
  legalRepresentatives: [{ fullName: LAN.fullName, nationalId: LAN.nationalId }],
  ...more,
});
const RICE = shop({
  name: 'Hộ kinh doanh Cơm Tấm Lan',
  foundedOn: '2011-01-05',
  registeredAddress: '12 Hồ Hảo Hớn, phường Cô Giang, quận 1, thành phố Hồ Chí Minh',
});
const CLOTH = shop({
  name: 'Hộ kinh doanh Vải Ngọc Lan',
  foundedOn: '2016-06-15',
  registeredAddress: '40 Trần Hưng Đạo, phường 7, quận 5, thành phố Hồ Chí Minh',
});

/** Two shops of one owner had a code each; since July 2025 both have her number (Circular 86/2024/TT-BTC art. 5). */
export const twoShopsOneNumber: Story = {
  title: 'Two shops whose codes both became their owner’s number stay two, each found by its old code',
  events: [
    says('population/persons/lan', 1, '2010-01-01', LAN),
    says('finance/enterprises/rice', 1, '2011-02-01', { ...RICE, taxCode: '0300741143' }),
    says('finance/enterprises/cloth', 1, '2016-07-01', { ...CLOTH, taxCode: '0303576603' }),
    says('hcm-taxpayers/enterprises/rice', 1, '2017-07-01', { ...RICE, taxCode: '0300741143' }),
    says('finance/enterprises/rice', 2, '2025-07-02', { ...RICE, taxCode: LAN.nationalId }),
    says('finance/enterprises/cloth', 2, '2025-07-02', { ...CLOTH, taxCode: LAN.nationalId }),
    says('business-registration/enterprises/cloth', 1, '2025-10-02', { ...CLOTH, taxCode: LAN.nationalId }),
  ],
  expected: async (registry) => {
    const [rice, cloth] = [
      await registry.idOf('finance/enterprises/rice'),
      await registry.idOf('finance/enterprises/cloth'),
    ];
    expect(rice).not.toBe(cloth);
    expect(await registry.idOf('hcm-taxpayers/enterprises/rice')).toBe(rice);
    expect(await registry.idOf('business-registration/enterprises/cloth')).toBe(cloth);
    expect(await registry.lookup('enterprises', 'tax-code', '0300741143')).toEqual([rice]);
    expect(await registry.lookup('enterprises', 'tax-code', '0303576603')).toEqual([cloth]);
    expect((await registry.lookup('enterprises', 'tax-code', LAN.nationalId)).sort()).toEqual([rice, cloth].sort());
    const firms = await registry.relations('population/persons/lan', '?direction=in&inForce=true');
    expect(firms.map(({ goldenId }) => goldenId).sort()).toEqual([rice, cloth].sort());
    expect(await registry.tasks()).toEqual([]);
  },
};
