import { MAI } from '../people-of-stories';
import { says, type Story } from '../story';

const NAMES = { name: 'Hộ kinh doanh Mai Tạp Hoá', taxCode: MAI.nationalId };

/** Two offices know a household business by its registration number; one of them has no start of it. */
export const byRegistrationNumber: Story = {
  title: 'A household business is known by its registration number',
  events: [
    says('business-registration/enterprises/1', 1, '2025-08-01', {
      ...NAMES,
      registrationNumber: '41A8012345',
      foundedOn: '2025-07-20',
    }),
    says('finance/enterprises/1', 1, '2025-08-05', {
      name: 'HKD Mai',
      taxCode: MAI.nationalId,
      registrationNumber: '41A 8012345',
    }),
    says('business-registration/enterprises/2', 1, '2025-08-01', { ...NAMES, registrationNumber: '41A8012346' }),
  ],
  expected: async (registry) => {
    const id = await registry.idOf('business-registration/enterprises/1');
    expect(await registry.idOf('finance/enterprises/1')).toBe(id);
    expect(await registry.idOf('business-registration/enterprises/2')).not.toBe(id);
    expect(await registry.lookup('enterprises', 'household-registration', '41a8012345')).toEqual([id]);
  },
};
