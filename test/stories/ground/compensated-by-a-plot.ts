import { BAO, holder, place, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const DECISION = { number: '210/QĐ-UBND', date: '2022-09-01', authority: 'UBND quận 1' };

/** The State recovered a plot for a road and gave the holder another (Land Law 45/2013/QH13 art. 74, 79). */
export const compensatedByAPlot: Story = {
  title: 'Whoever was given a plot for a recovered one holds that alone, and the one did not come of the other',
  events: [
    says('population/persons/bao', 1, '2008-01-01', BAO),
    says(
      'land/land-parcels/road',
      1,
      '2010-01-01',
      plot('51', { area: 130, status: 'active', holders: [holder(BAO)] }),
    ),
    says('hcm-land-management/land-parcels/road', 1, '2011-01-01', plot('51', { area: 130, holders: [holder(BAO)] })),
    says(
      'land/land-parcels/road',
      2,
      '2022-09-10',
      plot('51', {
        area: 130,
        status: 'Đã thu hồi',
        holders: [{ name: 'UBND quận 1', kind: 'Nhà nước', role: 'quản lý' }],
        events: [{ type: 'Thu hồi đất', date: '2022-09-01', act: DECISION, inputs: [place('51', 130)] }],
      }),
    ),
    says(
      'land/land-parcels/given',
      1,
      '2023-02-10',
      plot('305', {
        area: 90,
        status: 'active',
        holders: [holder(BAO, { validFrom: '2023-02-01', act: { number: '15/QĐ-GĐ' } })],
        events: [{ type: 'Giao đất tái định cư', date: '2023-02-01', act: { number: '15/QĐ-GĐ' } }],
      }),
    ),
  ],
  expected: async (registry) => {
    const [road, given] = [
      await registry.idOf('land/land-parcels/road'),
      await registry.golden('land/land-parcels/given'),
    ];
    expect(given.attributes.events).toMatchObject([{ type: 'allocation', date: '2023-02-01' }]);
    const landOf = async (asked: string) =>
      (await registry.relations('population/persons/bao', `?type=holder&inForce=true${asked}`)).map(
        ({ goldenId }) => goldenId,
      );
    expect(await landOf('')).toEqual([given.id]);
    expect(await landOf('&validAt=2015-01-01')).toEqual([road]);
    expect(await landOf('&validAt=2022-12-01')).toEqual([]);
    const { predecessors } = await registry.get(`land-parcels/${given.id}/succession`);
    expect(predecessors).toEqual([]);
    expect(await registry.tasks()).toEqual([]);
  },
};
