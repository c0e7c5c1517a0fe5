import { BAO, HAI, holder, LAN, plot } from '../people-of-stories';
import { says, type Story } from '../story';

/** A register that was digitised in 2026 tells who held a plot since 2003. */
export const holdersAtADate: Story = {
  title: 'Who held a plot on a day, of facts that were loaded much later',
  events: [
    says('population/persons/bao', 1, '2026-01-01', BAO),
    says('population/persons/lan', 1, '2026-01-01', LAN),
    says('population/persons/hai', 1, '2026-01-01', HAI),
    says(
      'land/land-parcels/p',
      1,
      '2026-02-01',
      plot('31', {
        holders: [
          holder(HAI, { validFrom: '2003', validTo: '2012-05-03' }),
          holder(BAO, {
            validFrom: '2012-05-04',
            validTo: '2019-08-31',
            act: { number: '77/HĐCN', date: '2012-05-04' },
          }),
          holder(LAN, { validFrom: '2019-09-01' }),
        ],
      }),
    ),
  ],
  expected: async (registry) => {
    const nameOf = new Map([
      [await registry.idOf('population/persons/bao'), 'Bảo'],
      [await registry.idOf('population/persons/lan'), 'Lan'],
      [await registry.idOf('population/persons/hai'), 'Hải'],
    ]);
    const heldOn = async (asked: string): Promise<unknown[]> =>
      (await registry.relations('land/land-parcels/p', `?type=holder&inForce=true${asked}`)).map(({ goldenId }) =>
        nameOf.get(goldenId),
      );
    expect(await heldOn('')).toEqual(['Lan']);
    expect(await heldOn('&validAt=2019-08-31')).toEqual(['Bảo']);
    expect(await heldOn('&validAt=2012-01-01')).toEqual(['Hải']);
    expect(await heldOn('&validAt=1999-01-01')).toEqual([]);
    const unknown = await registry.relations('land/land-parcels/p', '?validAt=2003-06-01');
    expect(unknown.map(({ validity }) => validity)).toEqual(['unknown', 'not-yet', 'not-yet']);
    const { validity } = await registry.get(
      `land-parcels/${await registry.idOf('land/land-parcels/p')}?validAt=2013-01-01`,
    );
    expect(validity).toEqual({ at: '2013-01-01', attributes: { holders: ['ended', 'valid', 'not-yet'] } });
    expect(await registry.relations('population/persons/bao')).toMatchObject([
      { inForce: false, outOfForceSince: '2019-08-31', act: { number: '77/HĐCN' } },
    ]);
  },
};
