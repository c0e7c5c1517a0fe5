import { BAO, HAI, holder, LAN, MAI, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const ACT = { number: '77/VBTK', date: '2021-04-10', authority: 'Phòng công chứng số 2' };
const heirs = (share: string, ...people: (typeof BAO)[]) =>
  plot('31', {
    area: 240,
    certificates: [{ serial: 'BL 765432' }],
    holders: people.map((heir) => holder(heir, { share, validFrom: '2021-04-10', act: ACT })),
    events: [{ type: 'Thừa kế', date: '2021-04-10', act: ACT }],
  });

/** Of three heirs one refused (Civil Code 91/2015/QH13 art. 620). The city's office wrote her in and never out. */
export const heirRefused: Story = {
  title: 'An heir who refused holds nothing, whoever wrote her in',
  events: [
    ...Object.entries({ mai: MAI, bao: BAO, lan: LAN, hai: HAI }).map(([key, person]) =>
      says(`population/persons/${key}`, 1, '2015-01-01', person),
    ),
    says('population/persons/hai', 2, '2020-12-12', { ...HAI, deceasedOn: '2020-12-05' }),
    says(
      'land/land-parcels/p',
      1,
      '2016-01-01',
      plot('31', { area: 240, certificates: [{ serial: 'BL 765432' }], holders: [holder(HAI)] }),
    ),
    says('hcm-land-management/land-parcels/p', 1, '2021-05-01', heirs('1/3', MAI, BAO, LAN)),
    says('land/land-parcels/p', 2, '2021-06-01', heirs('1/2', MAI, BAO)),
  ],
  expected: async (registry) => {
    const ids = Object.fromEntries(
      await Promise.all(
        ['mai', 'bao', 'lan', 'hai'].map(async (key) => [key, await registry.idOf(`population/persons/${key}`)]),
      ),
    );
    const heldOn = async (day: string) =>
      (await registry.relations('land/land-parcels/p', `?type=holder&inForce=true&validAt=${day}`))
        .map(({ goldenId, share }) => `${Object.keys(ids).find((key) => ids[key] === goldenId)} ${share ?? ''}`.trim())
        .sort();
    expect(await heldOn('2026-01-01')).toEqual(['bao 0.5', 'mai 0.5']);
    expect(await heldOn('2021-05-15')).toEqual(['bao 0.5', 'mai 0.5']);
    expect(await heldOn('2018-01-01')).toEqual(['hai']);
    expect(await registry.relations('population/persons/lan', '?inForce=true')).toEqual([]);
    expect(await registry.relations('population/persons/hai', '?type=holder')).toMatchObject([
      { inForce: false, outOfForceSince: '2021-04-10' },
    ]);
    expect(await registry.tasks()).toEqual([]);
  },
};
