import { says, type Story } from '../story';

const PLACE = 'Số 5 Nguyễn Huệ, phường Bến Nghé, quận 1, thành phố Hồ Chí Minh';
const NAME = 'Công ty TNHH Thương mại Dịch vụ Hoa Sen Vàng';

/** A company was dissolved; the same people founded another of that name at that address. A third record has no code. */
export const foundedAnew: Story = {
  title: 'A record without a code is not given to the dissolved one of two companies',
  events: [
    says('business-registration/enterprises/a', 1, '2022-01-10', {
      taxCode: '0300588569',
      name: NAME,
      registeredAddress: PLACE,
      status: 'dissolved',
    }),
    says('business-registration/enterprises/b', 1, '2023-05-10', {
      taxCode: '0303217354',
      name: NAME,
      registeredAddress: PLACE,
      status: 'active',
    }),
    says('hcm-import-export/enterprises/x', 1, '2024-01-10', { name: NAME, registeredAddress: PLACE }),
  ],
  expected: async (registry) => {
    const old = await registry.idOf('business-registration/enterprises/a');
    expect(await registry.idOf('business-registration/enterprises/b')).not.toBe(old);
    expect(await registry.idOf('hcm-import-export/enterprises/x')).not.toBe(old);
    expect(await registry.tasks()).not.toEqual([]);
  },
};
