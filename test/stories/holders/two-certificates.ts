import { BAO, holder, LAN, plot } from '../people-of-stories';
import { says, type Story } from '../story';

/** One plot has two certificates that name two people, from one office. */
export const twoCertificates: Story = {
  title: 'Two certificates of one plot with two holders are a question',
  events: [
    says(
      'land/land-parcels/a',
      1,
      '2019-01-01',
      plot('31', { area: 120.4, holders: [holder(BAO)], certificates: [{ serial: 'CU 123456' }] }),
    ),
    says(
      'land/land-parcels/b',
      1,
      '2021-01-01',
      plot('31', { area: 120.4, holders: [holder(LAN)], certificates: [{ serial: 'CX 654321' }] }),
    ),
  ],
  expected: async (registry) => {
    expect(await registry.tasks()).toEqual(['value-conflict: other-certificate-other-holder']);
  },
};
