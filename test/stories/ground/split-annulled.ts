import { BAO, holder, LAN, place, plot } from '../people-of-stories';
import { deletes, says, type Story } from '../story';

const SPLIT = {
  type: 'Tách thửa',
  date: '2019-05-01',
  inputs: [place('10', 500)],
  outputs: [place('21', 200), place('22', 300)],
};
const whole = (more: object) => plot('10', { area: 500, certificates: [{ serial: 'CE 500500' }], ...more });

/** A plot was split and a part sold; a court annulled both. The register took the parts out and has the whole again. */
export const splitAnnulled: Story = {
  title: 'A split that a court annulled: the plot is whole again, and its holder’s',
  events: [
    says('population/persons/bao', 1, '2010-01-01', BAO),
    says('population/persons/lan', 1, '2010-01-01', LAN),
    says('land/land-parcels/10', 1, '2012-01-01', whole({ status: 'active', holders: [holder(BAO)] })),
    says('hcm-land-management/land-parcels/10', 1, '2013-01-01', whole({ holders: [holder(BAO)] })),
    says('land/land-parcels/10', 2, '2019-05-10', whole({ status: 'Đã tách thửa', events: [SPLIT] })),
    says(
      'land/land-parcels/21',
      1,
      '2019-05-10',
      plot('21', { area: 200, status: 'active', holders: [holder(LAN)], events: [SPLIT] }),
    ),
    says(
      'land/land-parcels/22',
      1,
      '2019-05-10',
      plot('22', { area: 300, status: 'active', holders: [holder(BAO)], events: [SPLIT] }),
    ),
    says('land/land-parcels/10', 3, '2022-08-10', whole({ status: 'active', holders: [holder(BAO)] })),
    deletes('land/land-parcels/21', 2),
    deletes('land/land-parcels/22', 2),
  ],
  expected: async (registry) => {
    const { id, attributes } = await registry.golden('land/land-parcels/10');
    expect(attributes).toMatchObject({ status: 'active', area: 500 });
    expect(await registry.idOf('hcm-land-management/land-parcels/10')).toBe(id);
    const bao = await registry.idOf('population/persons/bao');
    expect(await registry.relations('land/land-parcels/10', '?type=holder&inForce=true')).toMatchObject([
      { goldenId: bao },
    ]);
    expect(await registry.relations('population/persons/lan', '?inForce=true')).toEqual([]);
    const { successors } = await registry.get(`land-parcels/${id}/succession`);
    // Who knew the parts is shown them, as deleted.
    const marks = (successors as { relation: { marks?: string[] } }[]).map(({ relation }) => relation.marks);
    expect(marks.filter((found) => !found?.includes('deleted'))).toEqual([]);
    expect(await registry.tasks()).toEqual([]);
  },
};
