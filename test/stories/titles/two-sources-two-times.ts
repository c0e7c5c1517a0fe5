import { BAO, holder, LAN, plot } from '../people-of-stories';
import { says, type Story } from '../story';

/** The office knows who holds; an archive that was digitised knows who held, with deeds. */
export const twoSourcesTwoTimes: Story = {
  title: 'Who held a plot, of an office that knows today and an archive that knows before',
  inOrderTold: true,
  events: [
    says('population/persons/bao', 1, '2005-01-01', BAO),
    says('population/persons/lan', 1, '2005-01-01', LAN),
    says(
      'land/land-parcels/p',
      1,
      '2024-01-01',
      plot('31', { area: 70.7, holders: [holder(LAN, { validFrom: '2019-09-01' })] }),
    ),
    says(
      'national-master/land-parcels/p',
      1,
      '2026-03-01',
      plot('31', {
        area: 70.7,
        holders: [holder(BAO, { validFrom: '2001-02', validTo: '2019-08-31', act: { number: '55/HĐMB' } })],
      }),
    ),
  ],
  expected: async (registry) => {
    const [bao, lan] = [await registry.idOf('population/persons/bao'), await registry.idOf('population/persons/lan')];
    const on = async (day: string) =>
      (await registry.relations('land/land-parcels/p', `?inForce=true&validAt=${day}`)).map(({ goldenId }) => goldenId);
    expect(await on('2010-01-01')).toEqual([bao]);
    expect(await on('2026-06-01')).toEqual([lan]);
    expect(await on('2000-01-01')).toEqual([]);
    expect(await registry.tasks()).toEqual([]);
  },
};
