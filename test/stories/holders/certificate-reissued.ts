import { BAO, holder, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const PLOT = plot('31', { area: 120.4, holders: [holder(BAO)] });

/** A certificate was exchanged for a new one. A notary still has the old serial. */
export const certificateReissued: Story = {
  title: 'The serial of an exchanged certificate still leads to the plot',
  events: [
    says('land/land-parcels/p', 1, '2012-01-01', { ...PLOT, certificates: [{ serial: 'BA 111222' }] }),
    says('hcm-land-management/land-parcels/p', 1, '2013-01-01', { ...PLOT, certificates: [{ serial: 'BA 111222' }] }),
    says('land/land-parcels/p', 2, '2025-02-01', {
      ...PLOT,
      certificates: [{ serial: 'AA 01695788', issuedOn: '2025-01-20' }],
    }),
  ],
  expected: async (registry) => {
    const { id, identifiers } = await registry.golden('land/land-parcels/p');
    expect(identifiers.filter(({ scheme }: { scheme: string }) => scheme === 'certificate')).toEqual([
      { scheme: 'certificate', value: 'AA 01695788', status: 'active' },
      { scheme: 'certificate', value: 'BA 111222', status: 'superseded' },
    ]);
    expect(await registry.lookup('land-parcels', 'certificate', 'BA 111222')).toEqual([id]);
    expect(await registry.tasks()).toEqual([]);
  },
};
