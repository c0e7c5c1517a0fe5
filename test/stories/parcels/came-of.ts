import { place, plot } from '../people-of-stories';
import { says, type Story } from '../story';

/** A plot was split, a part of it merged with a neighbour, and that was numbered anew. */
export const cameOf: Story = {
  title: 'All that came of a plot, and all that it came of, to any depth',
  events: [
    says('land/land-parcels/first', 1, '2001-01-01', plot('1', { area: 400, status: 'split' })),
    says(
      'land/land-parcels/left',
      1,
      '2005-01-01',
      plot('11', { area: 200, status: 'active', derivedFrom: [place('1')] }),
    ),
    says(
      'land/land-parcels/right',
      1,
      '2005-01-01',
      plot('12', { area: 200, status: 'merged', derivedFrom: [place('1')] }),
    ),
    says('land/land-parcels/other', 1, '2001-01-01', plot('2', { area: 300, status: 'merged' })),
    says(
      'land/land-parcels/joined',
      1,
      '2010-01-01',
      plot('21', {
        area: 500,
        status: 'active',
        derivedFrom: [place('12'), place('2')],
        holders: [{ name: 'Hộ ông Lê Quốc Bảo' }],
      }),
    ),
    says('land/land-parcels/joined', 2, '2025-09-01', {
      ...plot('5', {
        area: 500,
        status: 'active',
        derivedFrom: [place('12'), place('2')],
        holders: [{ name: 'Hộ ông Lê Quốc Bảo' }],
      }),
      mapSheet: '103',
    }),
  ],
  expected: async (registry) => {
    const ids: Record<string, string> = {};
    for (const key of ['first', 'left', 'right', 'other', 'joined'])
      ids[key] = await registry.idOf(`land/land-parcels/${key}`);
    const lines = async (key: string, way: 'predecessors' | 'successors') =>
      (await registry.get(`land-parcels/${ids[key]}/succession`))[way]
        .map(
          ({ goldenId, depth }: { goldenId: string; depth: number }) =>
            `${depth} ${Object.keys(ids).find((name) => ids[name] === goldenId)}`,
        )
        .sort();
    expect(await lines('first', 'successors')).toEqual(['1 left', '1 right', '2 joined']);
    expect(await lines('joined', 'predecessors')).toEqual(['1 other', '1 right', '2 first']);
    expect(await lines('left', 'successors')).toEqual([]);
    expect(await registry.tasks()).toEqual([]);
  },
};
