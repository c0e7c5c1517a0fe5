import { MAI } from '../people-of-stories';
import { says, type Story } from '../story';

const shop = (more: Readonly<Record<string, unknown>>) => ({
  taxCode: MAI.nationalId,
  name: 'Hộ kinh doanh Mai Tạp Hoá',
  registeredAddress: '12 Lê Lợi, phường Bến Nghé, quận 1, thành phố Hồ Chí Minh',
  legalRepresentatives: [{ fullName: MAI.fullName, nationalId: MAI.nationalId }],
  ...more,
});

/** A shop was closed, and its owner opened another under the same sign. */
export const nextShop: Story = {
  title: 'A shop opened after the first was closed is another one, and its number is not given again',
  events: [
    says(
      'business-registration/enterprises/1',
      1,
      '2026-02-01',
      shop({ foundedOn: '2025-07-20', status: 'dissolved' }),
    ),
    says('business-registration/enterprises/2', 1, '2026-06-01', shop({ foundedOn: '2026-05-15', status: 'active' })),
  ],
  expected: async (registry) => {
    const first = await registry.golden('business-registration/enterprises/1');
    expect(await registry.idOf('business-registration/enterprises/2')).not.toBe(first.id);
    expect(first.identifiers).toEqual([{ scheme: 'tax-code', value: MAI.nationalId, status: 'active' }]);
  },
};
