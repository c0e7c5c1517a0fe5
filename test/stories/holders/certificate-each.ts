import { BAO, holder, LAN, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const half = { share: 0.5, role: 'đồng sử dụng' };

/** Two people share a plot, and each got a certificate of their own. */
export const certificateEach: Story = {
  title: 'Co-owners with a certificate each are no question',
  events: [
    says(
      'land/land-parcels/a',
      1,
      '2019-01-01',
      plot('31', { area: 120.4, holders: [holder(BAO, half)], certificates: [{ serial: 'CU 123456' }] }),
    ),
    says(
      'land/land-parcels/b',
      1,
      '2019-01-01',
      plot('31', { area: 120.4, holders: [holder(LAN, half)], certificates: [{ serial: 'CU 123457' }] }),
    ),
  ],
  expected: async (registry) => {
    expect(await registry.tasks()).toEqual([]);
  },
};
