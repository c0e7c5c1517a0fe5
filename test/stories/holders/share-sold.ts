import { BAO, HAI, holder, LAN, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const heldBy = (shares: readonly (readonly [typeof BAO, string])[], more: object = {}) =>
  plot('31', { area: 300, holders: shares.map(([heir, share]) => holder(heir, { share })), ...more });

/** One of three heirs sold her third to her brother. */
export const shareSold: Story = {
  title: 'Who held what share on a day is what was held then, and adds up',
  events: [
    ...[BAO, LAN, HAI].map((heir, at) => says(`population/persons/${at}`, 1, '2010-01-01', heir)),
    says(
      'land/land-parcels/p',
      1,
      '2015-01-01',
      heldBy([
        [BAO, '1/3'],
        [LAN, '1/3'],
        [HAI, '1/3'],
      ]),
    ),
    says(
      'land/land-parcels/p',
      2,
      '2021-01-10',
      heldBy(
        [
          [BAO, '2/3'],
          [HAI, '1/3'],
        ],
        { events: [{ type: 'Chuyển nhượng', date: '2021-01-05' }] },
      ),
    ),
  ],
  expected: async (registry) => {
    const sharesOn = async (day: string) =>
      (await registry.relations('land/land-parcels/p', `?type=holder&inForce=true&validAt=${day}`))
        .map(({ share }) => Math.round(share * 3))
        .sort();
    expect(await sharesOn('2018-01-01')).toEqual([1, 1, 1]);
    expect(await sharesOn('2026-01-01')).toEqual([1, 2]);
    expect(await registry.relations('population/persons/1')).toMatchObject([
      { inForce: false, outOfForceSince: '2021-01-05' },
    ]);
    expect(await registry.tasks()).toEqual([]);
  },
};
