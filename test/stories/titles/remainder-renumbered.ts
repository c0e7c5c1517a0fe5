import { BAO, holder, place, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const KEPT = { status: 'active', holders: [holder(BAO)], certificates: [{ serial: 'CU 123456' }] };

/** A quarter of a plot was recovered; the rest got another number and keeps the certificate. */
export const remainderRenumbered: Story = {
  title: 'What a recovery left keeps its id under another number and area',
  events: [
    says('land/land-parcels/p', 1, '2010-01-01', plot('31', { ...KEPT, area: 600 })),
    says('land/land-parcels/p', 2, '2024-01-01', plot('310', { ...KEPT, area: 450 })),
    says(
      'land/land-parcels/part',
      1,
      '2024-01-01',
      plot('311', { area: 150, status: 'Đã thu hồi', derivedFrom: [place('31', 600)] }),
    ),
  ],
  expected: async (registry) => {
    const { id } = await registry.golden('land/land-parcels/p');
    expect(await registry.lookup('land-parcels', 'cadastral-triple', 'NSO-2025-01/26734//12/31')).toEqual([id]);
    expect(await registry.relations('land/land-parcels/part')).toMatchObject([
      { type: 'predecessor-parcel', status: 'resolved', goldenId: id },
    ]);
    expect(await registry.tasks()).toEqual([]);
  },
};
