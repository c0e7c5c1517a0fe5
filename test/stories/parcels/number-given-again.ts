import { BAO, holder, LAN, place, plot } from '../people-of-stories';
import { says, type Story } from '../story';

/** A plot was merged into another; years later a survey gave its number to a new plot. */
export const numberGivenAgain: Story = {
  title: 'The number of a closed plot, given to a new one, leads nobody to the wrong ground',
  events: [
    says('population/persons/bao', 1, '2004-01-01', BAO),
    says('population/persons/lan', 1, '2004-01-01', LAN),
    says('land/land-parcels/old', 1, '2005-01-01', plot('15', { area: 100, status: 'active', holders: [holder(BAO)] })),
    says('land/land-parcels/old', 2, '2010-06-01', plot('15', { area: 100, status: 'Đã hợp thửa' })),
    says(
      'land/land-parcels/big',
      1,
      '2010-06-01',
      plot('20', { area: 260, status: 'active', derivedFrom: [place('15'), place('16')], holders: [holder(BAO)] }),
    ),
    says('land/land-parcels/new', 1, '2024-01-01', plot('15', { area: 333, status: 'active', holders: [holder(LAN)] })),
  ],
  expected: async (registry) => {
    const [old, next] = [await registry.idOf('land/land-parcels/old'), await registry.golden('land/land-parcels/new')];
    const big = await registry.idOf('land/land-parcels/big');
    expect(next.id).not.toBe(old);
    expect(next.attributes).toMatchObject({ area: 333, status: 'active' });
    const heldBy = async (person: string) =>
      (await registry.relations(`population/persons/${person}`, '?type=holder&inForce=true')).map(
        ({ goldenId }) => goldenId,
      );
    expect([await heldBy('lan'), await heldBy('bao')]).toEqual([[next.id], [big]]);
    const { predecessors } = await registry.get(`land-parcels/${big}/succession`);
    expect(predecessors.map(({ goldenId }: { goldenId: string }) => goldenId)).not.toContain(next.id);
  },
};
