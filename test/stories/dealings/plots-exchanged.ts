import { BAO, holder, LAN, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const EXCHANGE = { type: 'Chuyển đổi quyền sử dụng đất', date: '2019-08-01', act: { number: '12/HĐCĐ' } };
const A = { area: 1200, certificates: [{ serial: 'CD 100001' }] };
const B = { area: 1180, certificates: [{ serial: 'CD 100002' }] };

/** Two farmers exchanged their fields (Land Law 45/2013/QH13 art. 190). The city's office has one of them as it was. */
export const plotsExchanged: Story = {
  title: 'Two owners exchanged plots: each holds the other’s from that day, and neither plot became the other',
  events: [
    says('population/persons/bao', 1, '2015-01-01', BAO),
    says('population/persons/lan', 1, '2015-01-01', LAN),
    says('land/land-parcels/a', 1, '2016-01-01', plot('31', { ...A, holders: [holder(BAO)] })),
    says('land/land-parcels/b', 1, '2016-01-01', plot('32', { ...B, holders: [holder(LAN)] })),
    says('hcm-land-management/land-parcels/a', 1, '2017-01-01', plot('31', { ...A, holders: [holder(BAO)] })),
    says('land/land-parcels/a', 2, '2019-09-01', plot('31', { ...A, holders: [holder(LAN)], events: [EXCHANGE] })),
    says('land/land-parcels/b', 2, '2019-09-01', plot('32', { ...B, holders: [holder(BAO)], events: [EXCHANGE] })),
  ],
  expected: async (registry) => {
    const [a, b] = [await registry.golden('land/land-parcels/a'), await registry.golden('land/land-parcels/b')];
    expect(a.attributes.events).toMatchObject([{ type: 'exchange' }]);
    expect(await registry.idOf('hcm-land-management/land-parcels/a')).toBe(a.id);
    const landOf = async (key: string, asked: string) =>
      (await registry.relations(`population/persons/${key}`, `?type=holder&inForce=true${asked}`)).map(
        ({ goldenId }) => goldenId,
      );
    expect([await landOf('bao', ''), await landOf('lan', '')]).toEqual([[b.id], [a.id]]);
    expect([await landOf('bao', '&validAt=2018-01-01'), await landOf('lan', '&validAt=2018-01-01')]).toEqual([
      [a.id],
      [b.id],
    ]);
    const former = await registry.relations('population/persons/bao', '?inForce=false');
    expect(former.filter(({ inForce }) => inForce === false)).toMatchObject([
      { goldenId: a.id, outOfForceSince: '2019-08-01' },
    ]);
    expect(await registry.tasks()).toEqual([]);
  },
};
