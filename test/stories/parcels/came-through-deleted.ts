import { place, plot } from '../people-of-stories';
import { deletes, says, type Story } from '../story';

const LAND = 'land/land-parcels';

/** An office takes closed plots out of its register: what came of what is still asked, through two of them. */
export const cameThroughDeleted: Story = {
  title: 'A line of succession leads through plots that their office deleted',
  // What comes deleted was never there.
  inOrderTold: true,
  events: [
    says(`${LAND}/first`, 1, '2001-01-01', plot('1', { area: 400, status: 'split' })),
    says(`${LAND}/second`, 1, '2005-01-01', plot('11', { area: 400, status: 'split', derivedFrom: [place('1')] })),
    says(`${LAND}/third`, 1, '2008-01-01', plot('12', { area: 400, status: 'split', derivedFrom: [place('11')] })),
    says(`${LAND}/last`, 1, '2010-01-01', plot('21', { area: 400, status: 'active', derivedFrom: [place('12')] })),
    deletes(`${LAND}/third`, 2),
    deletes(`${LAND}/second`, 2),
  ],
  expected: async (registry) => {
    const [first, last] = [await registry.idOf(`${LAND}/first`), await registry.idOf(`${LAND}/last`)];
    const forward = (await registry.get(`land-parcels/${first}/succession`)).successors;
    expect(forward.map(({ depth }: { depth: number }) => depth)).toEqual([1, 2, 3]);
    expect(forward[2].goldenId).toBe(last);
    expect(forward[0].relation.marks).toEqual(['deleted']);
    const back = (await registry.get(`land-parcels/${last}/succession`)).predecessors;
    expect(back.map(({ goldenId }: { goldenId: string }) => goldenId)).toEqual([
      forward[1].goldenId,
      forward[0].goldenId,
      first,
    ]);
    expect(back.map(({ relation }: { relation: { marks?: string[] } }) => relation.marks)).toEqual([
      ['deleted'],
      ['deleted'],
      expect.arrayContaining([expect.any(String)]),
    ]);
    expect(await registry.tasks()).toEqual([]);
  },
};
