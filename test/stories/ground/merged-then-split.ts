import { BAO, holder, LAN, place, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const MERGE = {
  type: 'Hợp thửa',
  date: '2012-04-01',
  inputs: [place('1', 100), place('2', 150), place('3', 250)],
  outputs: [place('10', 500)],
};
const SPLIT = {
  type: 'Tách thửa',
  date: '2018-10-01',
  inputs: [place('10', 500)],
  outputs: [place('21', 200), place('22', 300)],
};
const AREAS: Readonly<Record<string, number>> = { 1: 100, 2: 150, 3: 250 };

/** Three plots of one owner became one, and that was split along other lines; one part was sold. */
export const mergedThenSplit: Story = {
  title: 'Three plots merged into one that was split along other lines',
  events: [
    says('population/persons/bao', 1, '2004-01-01', BAO),
    says('population/persons/lan', 1, '2004-01-01', LAN),
    ...['1', '2', '3'].flatMap((number) => [
      says(
        `land/land-parcels/${number}`,
        1,
        '2005-01-01',
        plot(number, { area: AREAS[number], status: 'active', holders: [holder(BAO)] }),
      ),
      says(
        `land/land-parcels/${number}`,
        2,
        '2012-04-10',
        plot(number, { area: AREAS[number], status: 'Đã hợp thửa', events: [MERGE] }),
      ),
    ]),
    says(
      'hcm-land-management/land-parcels/2',
      1,
      '2008-01-01',
      plot('2', { area: 150, status: 'active', holders: [holder(BAO)] }),
    ),
    says(
      'land/land-parcels/10',
      1,
      '2012-04-10',
      plot('10', { area: 500, status: 'active', holders: [holder(BAO)], events: [MERGE] }),
    ),
    says(
      'land/land-parcels/10',
      2,
      '2018-10-10',
      plot('10', { area: 500, status: 'Đã tách thửa', events: [MERGE, SPLIT] }),
    ),
    says(
      'land/land-parcels/21',
      1,
      '2018-10-10',
      plot('21', { area: 200, status: 'active', holders: [holder(LAN)], events: [SPLIT] }),
    ),
    says(
      'land/land-parcels/22',
      1,
      '2018-10-10',
      plot('22', { area: 300, status: 'active', holders: [holder(BAO)], events: [SPLIT] }),
    ),
  ],
  expected: async (registry) => {
    const ids: Record<string, string> = {};
    for (const key of ['1', '2', '3', '10', '21', '22']) ids[key] = await registry.idOf(`land/land-parcels/${key}`);
    expect(new Set(Object.values(ids)).size).toBe(6);
    const lines = async (key: string, way: 'predecessors' | 'successors') =>
      (await registry.get(`land-parcels/${ids[key]}/succession`))[way]
        .map(
          ({ goldenId, depth }: { goldenId: string; depth: number }) =>
            `${depth} ${Object.keys(ids).find((name) => ids[name] === goldenId)}`,
        )
        .sort();
    expect(await lines('2', 'successors')).toEqual(['1 10', '2 21', '2 22']);
    expect(await lines('21', 'predecessors')).toEqual(['1 10', '2 1', '2 2', '2 3']);
    const landOf = async (key: string, asked: string) =>
      (await registry.relations(`population/persons/${key}`, `?type=holder&inForce=true${asked}`))
        .map(({ goldenId }) => Object.keys(ids).find((name) => ids[name] === goldenId))
        .sort();
    expect(await landOf('bao', '')).toEqual(['22']);
    expect(await landOf('lan', '')).toEqual(['21']);
    expect(await landOf('bao', '&validAt=2005-01-01')).toEqual(['1', '2', '3']);
    expect(await landOf('bao', '&validAt=2012-04-10')).toEqual(['10']);
    expect(await registry.tasks()).toEqual([]);
  },
};
