import { BAO, holder, LAN, place, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const SURVEY = {
  type: 'Đo đạc chỉnh lý',
  date: '2021-11-02',
  act: { number: '9/BB-ĐĐ' },
};
const DISPUTE = {
  type: 'Đang tranh chấp',
  name: 'UBND phường Tân Định',
  act: { number: '3/ĐK-TC' },
  validFrom: '2020-05-05',
};
const land = (number: string, area: number, person: typeof BAO, serial: string, more: object = {}) =>
  plot(number, { area, holders: [holder(person)], certificates: [{ serial }], ...more });

/** A wall stood eight square metres on the neighbour's side; the survey moved the line. The city's office has the old areas. */
export const boundaryCorrected: Story = {
  title: 'A boundary put right moves area from one plot to its neighbour, and both stay what they were',
  events: [
    says('population/persons/bao', 1, '2008-01-01', BAO),
    says('population/persons/lan', 1, '2008-01-01', LAN),
    says('land/land-parcels/a', 1, '2010-01-01', land('41', 100, BAO, 'BG 111222', {})),
    says('land/land-parcels/b', 1, '2010-01-01', land('42', 120, LAN, 'BG 333444', {})),
    says('hcm-land-management/land-parcels/a', 1, '2011-01-01', land('41', 100, BAO, 'BG 111222')),
    says('hcm-land-management/land-parcels/b', 1, '2011-01-01', land('42', 120, LAN, 'BG 333444')),
    says('land/land-parcels/a', 2, '2020-05-06', land('41', 100, BAO, 'BG 111222', { restrictions: [DISPUTE] })),
    says(
      'land/land-parcels/a',
      3,
      '2021-11-10',
      land('41', 92, BAO, 'BG 111222', {
        restrictions: [{ ...DISPUTE, validTo: '2021-10-30' }],
        events: [{ ...SURVEY, inputs: [place('41', 100)], outputs: [place('41', 92)] }],
      }),
    ),
    says(
      'land/land-parcels/b',
      2,
      '2021-11-10',
      land('42', 128, LAN, 'BG 333444', {
        events: [{ ...SURVEY, inputs: [place('42', 120)], outputs: [place('42', 128)] }],
      }),
    ),
  ],
  expected: async (registry) => {
    const [a, b] = [await registry.golden('land/land-parcels/a'), await registry.golden('land/land-parcels/b')];
    expect([a.attributes.area, b.attributes.area]).toEqual([92, 128]);
    expect(await registry.idOf('hcm-land-management/land-parcels/a')).toBe(a.id);
    expect(await registry.idOf('hcm-land-management/land-parcels/b')).toBe(b.id);
    expect(await registry.relations('land/land-parcels/a', '?type=restriction&inForce=true')).toEqual([]);
    expect(await registry.relations('land/land-parcels/a', '?type=predecessor-parcel')).toEqual([]);
    expect(await registry.tasks()).toEqual([]);
  },
};
