import { BAO, holder, LAN, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const OLD = { serial: 'BE 111333' };
const NEW = { serial: 'CX 222444' };
const held = (by: object, certificates: readonly object[]) => plot('31', { area: 80, holders: [by], certificates });

/** A court set a sale aside: the seller has the plot again, the buyer's certificate is void. The city's office has the buyer. */
export const saleUndone: Story = {
  title: 'A sale that a court undid: the seller held before and holds since, the buyer between',
  events: [
    says('population/persons/bao', 1, '2004-01-01', BAO),
    says('population/persons/lan', 1, '2004-01-01', LAN),
    says('land/land-parcels/p', 1, '2015-01-01', held(holder(BAO, { validFrom: '2010-01-01' }), [OLD])),
    says('land/land-parcels/p', 2, '2020-06-01', held(holder(LAN, { validFrom: '2020-05-20' }), [NEW])),
    says('hcm-land-management/land-parcels/p', 1, '2021-01-01', held(holder(LAN), [NEW])),
    says(
      'land/land-parcels/p',
      3,
      '2023-02-01',
      held(holder(BAO, { validFrom: '2023-01-15', act: { number: '3/2023/DS-PT', authority: 'Toà án' } }), [
        OLD,
        { ...NEW, status: 'Đã thu hồi' },
      ]),
    ),
  ],
  expected: async (registry) => {
    const [bao, lan] = [await registry.idOf('population/persons/bao'), await registry.idOf('population/persons/lan')];
    const on = async (day: string) => {
      const held = await registry.relations('land/land-parcels/p', `?type=holder&inForce=true&validAt=${day}`);
      return [...new Set(held.map(({ goldenId }) => goldenId))];
    };
    expect([await on('2016-01-01'), await on('2021-01-01'), await on('2026-01-01')]).toEqual([[bao], [lan], [bao]]);
    const { id } = await registry.golden('land/land-parcels/p');
    expect(await registry.idOf('hcm-land-management/land-parcels/p')).toBe(id);
    expect(await registry.lookup('land-parcels', 'certificate', NEW.serial)).toEqual([id]);
    expect(await registry.tasks()).toEqual([]);
  },
};
