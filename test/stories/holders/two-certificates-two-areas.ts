import { BAO, holder, LAN, plot } from '../people-of-stories';
import { says, type Story } from '../story';

/** The same, with areas so different that the records are taken for two plots; the second is another office's. */
export const twoCertificatesTwoAreas: Story = {
  title: 'Two certificates under one number with two holders and two areas are a question',
  events: [
    says(
      'land/land-parcels/a',
      1,
      '2019-01-01',
      plot('31', { area: 120.4, holders: [holder(BAO)], certificates: [{ serial: 'CU 123456' }] }),
    ),
    says(
      'hcm-land-management/land-parcels/b',
      1,
      '2021-01-01',
      plot('31', { area: 310, holders: [holder(LAN)], certificates: [{ serial: 'CX 654321' }] }),
    ),
  ],
  expected: async (registry) => {
    expect(await registry.tasks()).toHaveLength(1);
  },
};
