import { holder, LAN, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const PLOT = { area: 140.6, holders: [holder(LAN)] };

/** A certificate was lost and issued again, told with both; a notary names the plot by the lost one and by numbers printed on it. */
export const lostCertificate: Story = {
  title: 'A lost certificate and the one in its place; who names the lost one means the plot',
  events: [
    says('land/land-parcels/p', 1, '2009-01-01', {
      ...plot('31', PLOT),
      certificates: [{ serial: 'AN 223344', issuedOn: '2009-01-01' }],
    }),
    says('land/land-parcels/p', 2, '2026-02-01', {
      ...plot('9', PLOT),
      mapSheet: '55',
      certificates: [
        { serial: 'AN 223344', issuedOn: '2009-01-01', status: 'Báo mất', replacedBy: 'AA 00112233' },
        { serial: 'AA 00112233', issuedOn: '2026-01-20', mapSheet: '55', parcelNumber: '9' },
      ],
    }),
    says('construction/land-parcels/n', 1, '2010-06-01', {
      ...plot('31', PLOT),
      certificates: [{ serial: 'AN223344' }],
    }),
  ],
  expected: async (registry) => {
    const { id, identifiers } = await registry.golden('land/land-parcels/p');
    expect(await registry.idOf('construction/land-parcels/n')).toBe(id);
    for (const serial of ['AN 223344', 'AA 00112233'])
      expect(await registry.lookup('land-parcels', 'certificate', serial)).toEqual([id]);
    expect(identifiers).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ scheme: 'certificate', value: 'AN 223344', status: 'superseded' }),
        expect.objectContaining({ scheme: 'certificate', value: 'AA 00112233', status: 'active' }),
      ]),
    );
    expect(await registry.tasks()).toEqual([]);
  },
};
