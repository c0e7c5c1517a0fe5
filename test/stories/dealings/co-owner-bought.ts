import { BAO, holder, LAN, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const half = { role: 'Đồng sử dụng', share: '1/2' };
const BOTH = plot('31', { area: 96.5, holders: [holder(BAO, half), holder(LAN, half)] });

/** One of two co-owners bought the other's half and is written as the only one, without a share. */
export const coOwnerBought: Story = {
  title: 'A co-owner who bought the other half holds all of it, and held half before',
  events: [
    says('population/persons/bao', 1, '2010-01-01', BAO),
    says('population/persons/lan', 1, '2010-01-01', LAN),
    says('land/land-parcels/p', 1, '2012-01-01', BOTH),
    says('hcm-land-management/land-parcels/p', 1, '2013-01-01', BOTH),
    says(
      'land/land-parcels/p',
      2,
      '2022-03-05',
      plot('31', {
        area: 96.5,
        holders: [holder(BAO, { role: 'Chủ sử dụng' })],
        events: [{ type: 'Chuyển nhượng', date: '2022-03-01', act: { number: '55/HĐCN' } }],
      }),
    ),
  ],
  expected: async (registry) => {
    const [bao, lan] = [await registry.idOf('population/persons/bao'), await registry.idOf('population/persons/lan')];
    const heldOn = async (day: string) =>
      (await registry.relations('land/land-parcels/p', `?type=holder&inForce=true&validAt=${day}`))
        .map(({ goldenId, share }) => [goldenId, share ?? 'all'])
        .sort();
    expect(await heldOn('2026-01-01')).toEqual([[bao, 'all']]);
    expect(await heldOn('2012-06-01')).toEqual(
      [
        [bao, 0.5],
        [lan, 0.5],
      ].sort(),
    );
    expect(await registry.relations('population/persons/lan')).toMatchObject([
      { inForce: false, outOfForceSince: '2022-03-01' },
    ]);
    expect(await registry.tasks()).toEqual([]);
  },
};
