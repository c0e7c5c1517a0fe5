import { BAO, holder, MAI, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const CHILD = { fullName: 'Lê Trần Khánh Vy', dateOfBirth: '2004-02-11', sex: 'female', nationalId: '079304000888' };
const OLD = { serial: 'AĐ 654321', issuedOn: '2003-08-08' };
const household = plot('31', {
  area: 420,
  holders: [{ ...holder(BAO), name: `Hộ ông ${BAO.fullName}`, kind: 'hộ gia đình' }],
  certificates: [OLD],
});
const EXCHANGED = { type: 'Cấp đổi', date: '2025-03-10' };

/** A household's certificate was exchanged for one that names its members (Land Law 31/2024/QH15 art. 256). The city's office has the old one. */
export const householdToMembers: Story = {
  title: 'A household’s certificate exchanged for one that names its members',
  events: [
    says('population/persons/bao', 1, '2016-01-01', BAO),
    says('population/persons/mai', 1, '2016-01-01', MAI),
    says('population/persons/child', 1, '2016-01-01', CHILD),
    says('land/land-parcels/p', 1, '2003-09-01', household),
    says('hcm-land-management/land-parcels/p', 1, '2014-09-01', household),
    says(
      'land/land-parcels/p',
      2,
      '2025-03-15',
      plot('31', {
        area: 420,
        holders: [BAO, MAI, CHILD].map((member) => holder(member, { role: 'Đồng sử dụng', validFrom: '2025-03-10' })),
        certificates: [
          { ...OLD, status: 'Đã cấp đổi', replacedBy: 'AA 01234567' },
          { serial: 'AA 01234567', issuedOn: '2025-03-10', replaces: OLD.serial },
        ],
        events: [EXCHANGED],
      }),
    ),
  ],
  expected: async (registry) => {
    const { id } = await registry.golden('land/land-parcels/p');
    expect(await registry.idOf('hcm-land-management/land-parcels/p')).toBe(id);
    const ids = await Promise.all(['bao', 'mai', 'child'].map((key) => registry.idOf(`population/persons/${key}`)));
    const heldOn = async (day: string) => [
      ...new Set(
        (await registry.relations('land/land-parcels/p', `?type=holder&inForce=true&validAt=${day}`))
          .map(({ goldenId }) => goldenId)
          .sort(),
      ),
    ];
    expect(await heldOn('2026-01-01')).toEqual([...ids].sort());
    expect(await heldOn('2014-09-01')).toEqual([ids[0]]);
    expect(await registry.lookup('land-parcels', 'certificate', OLD.serial)).toEqual([id]);
    expect(await registry.tasks()).toEqual([]);
  },
};
