import { HAI, LAN, named } from '../people-of-stories';
import { says, type Story } from '../story';

const CHILD = { fullName: 'Đỗ Gia Hân', dateOfBirth: '2012-08-09', sex: 'female', nationalId: '079312000666' };
const FATHER = named(HAI, { relation: 'cha đẻ' });
const ADOPTED = named(LAN, { relation: 'mẹ nuôi', validFrom: '2018-03-05' });

/** A court ended an adoption (Law on Adoption 52/2010/QH12 art. 25). The residence office still lists the mother by adoption. */
export const adoptionEnded: Story = {
  title: 'An adoption that a court ended is a former one at both ends, whoever has not heard',
  events: [
    says('population/persons/hai', 1, '2013-01-01', HAI),
    says('population/persons/lan', 1, '2013-01-01', LAN),
    says('hcm-residence/persons/child', 1, '2018-06-01', { ...CHILD, relatives: [ADOPTED] }),
    says('population/persons/child', 1, '2018-04-01', { ...CHILD, relatives: [FATHER, ADOPTED] }),
    says('population/persons/child', 2, '2022-07-10', {
      ...CHILD,
      relatives: [FATHER, { ...ADOPTED, validTo: '2022-06-30' }],
    }),
  ],
  expected: async (registry) => {
    const lan = await registry.idOf('population/persons/lan');
    const ended = { role: 'adoptive-mother', inForce: false, outOfForceSince: '2022-06-30' };
    const found = await registry.relations('population/persons/child', '?type=relative');
    expect(found).toHaveLength(2);
    expect(found).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ role: 'father', inForce: true }),
        expect.objectContaining({ ...ended, goldenId: lan }),
      ]),
    );
    expect(await registry.relations('population/persons/lan')).toMatchObject([ended]);
    expect(await registry.relations('population/persons/lan', '?validAt=2020-01-01&inForce=true')).toHaveLength(1);
    expect(await registry.tasks()).toEqual([]);
  },
};
